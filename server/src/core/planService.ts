import { bindDocument } from './bind/bindDocument.ts';
import type { BoundDocument, TakeNotes } from './bind/boundDocument.ts';
import type { Finding } from './findings/finding.ts';
import { toFindings } from './findings/pipeline.ts';
import { readLinks } from './plan/links.ts';
import { buildPlan, type Plan, type PlanState } from './plan/plan.ts';
import { inputTooLarge, planEmpty } from './problems/inputRules.ts';
import { problem } from './problems/problem.ts';
import type { RuleMeta } from './problems/ruleMeta.ts';
import { ProvisionCatalogue } from './provisions/catalogue.ts';
import type { PolicyPack } from './provisions/policyPack.ts';
import { internalError } from './rules/internalError.ts';
import { allRules, planRules } from './rules/registry.ts';
import { rowNotesBy } from './rules/rowNotes.ts';
import type { Rule } from './rules/rule.ts';
import { type RulesState, runRules } from './rules/run.ts';
import { allKeyNames } from './schema/allKeyNames.ts';
import { buildSchemaModel } from './schema/buildSchemaModel.ts';
import type { SchemaModel } from './schema/schemaModel.ts';
import { anchorOf } from './syntax/nodes.ts';
import { parsePlan } from './syntax/parsePlan.ts';
import type { PlanDocument, ReadPart } from './syntax/planDocument.ts';
import { type Anchor, anchorAt } from './text/anchor.ts';
import { SourceText } from './text/sourceText.ts';

/** Everything besides the text that an analysis depends on. No clock, no file: passed in. */
export interface AnalysisContext {
  /** `YYYY-MM-DD`: the day to check against where the plan gives no 成文日期 and the user no --as-of. */
  readonly today: string;
  /** `--as-of`; wins over the plan's own date. */
  readonly asOf?: string;
}

/** All that is known of one plan text. */
export interface Analysis {
  readonly text: SourceText;
  readonly context: AnalysisContext;
  readonly document: PlanDocument;
  readonly bound: BoundDocument;
  readonly plan: Plan;
  /** What the next analysis of an edited text may go on from. */
  readonly state: PlanState;
  readonly rules: RulesState;
  /** Sorted by place. */
  readonly findings: readonly Finding[];
  /** The day the plan was checked for, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** False when a limit stopped the text from being read at all. */
  readonly read: boolean;
}

/** The core, composed once by whoever has the data: command line, server or test. */
export interface PlanService {
  readonly schema: SchemaModel;
  readonly policies: ProvisionCatalogue;
  /** Every rule, those of the reading stages included, by id. */
  readonly rules: ReadonlyMap<string, RuleMeta>;
  /**
   * A pure function of text and context. `previous` may make it faster and never changes the result.
   */
  analyze(text: SourceText, context: AnalysisContext, previous?: Analysis): Analysis;
}

/** What the core is composed of; read by whoever composes it, for the core opens no file. */
export interface ServiceParts {
  /** The ids of all policy packs, and how they are got when something of them is first asked for. */
  readonly policies: { readonly ids: readonly string[]; load(): readonly PolicyPack[] };
  /** The parsed `schemas/plan.schema.json`. */
  readonly schema: unknown;
  /** The rules over the plan; all of ours unless a test says otherwise. */
  readonly rules?: readonly Rule[];
}

/** Composes the core. */
export function createPlanService({ policies: packs, schema, rules = planRules }: ServiceParts): PlanService {
  const model = buildSchemaModel(schema);
  const policies = new ProvisionCatalogue(packs.load);
  const metas = new Map([...allRules, ...rules.map(({ meta }) => meta)].map((meta) => [meta.id, meta]));
  let names: ReadonlySet<string> | undefined;
  // Asked only about what may be a slip of the keyboard.
  const isKey = (name: string): boolean => {
    names ??= allKeyNames(schema);
    return names.has(name);
  };
  const rowNotes = rowNotesBy(rules);
  const takeNotes: TakeNotes = (root, nodes) => ({ links: readLinks(root, nodes), rows: rowNotes(root, nodes) });
  const build = (text: SourceText, previous: Analysis | undefined) => {
    const document = parsePlan(text, isKey, previous?.document);
    const bound = bindDocument(document, model, takeNotes, previous?.bound);
    const parts = {
      schema: model,
      knownPolicies: packs.ids,
      head: headOf(document),
      order: orderIn(document),
    };
    return { document, bound, state: buildPlan(bound, parts, previous?.state) };
  };
  const analyze = (text: SourceText, context: AnalysisContext, previous: Analysis | undefined): Analysis => {
    const { document, bound, state } = build(text, previous);
    const { plan } = state;
    const asOf = context.asOf ?? plan.profile.adoptedOn ?? context.today;
    const read = !document.problems.some(({ rule }) => rule === inputTooLarge);
    // A text without a single entry has one fault, and rules would add eleven.
    const nothingRead = document.entries.length === 0;
    const blank = nothingRead && document.problems.length === 0 ? [problem(planEmpty, 'found', plan.head)] : [];
    const run = runRules(read && !nothingRead ? rules : NO_RULES, plan, bound, orderIn(document), previous?.rules);
    const problems = [...document.problems, ...bound.problems, ...blank, ...run.problems];
    const findings = toFindings(problems, {
      plan,
      document,
      bound,
      policies,
      asOf,
      rules: metas,
      checked: read && !nothingRead,
    });
    return { text, context, document, bound, plan, state, rules: run.state, findings, asOf, read };
  };
  return {
    schema: model,
    policies,
    rules: metas,
    analyze(text, context, previous) {
      try {
        return analyze(text, context, previous);
      } catch (error) {
        // A fault of ours becomes a finding; what is known of the text is what is known of an empty one.
        const reason = error instanceof Error ? error.message : String(error);
        const nothing = analyze(SourceText.of(''), context, undefined);
        const fault = problem(internalError, 'stage', nothing.plan.head, { reason });
        return {
          ...nothing,
          text,
          findings: toFindings([fault], { ...nothing, policies, rules: metas, checked: false }),
          read: false,
        };
      }
    },
  };
}

const NO_RULES: readonly Rule[] = [];

/** Compares places as they are in a document. */
const orderIn = (document: PlanDocument) => (a: Anchor, b: Anchor) =>
  document.lineOf(a.segment) - document.lineOf(b.segment) || a.span.start - b.span.start;

/** Where findings about the plan as a whole are shown. */
function headOf(document: PlanDocument): Anchor {
  const first = document.entries[0];
  return first === undefined ? anchorAt((document.parts[0] as ReadPart).segment, 0, 0) : anchorOf(first.key);
}

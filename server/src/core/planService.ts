import { bindDocument } from './bind/bindDocument.ts';
import type { BoundDocument } from './bind/boundDocument.ts';
import { Codes } from './codes/codes.ts';
import type { CodeTables } from './codes/tables.ts';
import type { Finding } from './findings/finding.ts';
import { FindingMemory } from './findings/findingMemory.ts';
import { toFindings } from './findings/pipeline.ts';
import type { Known } from './plan/known.ts';
import { LinkIndex } from './plan/linkIndex.ts';
import { pieceChanges } from './plan/pieceChanges.ts';
import { buildPlan, type KnownPolicy, type Plan } from './plan/plan.ts';
import { totalsAfter } from './plan/totals.ts';
import { inputTooLarge } from './problems/inputRules.ts';
import { problem } from './problems/problem.ts';
import type { RuleMeta } from './problems/ruleMeta.ts';
import { ProvisionCatalogue } from './provisions/catalogue.ts';
import type { PolicyPack } from './provisions/policyPack.ts';
import { RuleMemory } from './rules/engine/ruleMemory.ts';
import { takeNotesFor } from './rules/engine/takeNotes.ts';
import { internalError } from './rules/internalError.ts';
import { allRules, planRules } from './rules/registry.ts';
import type { Rule } from './rules/rule.ts';
import { allKeyNames } from './schema/allKeyNames.ts';
import { buildSchemaModel } from './schema/buildSchemaModel.ts';
import { holdsRows } from './schema/holdsRows.ts';
import type { PlanExamples } from './schema/planExamples.ts';
import type { SchemaModel } from './schema/schemaModel.ts';
import { MissingRequirements } from './states/requirementMissing.ts';
import { anchorOf } from './syntax/nodes.ts';
import { type KnownKeys, parsePlan } from './syntax/parsePlan.ts';
import type { PlanDocument, ReadPart } from './syntax/planDocument.ts';
import { type Anchor, anchorAt } from './text/anchor.ts';
import { SourceText } from './text/sourceText.ts';
import { ListedForms } from './values/prose/listedForms.ts';
import { ValueReader } from './values/readValue.ts';

/** Everything besides the text that an analysis depends on. No clock, no file: passed in. */
export interface AnalysisContext {
  /** `YYYY-MM-DD`: the day to check against where the user gives no --as-of. */
  readonly today: string;
  /** `--as-of`, or the setting. */
  readonly asOf?: string;
}

/**
 * All that is known of one plan text; made by `analyze` only. Whoever shows findings needs `findings` and, for
 * where they stand, `document.rangeOf`; features look into the plan and the text it was read from as well.
 */
export interface Analysis {
  readonly text: SourceText;
  readonly context: AnalysisContext;
  /** Sorted by place. */
  readonly findings: readonly Finding[];
  /** The plan as rules see it. */
  readonly plan: Plan;
  /** The text as it was read; tells where the place of a finding is in the file. */
  readonly document: PlanDocument;
  /** The same with the meaning of keys and values. */
  readonly bound: BoundDocument;
  /** The day the plan was checked for, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** False when a limit stopped the text from being read at all. */
  readonly read: boolean;
  /** What the next analysis of an edited text may go on from; of no use to anyone else. */
  readonly state: AnalysisState;
}

/** What was derived of the rows of a plan. It changes in place from one analysis to the next. */
interface Derived {
  readonly links: LinkIndex;
  readonly rules: RuleMemory;
  readonly findings: FindingMemory;
  /** Counts the analyses that have gone on from it. */
  generation: number;
}

/** Who is not the last of its line may not go on from what changes in place. Only this file looks into it. */
class AnalysisState {
  readonly #derived: Derived;
  readonly #generation: number;

  constructor(derived: Derived) {
    this.#derived = derived;
    this.#generation = derived.generation;
  }

  /** What was derived with these rules, unless another analysis has gone on from it since. */
  derivedWith(rules: readonly Rule[]): Derived | undefined {
    const newest = this.#generation === this.#derived.generation;
    return newest && this.#derived.rules.rules === rules ? this.#derived : undefined;
  }
}

/** The core, composed once by whoever has the data: command line, server or test. */
export interface PlanService {
  readonly schema: SchemaModel;
  /** How keys and values are used, for those who explain them. */
  readonly examples: () => PlanExamples;
  readonly policies: ProvisionCatalogue;
  /** Look-ups of what is listed, for completion and hover. */
  readonly codes: Codes;
  /** Every rule, those of the reading stages included, by id. */
  readonly rules: ReadonlyMap<string, RuleMeta>;
  /**
   * A pure function of text and context. `previous` may make it faster and never changes the result.
   */
  analyze(text: SourceText, context: AnalysisContext, previous?: Analysis): Analysis;
}

/** What the core is composed of; read by whoever composes it, for the core opens no file. */
export interface ServiceParts {
  /** All policy packs; new plans are offered them in this order. */
  readonly policies: readonly PolicyPack[];
  /** The parsed `schemas/plan.schema.json`. */
  readonly schema: unknown;
  /** The parsed `schemas/plan.examples.json`, asked for only when an example is shown. */
  readonly examples: () => PlanExamples;
  /** The tables of `schemas/codes`. */
  readonly codes: CodeTables;
  /** The rules over the plan; all of ours unless a test says otherwise. */
  readonly rules?: readonly Rule[];
}

/** Composes the core. */
export function createPlanService({
  policies: packs,
  schema,
  examples,
  codes: tables,
  rules = planRules,
}: ServiceParts): PlanService {
  const model = buildSchemaModel(schema);
  const policies = new ProvisionCatalogue(packs);
  const metas = new Map([...allRules, ...rules.map(({ meta }) => meta)].map((meta) => [meta.id, meta]));
  const knownPolicies = packs.map(
    ({ id, title, titleEn, effectiveFrom, repealedOn, onlyWhenNamed }): KnownPolicy => ({
      id,
      title: { zh: title, en: titleEn },
      from: effectiveFrom,
      until: repealedOn,
      onlyWhenNamed: onlyWhenNamed === true,
    }),
  );
  let names: ReadonlySet<string> | undefined;
  const keys: KnownKeys = {
    // Asked only about what may be a slip of the keyboard.
    isKey(name) {
      names ??= allKeyNames(schema);
      return names.has(name);
    },
    holdsRows: (path) => holdsRows(model.root, path),
  };
  const values = new ValueReader(tables);
  const codes = new Codes(tables);
  const beside: Known = { values, codes, indicators: codes.indicators, listedForms: new ListedForms(codes) };
  const takeNotes = takeNotesFor(rules, beside);
  const missing = new MissingRequirements(policies, model);
  const analyze = (text: SourceText, context: AnalysisContext, previous: Analysis | undefined): Analysis => {
    const document = parsePlan(text, keys, previous?.document);
    const bound = bindDocument(document, model, takeNotes, previous?.bound);
    const known = previous?.state.derivedWith(rules);
    const derived = known ?? {
      links: new LinkIndex(),
      rules: new RuleMemory(rules),
      findings: new FindingMemory(),
      generation: 0,
    };
    derived.generation++;
    const changes = pieceChanges(bound.groups, known && previous?.bound.groups);
    const touchedIds = derived.links.change(changes);
    const order = orderIn(document);
    const parts = {
      schema: model,
      links: derived.links.asOf(order),
      totals: totalsAfter((known && previous?.plan.totals) ?? {}, changes),
      knownPolicies,
      known: beside,
      context,
      head: headOf(document),
    };
    const plan = buildPlan(bound, parts, previous?.plan);
    const read = !document.problems.some(({ rule }) => rule === inputTooLarge);
    // A text without a single entry has one fault, and rules would add eleven.
    const checked = read && document.entries.length > 0;
    const found = derived.rules.run({ plan, bound, changes, touchedIds, order });
    const problems = [
      ...document.problems,
      ...bound.problems,
      ...(checked ? missing.added(found, { plan, bound }) : []),
    ];
    const remembered = derived.findings;
    const findings = toFindings(problems, { plan, document, bound, policies, rules: metas, checked, remembered });
    const state = new AnalysisState(derived);
    return { text, context, document, bound, plan, state, findings, asOf: plan.asOf, read };
  };
  return {
    schema: model,
    examples,
    policies,
    codes,
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
          findings: toFindings([fault], {
            ...nothing,
            policies,
            rules: metas,
            checked: false,
            remembered: new FindingMemory(),
          }),
          read: false,
        };
      }
    },
  };
}

/** Compares places as they are in a document. */
const orderIn = (document: PlanDocument) => (a: Anchor, b: Anchor) =>
  document.lineOf(a.segment) - document.lineOf(b.segment) || a.span.start - b.span.start;

/** Where findings about the plan as a whole are shown. */
function headOf(document: PlanDocument): Anchor {
  const first = document.entries[0];
  return first === undefined ? anchorAt((document.parts[0] as ReadPart).segment, 0, 0) : anchorOf(first.key);
}

import { bindDocument } from './bind/bindDocument.ts';
import type { BoundDocument } from './bind/boundDocument.ts';
import { Codes } from './codes/codes.ts';
import type { CodeTables } from './codes/tables.ts';
import type { Finding } from './findings/finding.ts';
import { FindingMemory } from './findings/findingMemory.ts';
import { toFindings } from './findings/pipeline.ts';
import { loadPacks } from './local/loadPacks.ts';
import { localPack } from './local/localPackRule.ts';
import type { LocalPolicies } from './local/packFolder.ts';
import type { PackRefusal } from './local/packReader.ts';
import type { Known } from './plan/known.ts';
import { LinkIndex } from './plan/linkIndex.ts';
import { localTree } from './plan/localTree.ts';
import { pieceChanges } from './plan/pieceChanges.ts';
import { buildPlan, type KnownPolicy, type Plan } from './plan/plan.ts';
import { totalsAfter } from './plan/totals.ts';
import { inputTooLarge } from './problems/inputRules.ts';
import { type Problem, problem } from './problems/problem.ts';
import type { RuleMeta } from './problems/ruleMeta.ts';
import { ProvisionCatalogue } from './provisions/catalogue.ts';
import type { PolicyPack } from './provisions/policyPack.ts';
import { RuleMemory } from './rules/engine/ruleMemory.ts';
import { takeNotesFor } from './rules/engine/takeNotes.ts';
import { internalError } from './rules/internalError.ts';
import { allRules, localRules, planRules } from './rules/registry.ts';
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
import { mergeConflict } from './syntax/syntaxRules.ts';
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
  /** The packs of the region the plan lies in; another object stands for other packs. */
  readonly local?: LocalPolicies | undefined;
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
  readonly #derived: Derived | undefined;
  readonly #generation: number | undefined;

  /** @param derived undefined where nothing may be gone on from */
  constructor(derived: Derived | undefined) {
    this.#derived = derived;
    this.#generation = derived?.generation;
  }

  /** What was derived with these rules, unless another analysis has gone on from it since. */
  derivedWith(rules: readonly Rule[]): Derived | undefined {
    const newest = this.#generation === this.#derived?.generation;
    return newest && this.#derived?.rules.rules === rules ? this.#derived : undefined;
  }
}

/**
 * An analysis to go on from for who only tries how an edited text would read: what changes in place stays with the
 * analysis there is, which is asked about afterwards as well.
 */
export const apart = (analysis: Analysis): Analysis => ({ ...analysis, state: new AnalysisState(undefined) });

/** The core, composed once by whoever has the data: command line, server or test. */
export interface PlanService {
  readonly schema: SchemaModel;
  /** What reading is told of keys, for those who read a text again that they have changed. */
  readonly keys: KnownKeys;
  /** How keys and values are used, for those who explain them. */
  readonly examples: () => PlanExamples;
  readonly policies: ProvisionCatalogue;
  /** Look-ups of what is listed, for completion and hover. */
  readonly codes: Codes;
  /** Every rule, those of the reading stages included, by id. */
  readonly rules: ReadonlyMap<string, RuleMeta>;
  /** The regional packs that could not be used, each with the reason; none where the context has none. */
  readonly refusedPacks: readonly PackRefusal[];
  /**
   * The core as it is for plans of a context: with the policies, keys and rules of its region. Whoever shows
   * something of an analysis asks the core of its context.
   */
  within(context: Pick<AnalysisContext, 'local'>): PlanService;
  /** Reads a text and judges nothing, for what only has to know what is written where. */
  parse(text: SourceText): PlanDocument;
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
export function createPlanService(parts: ServiceParts): PlanService {
  const { codes: tables, schema, rules = planRules } = parts;
  const model = buildSchemaModel(schema);
  const values = new ValueReader(tables);
  const codes = new Codes(tables);
  const known: Known = { values, codes, indicators: codes.indicators, listedForms: new ListedForms(codes) };
  const composition: Composition = {
    ...parts,
    rules,
    schema,
    model,
    codes,
    known,
    refusedPacks: [],
  };
  return compose(composition, new WeakMap());
}

/** What one core is made of: the package's parts, and with them what a region adds. */
interface Composition extends Pick<ServiceParts, 'policies' | 'schema' | 'examples'> {
  readonly rules: readonly Rule[];
  readonly model: SchemaModel;
  readonly codes: Codes;
  readonly known: Known;
  readonly refusedPacks: readonly PackRefusal[];
}

/** The same parts with the packs of a region. */
function withPacks(base: Composition, local: LocalPolicies): Composition {
  const { known, policies, rules } = base;
  const taken = policies.map(({ id }) => id);
  const loaded = loadPacks(local, { schema: base.schema, model: base.model, taken, values: known.values });
  const tree = localTree(loaded.model.root, loaded.requirements);
  return {
    ...base,
    policies: [...policies, ...loaded.policies],
    schema: loaded.schema,
    model: loaded.model,
    known: { ...known, local: tree },
    rules: [...rules, ...localRules(tree)],
    refusedPacks: loaded.refused,
  };
}

/** @param regional the cores of regions, by their packs, made when one is first asked for; of a region's core none */
function compose(composition: Composition, regional: WeakMap<LocalPolicies, PlanService> | undefined): PlanService {
  const { policies: packs, schema, examples, rules, model, codes, known: beside, refusedPacks } = composition;
  const policies = new ProvisionCatalogue(packs);
  const metas = new Map([...allRules, ...rules.map(({ meta }) => meta)].map((meta) => [meta.id, meta]));
  const knownPolicies = packs.map(
    ({ id, title, titleEn, edition, documentNumber, promulgatedBy, ...pack }): KnownPolicy => ({
      id,
      title: { zh: edition === undefined ? title : `${title}（${edition}）`, en: titleEn },
      names: [title, titleEn, documentNumber, ...(promulgatedBy === undefined ? [] : [promulgatedBy])],
      from: pack.effectiveFrom,
      until: pack.repealedOn,
      onlyWhenNamed: pack.onlyWhenNamed === true,
      ...(pack.regional && { local: true }),
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
    const read = !document.problems.some(({ rule }) => rule === inputTooLarge || rule === mergeConflict);
    // A text without a single entry has one fault, and rules would add eleven.
    const checked = read && document.entries.length > 0;
    const found = derived.rules.run({ plan, bound, changes, touchedIds, order });
    const leftOut = checked ? refusedPacks.map((refusal) => leftOutProblem(refusal, plan)) : [];
    const problems = [
      ...document.problems,
      ...(read ? bound.problems : []),
      ...(checked ? missing.added(found, { plan, bound }) : []),
      ...leftOut,
    ];
    const remembered = derived.findings;
    const findings = toFindings(problems, { plan, document, bound, policies, rules: metas, checked, remembered });
    const state = new AnalysisState(derived);
    return { text, context, document, bound, plan, state, findings, asOf: plan.asOf, read };
  };
  const service: PlanService = {
    schema: model,
    keys,
    examples,
    policies,
    codes,
    rules: metas,
    refusedPacks,
    within({ local }) {
      if (local === undefined || regional === undefined) return service;
      const made = regional.get(local) ?? compose(withPacks(composition, local), undefined);
      regional.set(local, made);
      return made;
    },
    parse: (text) => parsePlan(text, keys),
    analyze(text, context, previous) {
      const own = service.within(context);
      // What was read with other keys is no help.
      const before = previous?.context.local === context.local ? previous : undefined;
      if (own !== service) return own.analyze(text, context, before);
      try {
        return analyze(text, context, before);
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
  return service;
}

/** Says once in a plan that a pack of its region was of no use. */
const leftOutProblem = ({ pack, file }: PackRefusal, { head }: Plan): Problem =>
  problem(localPack, 'leftOut', head, { pack, file });

/** Compares places as they are in a document. */
const orderIn = (document: PlanDocument) => (a: Anchor, b: Anchor) =>
  document.lineOf(a.segment) - document.lineOf(b.segment) || a.span.start - b.span.start;

/** Where findings about the plan as a whole are shown. */
function headOf(document: PlanDocument): Anchor {
  const first = document.entries[0];
  return first === undefined ? anchorAt((document.parts[0] as ReadPart).segment, 0, 0) : anchorOf(first.key);
}

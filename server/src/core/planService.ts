import type { BoundDocument } from './bind/boundDocument.ts';
import type { Finding } from './findings/finding.ts';
import type { Plan } from './plan/plan.ts';
import type { RuleMeta } from './problems/ruleMeta.ts';
import type { ProvisionCatalogue } from './provisions/catalogue.ts';
import type { SchemaModel } from './schema/schemaModel.ts';
import type { PlanDocument } from './syntax/planDocument.ts';
import type { SourceText } from './text/sourceText.ts';

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

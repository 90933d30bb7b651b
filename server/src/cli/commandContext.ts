import type { PlanService } from '../core/planService.ts';
import type { Rule } from '../core/rules/rule.ts';
import type { Locale } from '../core/text/locale.ts';
import type { Io } from '../host/io.ts';
import type { Output } from './output.ts';

/** What the commands take from the package, loaded only when one of them asks. */
export interface PackageData {
  /** @param watch gives the rules to run in the place of ours: the same, watched */
  service(watch?: (rules: readonly Rule[]) => readonly Rule[]): Promise<PlanService>;
  /** Markdown by rule id. */
  rulePages(): Promise<ReadonlyMap<string, string>>;
  /** Runs the language server on standard input and output until the client ends it. */
  serve(): Promise<void>;
}

/** What every command is run with: the process, the package, and what was settled before any command. */
export interface CommandContext {
  readonly io: Io;
  readonly data: PackageData;
  readonly locale: Locale;
  readonly version: string;
  readonly out: Output;
  readonly err: Output;
  /** The first word of a line that names no command: it may have been meant for one. */
  readonly maybeCommand?: string | undefined;
}

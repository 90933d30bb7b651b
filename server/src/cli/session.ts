import type { PlanService } from '../core/planService.ts';
import type { Locale, Localized } from '../core/text/locale.ts';
import { localized } from '../core/text/locale.ts';
import type { Io } from '../host/io.ts';
import type { Output } from './output.ts';

/** What the commands take from the package, loaded only when one of them asks. */
export interface Host {
  service(): Promise<PlanService>;
  /** Markdown by rule id. */
  rulePages(): Promise<ReadonlyMap<string, string>>;
  /** Runs the language server on standard input and output until the client ends it. */
  serve(): Promise<void>;
}

/** One run of the program: the process, the package, and what was settled before any command. */
export interface Session {
  readonly io: Io;
  readonly host: Host;
  readonly locale: Locale;
  readonly version: string;
  readonly out: Output;
  readonly err: Output;
}

/** What the user asked for cannot be done as written. Ends the run with exit code 2 and this sentence. */
export class UsageError extends Error {
  constructor(readonly text: Localized) {
    super(text.en);
    this.name = 'UsageError';
  }
}

/** By name: a test loader may load this module twice, and then `instanceof` would fail across the two. */
export const isUsageError = (error: unknown): error is UsageError =>
  error instanceof Error && error.name === 'UsageError' && 'text' in error;

/** A line for standard error, `cleanplan: …`. */
export const complaint = (text: Localized, locale: Locale): string => `cleanplan: ${localized(text, locale)}\n`;

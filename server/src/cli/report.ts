import type { WaiverWords } from '../core/findings/finding.ts';
import type { Severity } from '../core/problems/severity.ts';
import type { Citation } from '../core/provisions/citation.ts';
import type { Locale } from '../core/text/locale.ts';
import type { PlacedEdit } from '../core/text/placedEdit.ts';
import type { SourceText } from '../core/text/sourceText.ts';
import type { Range } from '../core/text/span.ts';

/** Another place that explains a finding. */
export interface ReportedRelated {
  readonly message: string;
  readonly range: Range;
  readonly path: string;
}

/** A fix as it is offered. */
export interface ReportedFix {
  /** What it would do. */
  readonly title: string;
  /** It is the only way to mend the finding, and changes marks and blanks but no words. */
  readonly safe: boolean;
  /** Where it changes the file; a function, since few reports write that out. */
  edits(): readonly PlacedEdit[];
}

/** A finding as it is shown: sentences in the chosen language, positions in the file. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** It only says of a place that it is still to be filled in. */
  readonly blank: boolean;
  readonly message: string;
  readonly range: Range;
  /** What it rests on; the first is the main one. */
  readonly citations: readonly Citation[];
  readonly related: readonly ReportedRelated[];
  /** Null when none is offered. */
  readonly fix: ReportedFix | null;
  /** What 例外说明 says of it; null when the finding counts. */
  readonly waived: WaiverWords | null;
}

/** A policy that a plan was checked against. */
export interface ReportedPolicy {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string;
}

/** One of the eight contents. */
export interface ReportedContent {
  /** Canonical: `schedule`. */
  readonly name: string;
  /** As the plan has it. */
  readonly title: string;
}

/** One input with all that was found in it. */
export interface CheckedFile {
  /** As the user would name it, with `/` on every system. */
  readonly path: string;
  /** Undefined when the input could not be read as text. */
  readonly text: SourceText | undefined;
  readonly findings: readonly ReportedFinding[];
  /** The plan's own day, `2026-11-20`, `2026-11` or `2026`; null where an issued plan does not tell it, or none was read. */
  readonly planDay: string | null;
  /** True for a file of a region's pack, which has no day and is checked against nothing. */
  readonly noPlan?: boolean;
  /** False where the plan says nothing of its day: then it is the day it was checked for. */
  readonly dated: boolean;
  readonly policies: readonly ReportedPolicy[];
  /** The policy that plans are checked against by default, where this one was not. */
  readonly leftOut: ReportedPolicy | undefined;
  /** The contents that whoever encoded the plan has not read, so that nothing was checked in them. */
  readonly notTranscribed: readonly ReportedContent[];
  /** False when the text was not read or the check failed: having no findings then means nothing. */
  readonly complete: boolean;
}

/** A rule as reports name it. */
export interface ReportedRule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity | 'byRequirement';
  readonly citations: readonly Citation[];
}

/** Everything a reporter may use. Reporters only lay it out. */
export interface Report {
  readonly files: readonly CheckedFile[];
  /** Every rule, by id in code unit order. A function, since few reports list them and it takes all policies. */
  rules(): readonly ReportedRule[];
  /** Inputs that gave nothing to check, as sentences. */
  readonly notices: readonly string[];
  readonly locale: Locale;
  /** `YYYY-MM-DD`: the day they were checked for. */
  readonly asOf: string;
  readonly exitCode: number;
  readonly version: string;
}

/** How text is laid out on the terminal. */
export interface Style {
  readonly color: boolean;
  /** Widest line, in terminal columns. */
  readonly width: number;
}

/** Where a report is written: standard output, or a file, which appears when the report is complete. */
export interface ReportSink {
  /** How text is laid out there. */
  readonly style: Style;
  /** Takes text, which is written as UTF-8, or bytes; resolves when there is room for more. */
  write(chunk: string | Uint8Array): Promise<void>;
}

/** One format of `check`. Everything it says is in the report; see `reporters/registry.ts`. */
export interface Reporter {
  /** As `--format` has it: small letters, no colon. */
  readonly id: string;
  /** Writes a report of all its files, the last line end included. */
  write(report: Report, sink: ReportSink): Promise<void>;
}

/** What counts: everything but the waived. */
export const counted = (file: CheckedFile): readonly ReportedFinding[] =>
  file.findings.filter((finding) => finding.waived === null);

import type { PlanService } from '../core/planService.ts';
import { inputEncoding, inputTooLarge, mebibytes } from '../core/problems/inputRules.ts';
import type { MessageArgs } from '../core/problems/problem.ts';
import type { RuleMeta } from '../core/problems/ruleMeta.ts';
import { internalError } from '../core/rules/internalError.ts';
import type { Locale } from '../core/text/locale.ts';
import { SourceText } from '../core/text/sourceText.ts';
import type { Position } from '../core/text/span.ts';
import type { ReadResult } from '../host/readInput.ts';
import { presentProblem, withoutPlan } from './present.ts';
import type { CheckedFile } from './report.ts';

const top: Position = { line: 0, character: 0 };

/** What every report of an input without an analysis needs. */
interface UnreadContext {
  readonly path: string;
  readonly service: PlanService;
  readonly locale: Locale;
}

/** An input that gave no text, as one finding, so that every format shows it like any other. */
export function unreadFile(
  input: Exclude<ReadResult, { kind: 'text' | 'unreadable' }>,
  context: UnreadContext,
): CheckedFile {
  switch (input.kind) {
    case 'too-large':
      return input.size === undefined
        ? failed(inputTooLarge, 'stream', { limit: mebibytes(input.limit) }, top, context)
        : failed(inputTooLarge, 'found', { size: mebibytes(input.size), limit: mebibytes(input.limit) }, top, context);
    case 'invalid': {
      const before = SourceText.of(input.before);
      const at = before.positionAt(before.length);
      const message = isChinese(input.before) ? 'damaged' : 'invalid';
      return failed(inputEncoding, message, { line: at.line + 1, byte: input.offset + 1 }, at, context);
    }
    default:
      return failed(inputEncoding, input.kind, {}, top, context);
  }
}

/**
 * A check that threw. The core promises not to, so this is a defect of ours; it must not pass for a
 * clean file.
 */
export function crashedFile(error: unknown, text: SourceText, context: UnreadContext): CheckedFile {
  const reason = error instanceof Error ? error.message : String(error);
  return failed(internalError, 'stage', { reason }, top, context, text);
}

/**
 * Chinese characters take three bytes in UTF-8 that hardly come together by chance, so a text with several is
 * UTF-8 up to where it breaks off; of one saved as GB18030 the first such character is already no UTF-8.
 */
const isChinese = (text: string): boolean => /(?:\p{Script=Han}[^\p{Script=Han}]*){4}/u.test(text);

function failed(
  rule: RuleMeta,
  message: string,
  args: MessageArgs,
  at: Position,
  { path, service, locale }: UnreadContext,
  text?: SourceText,
): CheckedFile {
  const finding = presentProblem({ rule, message, args }, { start: at, end: at }, service, locale);
  return { ...withoutPlan, path, text, findings: [finding], complete: false };
}

import type { Localized } from '../core/text/locale.ts';
import { absolutePath } from '../host/absolutePath.ts';
import { errorCode } from '../host/errorCode.ts';
import { replaceFile } from '../host/replaceFile.ts';
import type { CommandContext } from './commandContext.ts';
import { fillBoth } from './fillBoth.ts';
import { mistakes } from './mistakes.ts';
import type { Report } from './report.ts';
import { loadReporter } from './reporters/registry.ts';
import type { ReportTarget } from './reportTargets.ts';
import { type ColorOptions, fileStyle, styleFor } from './style.ts';
import { writeReason } from './systemReasons.ts';

/**
 * Writes one report after the other.
 *
 * @returns what could not be written, as sentences; the other reports are written all the same
 */
export async function writeReports(
  report: Report,
  targets: readonly ReportTarget[],
  options: ColorOptions,
  { io, out }: CommandContext,
): Promise<Localized[]> {
  const problems: Localized[] = [];
  for (const { id, file } of targets) {
    const reporter = await loadReporter(id);
    if (file === undefined) {
      const write = (chunk: string | Uint8Array): Promise<void> => out.write(chunk);
      await reporter.write(report, { style: styleFor(io, options), write });
    } else {
      const chunks: Uint8Array[] = [];
      const write = async (chunk: string | Uint8Array): Promise<void> => void chunks.push(Buffer.from(chunk));
      await reporter.write(report, { style: fileStyle(options), write });
      problems.push(...replaced(file, io.cwd, Buffer.concat(chunks)));
    }
  }
  return problems;
}

/** Puts a report in its place; a sentence when the system doesn't let us. */
function replaced(file: string, cwd: string, content: Uint8Array): Localized[] {
  try {
    replaceFile(absolutePath(file, cwd), content);
    return [];
  } catch (error) {
    return [fillBoth(mistakes.unwritable, { path: file, reason: writeReason(errorCode(error)) })];
  }
}

import { resolve } from 'node:path';
import type { Localized } from '../core/text/locale.ts';
import { replaceFile } from '../host/replaceFile.ts';
import type { CommandContext } from './commandContext.ts';
import { fillBoth } from './fillBoth.ts';
import { mistakes } from './mistakes.ts';
import type { Report } from './report.ts';
import { loadReporter } from './reporters/registry.ts';
import type { ReportTarget } from './reportTargets.ts';
import { type ColorOptions, fileStyle, styleFor } from './style.ts';

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
    replaceFile(resolve(cwd, file), content);
    return [];
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return [fillBoth(mistakes.unwritable, { path: file, reason: reasonFor(code) })];
  }
}

function reasonFor(code: string): Localized {
  if (code === 'ENOENT' || code === 'ENOTDIR') return mistakes.noFolder;
  if (code === 'EISDIR') return mistakes.isFolder;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return mistakes.mayNotWrite;
  return fillBoth(mistakes.systemError, { code });
}

import { severityWord } from '../../core/messages/render.ts';
import { severities } from '../../core/problems/severity.ts';
import { type Locale, localized } from '../../core/text/locale.ts';
import type { CheckedFile } from '../report.ts';
import { displayWidth, safe } from './displayWidth.ts';
import { labels } from './labels.ts';
import { countFindings, isClean } from './summary.ts';

/** Counts by the planner's words: in Chinese information and hints share one. */
export function countsByWord(files: readonly CheckedFile[], locale: Locale): ReadonlyMap<string, number> {
  const counts = countFindings(files);
  const byWord = new Map<string, number>();
  for (const severity of severities) {
    const word = severityWord(severity, locale);
    byWord.set(word, (byWord.get(word) ?? 0) + counts[severity]);
  }
  return byWord;
}

/**
 * Which of several files there is something to say of, and how much: a line each, for who has to send plans back.
 * Nothing where that is one file or none.
 */
export function planTable(files: readonly CheckedFile[], locale: Locale): string[] {
  const rows = files.filter((file) => !isClean(file));
  if (rows.length < 2) return [];
  const heads = [...countsByWord([], locale).keys()];
  const line = (cells: readonly string[], last: string): string =>
    ['', ...cells.map((cell, at) => padStart(cell, displayWidth(heads[at] as string))), last].join('  ');
  return [
    line(heads, localized(labels.file, locale)),
    ...rows.map((file) => {
      const counts = [...countsByWord([file], locale).values()].map((count) => (count === 0 ? '·' : `${count}`));
      return line(counts, `${safe(file.path)}${file.complete ? '' : localized(labels.notWhole, locale)}`);
    }),
    '',
  ];
}

const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - displayWidth(text))) + text;

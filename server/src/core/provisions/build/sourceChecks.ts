import type { Erratum } from '../policyPack.ts';
import { foundZh, type Report } from './fault.ts';
import { type FoldedSource, findWords, fold } from './foldedSource.ts';
import type { PolicyFile, SourceFile } from './packFiles.ts';

/** Checks that the source is the file `policy.yaml` speaks of and says of itself what `policy.yaml` says. */
export function checkSource(
  policy: PolicyFile,
  file: SourceFile,
  source: FoldedSource,
  sourceText: string,
  report: Report,
  hash?: (text: string) => string,
): void {
  const sha256 = file.sha256 === undefined ? undefined : hash?.(sourceText);
  if (sha256 !== undefined && sha256 !== file.sha256) {
    report(
      policy.id,
      `sha256 of ${file.file} is ${sha256}, not ${file.sha256}`,
      `${file.file} 的 SHA-256 是 ${sha256}，不是 ${file.sha256}`,
    );
  }
  for (const mark of file.pageMarks) {
    const count = source.countLines(mark);
    if (count !== 1)
      report(
        policy.id,
        `page mark ${mark} stands in the source ${count} times, not once`,
        `页码“${mark}”在原文中有${count}处，不是一处`,
      );
  }
  const title = findWords(source.text, file.titleBlockEnds);
  const titleBlock = typeof title === 'string' ? '' : source.text.slice(0, title + fold(file.titleBlockEnds).length);
  for (const words of [policy.title, numberIn(policy.documentNumber), chineseDate(policy.issuedOn)]) {
    if (!titleBlock.includes(fold(words)))
      report(policy.id, `${words} does not stand in the source's title block`, `原文的标题部分没有“${words}”`);
  }
}

/** What a title block has of how citations name a document: of a law, named 《…》（…修正）, its title. */
const numberIn = (documentNumber: string): string => /^《(.+?)》/.exec(documentNumber)?.[1] ?? documentNumber;

/** `2003-12-17` as the source writes it: 2003年12月17日. */
function chineseDate(date: string | null): string {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Finds the errata in the source; `slips` are the indexes of their marks in the folded text. */
export function readErrata(
  policy: PolicyFile,
  source: FoldedSource,
  report: Report,
): { errata: Erratum[]; slips: Set<number> } {
  const errata: Erratum[] = [];
  const slips = new Set<number>();
  for (const { text, mark, note } of policy.errata ?? []) {
    const at = findWords(source.text, text);
    const inside = findWords(fold(text), mark);
    if (typeof at === 'string')
      report(policy.id, `erratum ${at} in the source: ${text}`, `这处误字在原文中${foundZh(at)}：${text}`);
    else if (typeof inside === 'string')
      report(
        policy.id,
        `mark ${mark} ${inside} in the erratum ${text}`,
        `误字“${mark}”在“${text}”中${foundZh(inside)}`,
      );
    else {
      const start = at + inside;
      for (let index = start; index < start + mark.length; index++) slips.add(index);
      errata.push({ text, mark, place: source.place(start, start + mark.length), note });
    }
  }
  return { errata, slips };
}

import type { Finding } from '../../server/src/core/findings/finding.ts';
import { fill } from '../../server/src/core/messages/render.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import type { Fix } from '../../server/src/core/problems/problem.ts';
import { comparable } from '../../server/src/core/syntax/slips/ideographs.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { applyFix, place, service } from './plan.ts';

/** Rules about what is not written: a fix that leaves a place blank may bring one of these. */
const BLANKS: ReadonlySet<string> = new Set([
  'value-empty',
  'field-required',
  'content-empty',
  'content-missing',
  'format-mark',
  'joint-authority',
]);

/** Letters and digits, which are what a writer would miss; marks and blanks are what fixes are about. */
export const wordsOf = (text: string): string => comparable(text).replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Everything that is wrong with the fixes of an analysis, each as a sentence.
 *
 * @param sound the plan before it was spoilt: what is found of it, too, is not brought by a fix that restores it
 */
export function faultsOfFixes(analysis: Analysis, sound?: Analysis): string[] {
  return analysis.findings.flatMap((finding) =>
    waysOf(finding).flatMap((fix) => faultsOf(analysis, { ...finding, fix }, sound)),
  );
}

/** Every way to mend a finding that is offered. */
const waysOf = ({ fix }: Finding): readonly Fix[] => (fix === null ? [] : [fix, ...(fix.others ?? [])]);

function faultsOf(analysis: Analysis, finding: Finding, sound: Analysis | undefined): string[] {
  const mended = service.analyze(SourceText.of(applyFix(analysis, finding)), analysis.context, analysis);
  const name = `${place(analysis, finding)} (${finding.message})`;
  return [
    ...lossesOf(analysis, finding).map((lost) => `${name}: its fix loses ‹${lost}›`),
    ...(countOf(mended, finding.rule.id) >= countOf(analysis, finding.rule.id)
      ? [`${name}: its fix does not mend it`]
      : []),
    ...addedBy(analysis, mended, finding)
      .filter((id) => sound === undefined || countOf(mended, id) > countOf(sound, id))
      .map((added) => `${name}: its fix brings ${added}`),
  ];
}

/** The texts that a fix removes and its title does not hold. Keys changed into the other language are not lost. */
function lossesOf({ text, document }: Analysis, { fix, rule }: Finding): string[] {
  if (fix === null || rule.id === 'key-language') return [];
  const title = wordsOf(fill(fix.title, fix.args ?? {}, 'zh-CN'));
  return fix.edits.flatMap(({ anchor, newText }) => {
    const { start, end } = document.rangeOf(anchor);
    const old = text.toString().slice(text.offsetAt(start), text.offsetAt(end));
    const kept = holdsInOrder(wordsOf(newText), wordsOf(old)) || title.includes(wordsOf(old));
    return kept ? [] : [old];
  });
}

/** Whether all characters of `part` stand in `whole`, in their order. */
function holdsInOrder(whole: string, part: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at++;
  return at >= part.length;
}

/** How many findings of a rule there are. */
export const countOf = ({ findings }: Analysis, id: string): number =>
  findings.filter(({ rule }) => rule.id === id).length;

/**
 * The rules that more is found of than before. What could not be read before shows its own faults then, and a value
 * that was not understood what the rules over the plan say of it; a wrong 万 never, for that is what a proposal may be.
 */
function addedBy(before: Analysis, after: Analysis, { rule }: Finding): string[] {
  const ids = new Set(after.findings.map(({ rule: { id } }) => id));
  const hidden = isUnread(before) && rule.id === 'yaml-syntax';
  const woken = (id: string): boolean => NOT_UNDERSTOOD.has(rule.id) && !READING.test(id) && id !== 'magnitude-slip';
  return [...ids].filter((id) => {
    if (BLANKS.has(id) || id === rule.id || hidden || woken(id)) return false;
    return countOf(after, id) > countOf(before, id);
  });
}

/** Rules that say of a value that nothing can be made of it. */
const NOT_UNDERSTOOD: ReadonlySet<string> = new Set([
  'value-enum',
  'value-unclear',
  'value-impossible',
  'reference-unresolved',
]);

/** Rules about how a plan is written. */
const READING = /^(?:yaml|key|value|field|fullwidth)-/;

/** Whether something of a plan could not be read. */
const isUnread = ({ plan }: Analysis): boolean =>
  [...plan.file.unfilled.values()].some(({ reason }) => reason === 'unread');

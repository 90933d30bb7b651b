import type { RequirementId } from '../../problems/basis.ts';
import { bindingModals, type Modal, type Requirement, type SourcePlace, unnamedBearer } from '../policyPack.ts';
import type { BuildContext, Extent } from './buildContext.ts';
import { foundZh } from './fault.ts';
import { findWords, fold } from './foldedSource.ts';
import { bindingWordsIn, compoundAt } from './modalWords.ts';
import type { RequirementEntry } from './packFiles.ts';
import type { SentenceSpan } from './sentences.ts';

/** A run of the folded source that holds a requirement's quote. */
interface Quote {
  readonly text: string;
  readonly start: number;
}

/** Builds one requirement; undefined when its quote has no one place. All that fails is reported by id. */
export function buildRequirement(
  context: BuildContext,
  extent: Extent,
  sentence: SentenceSpan,
  entry: RequirementEntry,
): Requirement | undefined {
  const id = requirementId(extent.entry.id, entry);
  const report: ReportOne = (en, zh) => context.report(id, en, zh);
  checkWords(entry, report);
  const provision = context.source.text.slice(extent.start, extent.end);
  if (entry.bearer !== undefined && !provision.includes(fold(entry.bearer))) {
    report(`bearer is not in the provision's words: ${entry.bearer}`, `条款中没有这个责任主体：${entry.bearer}`);
  }
  const quote = findQuote(context, extent, sentence, entry, report);
  if (quote === undefined) return undefined;
  if (entry.focus !== undefined) {
    const focus = findWords(quote.text, entry.focus);
    if (typeof focus === 'string')
      report(`focus ${focus} in the quote: ${entry.focus}`, `重点词语在引文中${foundZh(focus)}：${entry.focus}`);
  }
  return {
    id,
    provision: extent.entry.id,
    quote: quote.text,
    place: place(context, quote.start, quote.text),
    ...(entry.focus !== undefined && { focus: entry.focus }),
    modal: findModal(context, quote, entry, report),
    ...saidOf(entry),
  };
}

/** The id of a requirement among those of all policies. */
export const requirementId = (provision: string, { id }: RequirementEntry): RequirementId =>
  `${provision as `${string}/${string}`}#${id}`;

/** What an entry says of a requirement without looking at the source. */
export const saidOf = (
  entry: RequirementEntry,
): Omit<Requirement, 'id' | 'provision' | 'quote' | 'place' | 'focus' | 'modal'> => ({
  object: entry.object,
  prohibition: entry.prohibition ?? false,
  bearer: entry.bearer ?? unnamedBearer,
  ...(entry.endedOn !== undefined && { endedOn: entry.endedOn }),
  gloss: entry.gloss,
  checkedBy: { schema: [], rules: [], ...entry.checkedBy },
  ...(entry.appliesTo && { appliesTo: entry.appliesTo }),
  answeredBy: entry.answeredBy ?? [],
});

const place = (context: BuildContext, start: number, text: string): SourcePlace =>
  context.source.place(start, start + text.length);

/** Takes what does not hold of the requirement at hand. */
export type ReportOne = (en: string, zh: string) => void;

function findQuote(
  context: BuildContext,
  { start, end }: Extent,
  sentence: SentenceSpan,
  entry: RequirementEntry,
  report: ReportOne,
): Quote | undefined {
  if (entry.quote === undefined) {
    report('has no quote', '没有引文');
    return undefined;
  }
  const at = findWords(context.source.text.slice(start, end), entry.quote, entry.occurrence);
  if (typeof at === 'string') {
    report(`quote ${at} in the provision: ${entry.quote}`, `引文在条款中${foundZh(at)}：${entry.quote}`);
    return undefined;
  }
  const text = fold(entry.quote);
  if (at < sentence.start || at + text.length > sentence.end)
    report(`quote is not inside its sentence: ${entry.quote}`, `引文不在这一句里：${entry.quote}`);
  return { text, start: start + at };
}

function findModal(context: BuildContext, quote: Quote, entry: RequirementEntry, report: ReportOne): Modal | null {
  const word = entry.modal;
  if (word === undefined) return null;
  const at = findWords(quote.text, word, entry.modalOccurrence);
  if (at === 'not found') report(`modal ${word} is not in its quote`, `引文中没有“${word}”这个词`);
  else if (typeof at === 'string')
    report(
      `modal ${word} ${at} in its quote; say which with modalOccurrence`,
      `“${word}”在引文中不止一处，请写 modalOccurrence 说明是第几处`,
    );
  else {
    const compound = compoundAt(quote.text, word, at);
    if (compound !== undefined)
      report(
        `modal ${word} stands in ${compound}, where it is no modal`,
        `“${word}”是“${compound}”的一部分，不表示要求`,
      );
    return { word, place: place(context, quote.start + at, word) };
  }
  return null;
}

/** What can be said of an entry without looking at the source. */
export function checkWords(entry: RequirementEntry, report: ReportOne): void {
  const { schema = [], rules = [], notCheckable } = entry.checkedBy;
  const checked = schema.length + rules.length > 0;
  if (checked === (notCheckable !== undefined)) {
    if (checked) report('is checked and yet notCheckable', '已列明如何检查，又写了 notCheckable');
    else report('is neither checked nor notCheckable', '没有列明如何检查，也没有写 notCheckable');
  }
  if (entry.object === 'other' && checked)
    report('is about another document and cannot be checked here', '是对其他文件的要求，这里无法检查');
  if (/^(禁止|不得)$/.test(entry.modal ?? '') && entry.prohibition !== true)
    report('is a prohibition and does not say so', '是禁止性要求，请写 prohibition: true');
  if (entry.endedOn !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(entry.endedOn)) {
    report(`endedOn is no day: ${entry.endedOn}`, `endedOn 不是日期：${entry.endedOn}`);
  }
  const binds = entry.modal !== undefined && bindingModals.includes(entry.modal);
  for (const [language, gloss] of Object.entries(entry.gloss)) {
    const [word] = binds ? [] : bindingWordsIn(gloss);
    if (word !== undefined) {
      report(
        `gloss ${language} says ${word}, and the modal is ${entry.modal ?? 'none'}`,
        `大意（${language}）写了“${word}”，而条文的用语是“${entry.modal ?? '无'}”`,
      );
    }
    if (gloss.trim() === '' || gloss.includes('\n'))
      report(`gloss ${language} must be one line`, `大意（${language}）要写成一行`);
    if (entry.quote !== undefined && fold(gloss) === fold(entry.quote))
      report(`gloss ${language} repeats the quote`, `大意（${language}）照抄了引文`);
  }
}

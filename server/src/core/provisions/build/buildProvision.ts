import type { RequirementId } from '../../problems/basis.ts';
import type { Provision, Requirement, Sentence } from '../policyPack.ts';
import type { BuildContext, Extent } from './buildContext.ts';
import { buildRequirement } from './buildRequirement.ts';
import { fold } from './foldedSource.ts';
import type { SentenceEntry } from './packFiles.ts';
import { type SentenceSpan, splitSentences } from './sentences.ts';

interface BuiltProvision {
  readonly provision: Provision;
  readonly requirements: readonly Requirement[];
}

/**
 * Builds one provision of a verbatim pack with its sentences and requirements.
 * @param above the titles it stands under, from the document down
 */
export function buildProvision(context: BuildContext, extent: Extent, above: readonly string[]): BuiltProvision {
  const { entry, start, end } = extent;
  if (entry.requirements !== undefined || entry.context !== undefined)
    context.report(
      entry.id,
      'requirements and context of a verbatim provision stand under its sentences',
      '照录原文的条款，要求和说明写在各句下面',
    );
  const text = context.source.text.slice(start, end);
  const kind = entry.kind ?? 'clause';
  const spans = kind === 'heading' ? [] : splitSentences(text, slipsInside(context.slips, extent));
  const accounts = matchAccounts(context, extent, text, spans);
  const built = spans.map((span, index) => buildSentence(context, extent, span, accounts[index]));
  const runIn = entry.runInHeading && spans[0] ? [text.slice(0, spans[0].end).replace(/。$/, '')] : [];
  const provision: Provision = {
    id: entry.id,
    address: entry.address,
    headingPath: [...above, ...runIn],
    kind,
    text,
    paraphrase: null,
    place: context.source.place(start, end),
    sentences: built.map((one) => one.sentence),
    ...(entry.note && { note: entry.note }),
  };
  return { provision, requirements: built.flatMap((one) => one.requirements) };
}

const slipsInside = (slips: ReadonlySet<number>, { start }: Extent): Set<number> =>
  new Set([...slips].map((index) => index - start));

/** The account of each sentence, by the words it opens with. An account that fits none is an error. */
function matchAccounts(
  { report }: BuildContext,
  { entry }: Extent,
  text: string,
  spans: readonly SentenceSpan[],
): (SentenceEntry | undefined)[] {
  const accounts: (SentenceEntry | undefined)[] = spans.map(() => undefined);
  for (const account of entry.sentences ?? []) {
    const fits = spans.flatMap((span, index) => (text.startsWith(fold(account.opens), span.start) ? [index] : []));
    const [index] = fits;
    if (index === undefined || account.opens === '')
      report(entry.id, `no sentence opens with ${account.opens}`, `没有以这几个字开头的句子：${account.opens}`);
    else if (fits.length > 1)
      report(entry.id, `several sentences open with ${account.opens}`, `不止一句以这几个字开头：${account.opens}`);
    else if (accounts[index] !== undefined)
      report(entry.id, `sentence accounted for twice: ${account.opens}`, `这一句列了两次：${account.opens}`);
    else accounts[index] = account;
  }
  return accounts;
}

function buildSentence(
  context: BuildContext,
  extent: Extent,
  span: SentenceSpan,
  account: SentenceEntry | undefined,
): { sentence: Sentence; requirements: Requirement[] } {
  const { id } = extent.entry;
  const text = context.source.text.slice(extent.start + span.start, extent.start + span.end);
  const entries = account?.requirements ?? [];
  const reason = account?.context?.trim() ?? '';
  if (entries.length === 0 && reason === '')
    context.report(id, `sentence not accounted for: ${text}`, `这一句没有列出要求，也没有说明为什么不列：${text}`);
  if (entries.length > 0 && reason !== '')
    context.report(id, `sentence is both context and a requirement: ${text}`, `这一句既列了要求，又说明不列：${text}`);
  const requirements = entries.flatMap((entry) => buildRequirement(context, extent, span, entry) ?? []);
  const sentence: Sentence = {
    text,
    place: context.source.place(extent.start + span.start, extent.start + span.end),
    requirements: entries.map((entry): RequirementId => `${id}#${entry.id}` as RequirementId),
    ...(reason !== '' && { context: reason }),
  };
  return { sentence, requirements };
}

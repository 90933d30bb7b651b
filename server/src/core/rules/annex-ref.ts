import { annexName } from '../plan/annexNames.ts';
import type { AnnexMention } from '../plan/links.ts';
import type { Annex } from '../plan/planTypes.generated.ts';
import type { Fix } from '../problems/problem.ts';
import { type Anchor, sourceOf } from '../text/anchor.ts';
import { planRule } from './rule.ts';

export default planRule({
  id: 'annex-ref',
  severity: { prose: 'warning', answer: 'error', uncited: 'information', sequence: 'information' },
  // Nobody renumbers an issued plan.
  silentWhenIssued: ['uncited', 'sequence'],
  waivable: true,
  fixable: true,
  title: { zh: '附件与正文对得上', en: 'Annexes and the text agree' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '已公布的审核名单都编为附件，在通知正文中逐一引用（如深圳2024年、湖北2026年的名单通知）',
        en: 'audit lists are published as numbered annexes that the notice cites (Shenzhen 2024, Hubei 2026)',
      },
    },
  ],
  messages: {
    prose: {
      zh: '正文提到“{annex}”，附件中没有，请补充或更正。',
      en: '“{annex}” is cited and not among the annexes: list it or correct the citation.',
    },
    answer: {
      zh: '正文提到“{annex}”，附件中没有，请补充或更正。',
      en: '“{annex}” is cited and not among the annexes: list it or correct the citation.',
    },
    uncited: {
      zh: '“{annex}”列在附件中，正文未提到，请在相应处注明。',
      en: '“{annex}” is listed and never cited: cite it where it belongs.',
    },
    sequence: {
      zh: '附件编号不连续或与出现次序不一致，请更正。',
      en: 'Annex numbers are not in sequence: renumber them.',
    },
  },
  reads: ['annexes', 'unfilled', 'contents', 'links', 'profile'],
  check({ annexes, unfilled, contents, links, profile }, report) {
    const unread = contents.some(({ state, inPart }) => state === 'unknown' || inPart);
    if (unfilled.get('annexes')?.reason === 'unread' || (annexes?.skipped ?? 0) > 0) return;
    if (annexes === undefined && profile.issued && unread) return;
    if (profile.partsRead?.includes('annexes') === false) return;
    const listed = (annexes?.items ?? []).flatMap(named);
    const names = new Set(listed.map(({ name }) => name));
    // The answer of a whole content is the concern of content-missing.
    const astray = contents.flatMap((content) => content.astray?.anchor ?? []);
    const mentions = links.mentions();
    const dangling = mentions.filter(({ annex }) => !names.has(annex));
    for (const { annex, anchor, answer } of dangling) {
      if (!astray.some((own) => isSame(own, anchor))) report(answer ? 'answer' : 'prose', anchor, { annex });
    }
    if (dangling.length > 0) return;
    const cited = [...new Set(mentions.map(({ annex }) => annex))];
    // What is missing, elsewhere or was not read may cite anything.
    const here = contents.every(({ state, answer }) => state === 'written' || answer === 'annex') && !unread;
    if (here)
      for (const { name, anchor } of listed) if (!cited.includes(name)) report('uncited', anchor, { annex: name });
    const odd = afterGap(listed) ?? (here ? outOfOrder(listed, cited) : undefined);
    if (odd !== undefined) report('sequence', odd.anchor, {}, renumbered(listed, mentions));
  },
});

interface Listed {
  readonly name: string;
  readonly anchor: Anchor;
}

/** An annex by its 编号; one without is cited by nothing that could be told. */
const named = ({ id }: Annex): Listed[] => (id === undefined ? [] : [{ name: annexName(id.text), anchor: id.anchor }]);

const isSame = (a: Anchor, b: Anchor): boolean => a.segment === b.segment && a.span.start === b.span.start;

/** The first annex whose number does not follow on the one before. */
function afterGap(listed: readonly Listed[]): Listed | undefined {
  const last = new Map<string, number>();
  return listed.find(({ name }) => {
    const [, word = '', number] = /^(附件|附表|附图)(\d+)$/.exec(name) ?? [];
    if (number === undefined) return false;
    const expected = (last.get(word) ?? 0) + 1;
    last.set(word, Number(number));
    return Number(number) !== expected;
  });
}

/** The first annex that is cited before one that stands above it. */
function outOfOrder(listed: readonly Listed[], cited: readonly string[]): Listed | undefined {
  const places = listed.map(({ name }) => cited.indexOf(name));
  if (places.includes(-1)) return undefined;
  return listed.find((_, at) => at > 0 && (places[at] as number) < (places[at - 1] as number));
}

/**
 * Gives the annexes the numbers of the places they stand at, and their citations too. Not where the text cites
 * them in another order, for they would have to change places, nor where it cites several in one expression.
 */
function renumbered(listed: readonly Listed[], mentions: readonly AnnexMention[]): { readonly fix?: Fix } {
  const cited = [...new Set(mentions.map(({ annex }) => annex))];
  const numbers = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { name } of listed) {
    const word = /^附[件表图](?=\d)/.exec(name)?.[0];
    if (word === undefined || names.has(name)) return {};
    numbers.set(word, (numbers.get(word) ?? 0) + 1);
    names.set(name, `${word}${numbers.get(word)}`);
  }
  if (outOfOrder(listed, cited) !== undefined) return {};
  const places = [...listed, ...mentions.map(({ annex, anchor }) => ({ name: annex, anchor }))];
  if (places.some(({ name, anchor }) => annexName(sourceOf(anchor)) !== name)) return {};
  const changed = places.filter(({ name }) => names.get(name) !== name);
  const edits = changed.map(({ name, anchor }) => ({ anchor, newText: names.get(name) ?? name }));
  return { fix: { title: fixTitle, edits } };
}

const fixTitle = { zh: '重新编号，引用的地方一并改', en: 'Renumber them, and where they are cited' };

import { fill } from '../../messages/render.ts';
import type { Basis } from '../../problems/basis.ts';
import type { Localized } from '../../text/locale.ts';
import { clauseTarget, type SourceTarget } from '../definition/definition.ts';
import { basisLine, clauseLines } from '../wording/basisText.ts';
import type { Reader } from '../wording/describe.ts';
import { escaped } from '../wording/markdown.ts';

/** How much of the clause a hover shows: its words, one line with the words that matter, nothing. */
export type ClauseShown = 'full' | 'line' | 'off';

export const clausesShown: readonly ClauseShown[] = ['full', 'line', 'off'];

/** How the clause is to be shown. */
export interface ClauseOptions {
  readonly clause: ClauseShown;
  /** URI of a place in a policy source; undefined where the reader has no way there. */
  readonly linkTo?: (target: SourceTarget) => string | undefined;
}

const says = {
  line: { zh: '原文第{first}行', en: 'source, line {first}' },
  lines: { zh: '原文第{first}—{last}行', en: 'source, lines {first}–{last}' },
} as const satisfies Record<string, Localized>;

/** What a key rests on: what is no clause first, then the clause, with a link to its line and its words last. */
export function clauseText(
  basis: readonly Basis[],
  { locale, service }: Reader,
  { clause, linkTo }: ClauseOptions,
): string[] {
  if (clause === 'off') return [];
  const { policies } = service;
  const linked = (one: Basis, line: string): string => {
    const link = linkOf(one, service, locale, linkTo);
    return link === undefined ? line : `${line}${locale === 'en' ? ' ' : ''}${link}`;
  };
  const short = (one: Basis) => linked(one, escaped(basisLine(one, policies, locale)));
  const [main] = basis.filter(({ kind }) => kind === 'clause');
  if (clause === 'line' || main === undefined) return basis.map(short);
  const provision = provisionOf(main, service);
  const quoted = basis.filter((one) => one.kind === 'clause' && provisionOf(one, service) === provision);
  const others = basis.filter((one) => !quoted.includes(one));
  const [address = '', ...words] = clauseLines(quoted, policies, locale);
  return [...others.map(short), linked(main, address), ...words];
}

const provisionOf = (basis: Basis, { policies }: Reader['service']): string | undefined =>
  basis.kind === 'clause' ? policies.requirement(basis.requirement)?.provision : undefined;

/** （原文第12行）, a link where there is a way to the source. */
function linkOf(
  basis: Basis,
  { policies }: Reader['service'],
  locale: Reader['locale'],
  linkTo: ClauseOptions['linkTo'],
): string | undefined {
  const target = clauseTarget(basis, policies);
  if (target === undefined) return undefined;
  const first = target.range.start.line + 1;
  const last = target.range.end.line + 1;
  const label = fill(first === last ? says.line : says.lines, { first, last }, locale);
  const uri = linkTo?.(target);
  const shown = uri === undefined ? label : `[${label}](${uri})`;
  return locale === 'en' ? `(${shown})` : `（${shown}）`;
}

import { fill } from '../../messages/render.ts';
import type { Basis } from '../../problems/basis.ts';
import type { ProvisionCatalogue } from '../../provisions/catalogue.ts';
import type { Citation } from '../../provisions/citation.ts';
import type { Requirement } from '../../provisions/policyPack.ts';
import { type Locale, localized } from '../../text/locale.ts';
import { brackets, colon, withLabel } from '../../text/punctuation.ts';
import { labels } from './labels.ts';
import { escaped, paragraphs, quotation } from './markdown.ts';

/** What things rest on, as Markdown: a clause with its address and words, anything else by its kind. */
export function basisText(basis: readonly Basis[], policies: ProvisionCatalogue, locale: Locale): string {
  const seen = new Set<string>();
  // Two quotations from one clause stand under one address.
  const parts = basis
    .flatMap((one) => oneBasis(one, policies, locale))
    .filter((part) => !seen.has(part) && seen.add(part));
  return paragraphs(...parts);
}

function oneBasis(basis: Basis, policies: ProvisionCatalogue, locale: Locale): string[] {
  const citation = policies.cite(basis, locale);
  return citation.basis === 'clause'
    ? clause(citation, requirementOf(basis, policies), locale)
    : [escaped(kindLine(basis, citation, locale))];
}

function clause(citation: Citation, requirement: Requirement | undefined, locale: Locale): string[] {
  const { focus, endedOn } = requirement ?? {};
  const words =
    citation.quote === null ? escaped(citation.paraphrase ?? '') : quotation(withFocus(citation.quote, focus));
  const notes = [
    ...(citation.verification === 'secondary' ? [localized(labels.secondary, locale)] : []),
    ...(endedOn === undefined ? [] : [fill(labels.ended, { day: endedOn }, locale)]),
  ];
  const address = escaped(withLabel(labels.basis, citation.address ?? '', locale));
  return [address, words, ...notes.map((note) => `*${note}*`)];
}

/** Clauses quoted in full, the first with its address; each quotation is a line. */
export function clauseLines(basis: readonly Basis[], policies: ProvisionCatalogue, locale: Locale): string[] {
  return [...new Set(basis.flatMap((one) => oneBasis(one, policies, locale)))];
}

/** A basis that is no clause says of which kind it is. */
function kindLine(basis: Basis, citation: Citation, locale: Locale): string {
  const text = paired(citation.address, citation.paraphrase, locale);
  // The convention of the format that names nothing in particular says what it is by itself.
  const saysNothing = basis.kind === 'format' && basis.text === undefined;
  return withLabel(labels[basis.kind === 'clause' || saysNothing ? 'basis' : basis.kind], text, locale);
}

const requirementOf = (basis: Basis, policies: ProvisionCatalogue): Requirement | undefined =>
  basis.kind === 'clause' ? policies.requirement(basis.requirement) : undefined;

/** A quotation with the words that matter here in bold. */
function withFocus(quote: string, focus: string | undefined): string {
  const at = focus === undefined ? -1 : quote.indexOf(focus);
  if (focus === undefined || at === -1) return escaped(quote);
  return `${escaped(quote.slice(0, at))}**${escaped(focus)}**${escaped(quote.slice(at + focus.length))}`;
}

const paired = (head: string | null, tail: string | null, locale: Locale): string =>
  [head, tail].filter((part) => part !== null && part !== '').join(colon(locale));

/** Longest quotation on the line below a finding; the whole of it is in the hover and the source. */
const SHORT = 42;

/** Fewer characters than this are not worth cutting. */
const SPARED = 6;

/** What a finding rests on, as one plain line: 依据：国办发[2003]100号 二（一）「…」, or the kind of basis. */
export function basisLine(basis: Basis, policies: ProvisionCatalogue, locale: Locale): string {
  const citation = policies.cite(basis, locale);
  if (citation.basis !== 'clause') return kindLine(basis, citation, locale);
  const head = citation.address ?? '';
  const blank = locale === 'en' ? ' ' : '';
  const said =
    citation.quote === null
      ? paired(head, secondaryWords(citation, locale), locale)
      : `${head}${blank}「${aroundFocus(citation.quote, requirementOf(basis, policies)?.focus)}」`;
  return withLabel(labels.basis, said, locale);
}

/** Names a clause as a place to go to: 国办发[2003]100号 二（一）原文. Its words stand there. */
export const sourceTextLine = (basis: Basis, policies: ProvisionCatalogue, locale: Locale): string =>
  fill(labels.sourceText, { address: policies.cite(basis, locale).address ?? '' }, locale);

/** Words that are ours and not the source's must say so. */
function secondaryWords({ paraphrase }: Citation, locale: Locale): string {
  const note = localized(labels.secondaryShort, locale);
  const [open, close] = brackets(locale);
  return `${paraphrase}${open}${note}${close}`;
}

/** The words around the focus, cut at both ends, between clauses where there is a sign to cut at. */
function aroundFocus(quote: string, focus: string | undefined): string {
  if (quote.length < SHORT + SPARED) return quote;
  const at = focus === undefined ? 0 : Math.max(0, quote.indexOf(focus));
  const behind = at + Math.min(focus?.length ?? 0, SHORT);
  const from = Math.max(0, Math.min(Math.round((at + behind - SHORT) / 2), quote.length - SHORT));
  const to = from + SHORT;
  const start = from === 0 ? from : from + quote.slice(from, at).search(/[，、：；。]/) + 1;
  const clauses = /^.*(?=[，、：；。])/.exec(quote.slice(behind, to))?.[0];
  const end = to === quote.length || clauses === undefined ? to : behind + clauses.length;
  return `${start > 0 ? '…' : ''}${quote.slice(start, end)}${end < quote.length ? '…' : ''}`;
}

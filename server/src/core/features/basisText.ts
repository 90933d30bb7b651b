import type { Basis } from '../problems/basis.ts';
import type { ProvisionCatalogue } from '../provisions/catalogue.ts';
import type { Citation } from '../provisions/citation.ts';
import { type Locale, localized } from '../text/locale.ts';
import { labels } from './labels.ts';
import { escaped, paragraphs, quotation } from './markdown.ts';

/** What things rest on, as Markdown: a clause with its address and words, anything else by its kind. */
export function basisText(basis: readonly Basis[], policies: ProvisionCatalogue, locale: Locale): string {
  const seen = new Set<string>();
  const parts: string[] = [];
  for (const one of basis) {
    const text = oneBasis(one, policies, locale);
    if (!seen.has(text)) parts.push(text);
    seen.add(text);
  }
  return paragraphs(...parts);
}

function oneBasis(basis: Basis, policies: ProvisionCatalogue, locale: Locale): string {
  const citation = policies.cite(basis, locale);
  switch (citation.basis) {
    case 'clause':
      return clause(citation, basis, policies, locale);
    case 'standard':
      return line(localized(labels.standard, locale), paired(citation.address, citation.paraphrase, locale), locale);
    case 'practice':
      return line(localized(labels.practice, locale), citation.paraphrase ?? '', locale);
    case 'format':
      return line(localized(labels.format, locale), citation.paraphrase ?? '', locale);
  }
}

function clause(citation: Citation, basis: Basis, policies: ProvisionCatalogue, locale: Locale): string {
  const requirement = basis.kind === 'clause' ? policies.requirement(basis.requirement) : undefined;
  const words =
    citation.quote === null
      ? escaped(citation.paraphrase ?? '')
      : quotation(withFocus(citation.quote, requirement?.focus));
  const note = citation.verification === 'secondary' ? `*${localized(labels.secondary, locale)}*` : undefined;
  return paragraphs(line(localized(labels.basis, locale), citation.address ?? '', locale), words, note);
}

/** A quotation with the words that matter here in bold. */
function withFocus(quote: string, focus: string | undefined): string {
  const at = focus === undefined ? -1 : quote.indexOf(focus);
  if (focus === undefined || at === -1) return escaped(quote);
  return `${escaped(quote.slice(0, at))}**${escaped(focus)}**${escaped(quote.slice(at + focus.length))}`;
}

const line = (label: string, text: string, locale: Locale): string =>
  `${label}${locale === 'en' ? ': ' : '：'}${escaped(text)}`;

const paired = (head: string | null, tail: string | null, locale: Locale): string =>
  [head, tail].filter((part) => part !== null && part !== '').join(locale === 'en' ? ': ' : '：');

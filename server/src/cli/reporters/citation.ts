import { fill } from '../../core/messages/render.ts';
import type { Citation } from '../../core/provisions/citation.ts';
import { type Locale, localized } from '../../core/text/locale.ts';
import { comma } from '../../core/text/punctuation.ts';
import { safe } from './displayWidth.ts';
import { basisWords, labels } from './labels.ts';
import { wrap } from './wrap.ts';

/**
 * What a finding rests on, as lines of at most `width` columns: for a clause its address and then its
 * whole words, quoted; for anything else what it is and what it says. A secondary source says so.
 */
export function citationLines(citation: Citation, locale: Locale, width: number): string[] {
  const warning = citation.verification === 'secondary' ? localized(labels.secondary, locale) : '';
  if (citation.basis !== 'clause') return indented(wrap(`${otherBasis(citation, locale)}${warning}`, width - 2), 2);
  const address = fill(labels.basis, { address: citation.address ?? citation.requirement ?? '' }, locale);
  const lines = indented(wrap(`${address}${warning}`, width - 2), 2);
  if (citation.quote !== null) lines.push(...indented(wrap(`「${safe(citation.quote)}」`, width - 4), 4));
  // The quotation is Chinese whatever the reader's language: an English reader gets our gloss too.
  const glossed = citation.quote === null || locale === 'en';
  if (glossed && citation.paraphrase !== null) lines.push(...indented(wrap(citation.paraphrase, width - 4), 4));
  return lines;
}

/** Citations without layout, a line each. */
export const basisLines = (citations: readonly Citation[], locale: Locale): readonly string[] =>
  citations.flatMap((citation) => citationLines(citation, locale, Number.POSITIVE_INFINITY)).map((line) => line.trim());

/** The clauses that stand in a report of one file already, for a reader who reads it from its beginning. */
export class CitedClauses {
  readonly #printed = new Set<string>();

  /** What one finding rests on: a clause whose words stand above is only named, and none is named twice. */
  lines(citations: readonly Citation[], locale: Locale, width: number): string[] {
    const own = new Set<string>();
    return citations.flatMap((citation) => {
      const { quote, address } = citation;
      if (quote === null || address === null) return citationLines(citation, locale, width);
      const clause = `${address}\n${quote}`;
      const above = this.#printed.has(clause);
      const again = own.has(clause);
      this.#printed.add(clause);
      own.add(clause);
      if (again) return [];
      if (!above) return citationLines(citation, locale, width);
      const short = address.slice(address.lastIndexOf(' ') + 1);
      return indented(wrap(fill(labels.basisAbove, { address: short }, locale), width - 2), 2);
    });
  }
}

function otherBasis({ basis, address, paraphrase }: Citation, locale: Locale): string {
  const said = [address, paraphrase].filter((part) => part !== null);
  return fill(labels.otherBasis, { kind: basisWords[basis], said: said.join(comma(locale)) }, locale);
}

const indented = (lines: readonly string[], by: number): string[] => lines.map((line) => ' '.repeat(by) + line);

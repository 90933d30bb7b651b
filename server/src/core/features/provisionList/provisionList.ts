import type { ProvisionCatalogue } from '../../provisions/catalogue.ts';
import type { PolicyPack, Provision, Verification } from '../../provisions/policyPack.ts';
import { type Locale, localized } from '../../text/locale.ts';
import { uniqueRanges } from '../../text/positions.ts';
import type { Range } from '../../text/span.ts';
import type { SourceTarget } from '../definition/definition.ts';
import { labels } from '../wording/labels.ts';

/** A clause as it is offered for reading. */
export interface ListedProvision {
  readonly id: string;
  /** `国办发[2003]100号 二（一）` */
  readonly address: string;
  /** Titles from the document down to the clause. */
  readonly headingPath: readonly string[];
  readonly verification: Verification;
  /** The clause's words; in our own words, and saying so, where the pack has no source text. */
  readonly words: string;
  /** Where it stands in its source; undefined when secondary. */
  readonly target: SourceTarget | undefined;
  /** Where the words stand that requirements are taken from, in the order of the text. */
  readonly quotes: readonly Range[];
}

/** Every clause of every policy, in the order of the policies and of their texts. */
export const provisionList = (policies: ProvisionCatalogue, locale: Locale): ListedProvision[] =>
  policies.packs.flatMap((pack) =>
    pack.provisions.map((provision) => ({
      id: provision.id,
      address: `${pack.documentNumber} ${provision.address}`,
      headingPath: provision.headingPath,
      verification: pack.verification,
      words: wordsOf(provision, locale),
      target: targetOf(provision, pack),
      quotes: quotesOf(provision, policies),
    })),
  );

function wordsOf({ text, paraphrase }: Provision, locale: Locale): string {
  if (text !== null || paraphrase === null) return text ?? '';
  return `${localized(paraphrase, locale)} ${localized(labels.secondary, locale)}`;
}

function targetOf({ id, place }: Provision, { source }: PolicyPack): SourceTarget | undefined {
  return place === null || source === null
    ? undefined
    : { kind: 'source', provision: id, file: source.file, range: place.range };
}

/** Several requirements are often taken from the same words; those stand here once. */
function quotesOf({ id }: Provision, policies: ProvisionCatalogue): Range[] {
  const ranges = policies.requirementsOf(id).flatMap(({ place }) => (place === null ? [] : [place.range]));
  return uniqueRanges(ranges);
}

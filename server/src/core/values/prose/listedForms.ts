import type { OldBody } from '../../codes/bodies.ts';
import type { Codes } from '../../codes/codes.ts';
import type { Region } from '../../codes/regions.ts';
import type { MiswrittenRow } from '../../codes/tables.ts';
import type { OldTerm } from '../../codes/terms.ts';
import { type FormMatch, FormMatcher } from './forms.ts';

/** An old name of a body, or an old term, in a text; of a local body without its place. */
export type OldName = FormMatch &
  ({ readonly kind: 'body'; readonly body: OldBody } | { readonly kind: 'term'; readonly term: OldTerm });

/** A place named in full. */
export interface PlaceMatch extends FormMatch {
  /** All regions it may be. */
  readonly regions: readonly Region[];
}

/** Finds the listed names of bodies, terms and places in prose (rule book, 0.8). Made ready when first asked. */
export class ListedForms {
  readonly #codes: Codes;
  #old: FormMatcher | undefined;
  #places: FormMatcher | undefined;
  #miswritten: { readonly matcher: FormMatcher; readonly rows: ReadonlyMap<string, MiswrittenRow> } | undefined;

  constructor(codes: Codes) {
    this.#codes = codes;
  }

  /**
   * Old names, in order, whenever they ended: whether one is outdated on a day, and what is said instead, is asked
   * of `Bodies.on` and of the term's `until`.
   */
  oldNames(text: string): OldName[] {
    const { bodies, terms, words } = this.#codes;
    this.#old ??= new FormMatcher(
      [...bodies.oldNames(), ...terms.oldNames()],
      [...bodies.presentNames(), ...terms.presentNames()],
      words.words('notBefore'),
    );
    return this.#old.find(text).flatMap((match): OldName[] => {
      const { form, start, end } = match;
      const term = terms.old(form);
      if (term !== undefined) {
        return terms.isOtherWord(form, text.slice(end, end + 2)) ? [] : [{ ...match, kind: 'term', term }];
      }
      const body = bodies.old(form);
      const endsPlace = (where: string, at: number) => this.#codes.regions.endsBefore(where, at);
      return body && bodies.isName(body, text, start, end, endsPlace) ? [{ ...match, kind: 'body', body }] : [];
    });
  }

  /** Miswritten words, in order, each with the right one. */
  miswritten(text: string): (FormMatch & { readonly right: string })[] {
    this.#miswritten ??= this.#readyForMiswritten();
    const { matcher, rows } = this.#miswritten;
    return matcher.find(text).flatMap((match) => {
      const row = rows.get(match.form);
      return row === undefined || row.notBefore?.includes(text.charAt(match.end))
        ? []
        : [{ ...match, right: row.right }];
    });
  }

  #readyForMiswritten() {
    const words = this.#codes.terms.miswritten();
    const rows = new Map(words.flatMap((row) => row.names.map((name) => [name, row] as const)));
    return { matcher: new FormMatcher(rows.keys(), [], []), rows };
  }

  /** Full names of provinces and prefectures, in order. */
  places(text: string): PlaceMatch[] {
    const { regions, words } = this.#codes;
    this.#places ??= new FormMatcher(regions.names('province', 'prefecture'), [], words.words('notBefore'));
    return this.#places.find(text).map((match) => ({ ...match, regions: regions.byName(match.form) }));
  }
}

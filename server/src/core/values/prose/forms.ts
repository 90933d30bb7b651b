import { literally } from '../../text/literally.ts';

/** A listed form found in a text. */
export interface FormMatch {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds listed forms wherever they stand (rule book, 0.8): the longest first, not inside a longer listed or
 * present name, and not before a character that makes another word of it (农业部门 is no 农业部).
 */
export class FormMatcher {
  readonly #pattern: RegExp | undefined;
  /** Tells of most texts that they have nothing to find. */
  readonly #any: RegExp | undefined;
  readonly #listed: ReadonlySet<string>;
  readonly #notBefore: ReadonlySet<string>;

  /**
   * @param listed the forms to find
   * @param present names that are right as they stand and may contain a listed form
   * @param notBefore characters in front of which a listed form is none
   */
  constructor(listed: Iterable<string>, present: Iterable<string>, notBefore: Iterable<string>) {
    this.#listed = new Set(listed);
    this.#notBefore = new Set(notBefore);
    this.#pattern = patternOf([...this.#listed, ...present], 'g');
    this.#any = patternOf([...this.#listed], '');
  }

  /** All listed forms in a text, in order. */
  find(text: string): FormMatch[] {
    if (this.#pattern === undefined || this.#any?.test(text) !== true) return [];
    return [...text.matchAll(this.#pattern)]
      .map(({ 0: form, index }) => ({ form, start: index, end: index + form.length }))
      .filter(({ form, end }) => this.#listed.has(form) && !this.#notBefore.has(text.charAt(end)));
  }
}

/** Any of some forms, the longest first; undefined where there is none. */
function patternOf(forms: readonly string[], flags: string): RegExp | undefined {
  const all = [...new Set(forms)].filter((form) => form !== '').sort((a, b) => b.length - a.length);
  if (all.length === 0) return undefined;
  // Most places of a text begin no form, which one look tells.
  const first = [...new Set(all.map((form) => literally(form.charAt(0)).replace(/[-]/, '\\-')))].join('');
  return new RegExp(`(?=[${first}])(?:${all.map(literally).join('|')})`, flags);
}

/** Whether a word of negation stands before a place in a clause, so that the act there is forbidden. */
export const isForbidden = (clause: string, at: number, negations: Iterable<string>): boolean =>
  [...negations].some((word) => {
    const found = clause.indexOf(word);
    return found >= 0 && found < at;
  });

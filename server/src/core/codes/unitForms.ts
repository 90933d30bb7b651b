import { Big } from 'big.js';
import type { CodeEntry } from './codeEntry.ts';
import type { UnitsTable } from './tables.ts';

/** A unit as one of its spellings names it, without multipliers and without a second unit below a line. */
export interface UnitForm {
  readonly form: string;
  readonly dimension: string;
  /** How much of the dimension's base one of it is. */
  readonly factor: Big;
  /** True for counting words, of which a whole number is exact. */
  readonly counted: boolean;
  /** year, day …, for units of time. */
  readonly period: string | undefined;
  /** The spelling to prefer. */
  readonly better: string | undefined;
}

/** All spellings of all units, found by the longest that stands at a place. */
export class UnitForms {
  /** By first character, longest first. */
  readonly #byStart: ReadonlyMap<string, readonly UnitForm[]>;
  readonly #usual: ReadonlyMap<string, string>;
  readonly #table: UnitsTable;

  constructor(table: UnitsTable) {
    this.#table = table;
    const { dimensions } = table;
    const forms = dimensions.flatMap(({ name, counted = false, units }) =>
      units.flatMap(({ forms, factor, period, better }) =>
        forms.map((form) => ({ form, dimension: name, factor: new Big(factor), counted, period, better })),
      ),
    );
    const byStart = new Map<string, UnitForm[]>();
    for (const form of forms.sort((a, b) => b.form.length - a.form.length)) {
      const start = form.form.slice(0, 1);
      byStart.set(start, [...(byStart.get(start) ?? []), form]);
    }
    this.#byStart = byStart;
    this.#usual = new Map(dimensions.map(({ name, units }) => [name, units[0]?.forms[0] ?? '']));
  }

  /** The unit that is usual for a dimension: 吨, 立方米/万元; empty for a dimension that no table knows. */
  usual(dimension: string): string {
    const [above = '', below] = dimension.split('/');
    const top = this.#usual.get(above) ?? '';
    if (below === undefined || top === '') return top;
    return `${top}/${below === 'money' ? '万元' : below === 'product' ? '吨产品' : (this.#usual.get(below) ?? '')}`;
  }

  /** The longest unit that begins at `at`. A Latin one ends where its word ends: `t` is not in `table`. */
  at(text: string, at: number): UnitForm | undefined {
    return this.#byStart
      .get(text.charAt(at))
      ?.find(
        ({ form }) =>
          text.startsWith(form, at) && !(/[A-Za-z]$/.test(form) && /[A-Za-z]/.test(text.charAt(at + form.length))),
      );
  }

  /** The first spelling of each unit of a dimension, or of all, with the others beside it. */
  entries(dimension?: string): CodeEntry[] {
    return this.#table.dimensions
      .filter(({ name }) => dimension === undefined || name === dimension)
      .flatMap(({ units }) => units)
      .filter(({ better }) => better === undefined)
      .map(({ forms: [name = '', ...others] }) => ({ name, ...(others.length > 0 && { note: others.join('、') }) }));
  }
}

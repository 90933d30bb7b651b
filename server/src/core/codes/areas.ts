import type { CodeEntry } from './codeEntry.ts';
import type { AreasTable } from './tables.ts';

/** An area that 三（一） names. */
export interface NamedArea {
  readonly name: string;
  /** 三河, 三湖 …; undefined for an area named by itself. */
  readonly group: string | undefined;
  readonly verified: string;
}

const WATERS = ['三河', '三湖', '一海'];

/** Look-ups by name of the areas of 三（一）. Their boundaries are not known. */
export class Areas {
  readonly #areas: readonly (NamedArea & { readonly forms: readonly string[] })[];

  constructor({ verified, areas }: AreasTable) {
    this.#areas = areas.flatMap(({ group, names, forms = [] }) =>
      names.map((name) => ({ name, group, verified, forms: [name, ...forms] })),
    );
  }

  /** The areas whose name a text contains: 淮河 in 淮河流域. */
  namedIn(text: string): NamedArea[] {
    return this.#areas
      .filter(({ forms }) => forms.some((form) => text.includes(form)))
      .map(({ name, group, verified }) => ({ name, group, verified }));
  }

  /** Those that are waters, or are named by them; the others are regions and zones. */
  basins(): CodeEntry[] {
    return this.entries().filter(({ note }) => note === undefined || WATERS.includes(note));
  }

  /** All areas, in the order of the policy. */
  entries(): CodeEntry[] {
    return this.#areas.map(({ name, group }) => ({ name, ...(group !== undefined && { note: group }) }));
  }
}

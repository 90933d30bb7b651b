import { Areas } from './areas.ts';
import { Bodies } from './bodies.ts';
import { Documents } from './documents.ts';
import { Indicators } from './indicators.ts';
import { Industries } from './industries.ts';
import { Pinyin } from './pinyin.ts';
import { RegionNames } from './regionNames.ts';
import { Regions } from './regions.ts';
import type { CodeTables } from './tables.ts';
import { Terms } from './terms.ts';
import { UnitForms } from './unitForms.ts';
import { Wordlists } from './wordlists.ts';

/** All look-ups. Each is made when it is first asked for, and its table is not loaded before. */
export class Codes {
  readonly #tables: CodeTables;
  readonly #made = new Map<string, unknown>();

  constructor(tables: CodeTables) {
    this.#tables = tables;
  }

  get regions(): Regions {
    return this.#once('regions', () => new Regions(this.#tables.regions()));
  }

  get regionNames(): RegionNames {
    return this.#once('regionNames', () => new RegionNames(this.regions, this.pinyin));
  }

  get industries(): Industries {
    return this.#once('industries', () => new Industries(this.#tables.industries()));
  }

  get bodies(): Bodies {
    return this.#once('bodies', () => new Bodies(this.#tables.bodies()));
  }

  get documents(): Documents {
    return this.#once('documents', () => new Documents(this.#tables.documents()));
  }

  get terms(): Terms {
    return this.#once('terms', () => new Terms(this.#tables.terms()));
  }

  get areas(): Areas {
    return this.#once('areas', () => new Areas(this.#tables.areas()));
  }

  get pinyin(): Pinyin {
    return this.#once('pinyin', () => new Pinyin(this.#tables.pinyin()));
  }

  get indicators(): Indicators {
    return this.#once('indicators', () => new Indicators(this.#tables.indicators));
  }

  get units(): UnitForms {
    return this.#once('units', () => new UnitForms(this.#tables.units));
  }

  get words(): Wordlists {
    return this.#once('words', () => new Wordlists(this.#tables.words));
  }

  #once<T>(name: string, make: () => T): T {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name) as T;
  }
}

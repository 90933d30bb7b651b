import type { CodeEntry } from './codeEntry.ts';
import { hasCome, inChinese } from './dated.ts';
import { atMostOf, isSure } from './marks.ts';
import type { Region } from './regions.ts';
import type { BodiesTable, BodyRow, LocalBodyLevel } from './tables.ts';

/** A name that a body had once. */
export interface OldBody {
  readonly name: string;
  /** A local name stands behind a place: 济南市 + 环境保护局. */
  readonly local: boolean;
  /** The day, month or year the name ended. */
  readonly until: string;
  /** What it became then. With several, one is meant, or its duties went to all of them (`divided`). */
  readonly present: readonly string[];
  readonly divided: boolean;
  /** The first two digits of provinces that keep the name. */
  readonly keptIn: readonly string[];
  /** The mark of the fact; R for a name that only the row's other names were read for. */
  readonly verified: string;
  /** The weight a finding about it may have at most. */
  readonly atMost: 'hint' | undefined;
}

/** What a body is called on a day. */
export interface BodyNow {
  readonly present: readonly string[];
  readonly divided: boolean;
  /** When the last of the changes up to that day was. */
  readonly since: string;
  /** The weight a finding may have at most that rests on all changes on the way. */
  readonly atMost: 'hint' | undefined;
}

/** Look-ups by old names of bodies. */
export class Bodies {
  readonly #old: ReadonlyMap<string, OldBody>;
  readonly #table: BodiesTable;
  /** Names short enough to be those of a company's departments. */
  readonly #ministries: ReadonlySet<string>;

  constructor(table: BodiesTable) {
    this.#table = table;
    const all = [
      ...table.national.flatMap((row) => oldBodies(row, false)),
      ...table.local.bodies.flatMap((row) => oldBodies(row, true)),
    ];
    this.#old = new Map(all.map((body) => [body.name, body]));
    this.#ministries = new Set(
      table.national.flatMap(({ ministry, names, recalled = [] }) =>
        ministry === true ? [...names, ...recalled] : [],
      ),
    );
  }

  /** The facts of an old name, without its place: 国家环保总局, 环境保护局. */
  old(name: string): OldBody | undefined {
    return this.#old.get(name);
  }

  /** What an old name became up to a day, change after change; undefined where it had not ended. */
  on(name: string, day: string): BodyNow | undefined {
    const body = this.#old.get(name);
    if (body === undefined || !hasCome(body.until, day)) return undefined;
    const { present, divided, until, atMost } = body;
    const next = present.length === 1 && present[0] !== undefined ? this.on(present[0], day) : undefined;
    if (next !== undefined) return { ...next, atMost: atMost ?? next.atMost };
    return { present, divided, since: until, atMost };
  }

  /** All old names, for a search in prose. */
  oldNames(): readonly string[] {
    return [...this.#old.keys()];
  }

  /** Names that are right and may contain an old one. */
  presentNames(): readonly string[] {
    const { national, local, kept, present, containing } = this.#table;
    const old = new Set(this.#old.keys());
    return [
      ...[...national, ...local.bodies].flatMap((row) => row.present),
      ...kept.names,
      ...present.names,
      ...containing.names,
    ].filter((name) => !old.has(name));
  }

  /**
   * Whether an old name between two places of a text is one: a local name behind a place, that of a ministry not
   * behind 公司 and the like, and neither with a character behind it that makes another word.
   *
   * @param endsPlace whether the name of a place ends before a place in the text
   */
  isName(body: OldBody, text: string, start: number, end: number, endsPlace: EndsPlace): boolean {
    const { local, notBefore, notBehind } = this.#table;
    const endsWith = (words: readonly string[]) => words.some((word) => text.endsWith(word, start));
    if (notBefore.after[body.name.slice(-1)]?.includes(text.charAt(end)) === true && end < text.length) return false;
    if (!body.local) return !(this.#ministries.has(body.name) && endsWith(notBehind.ministry));
    if (endsWith(notBehind.local)) return false;
    return endsWith(local.behind) || endsPlace(text, start);
  }

  /** Present names, each with what it was called before where that was read, and short forms that are right. */
  entries(): CodeEntry[] {
    const before = new Map<string, { readonly names: readonly string[]; readonly until: string }[]>();
    for (const { names, present, until, divided, verified, presentVerified = verified } of this.#table.national) {
      if (divided === true) continue;
      const old = isSure(verified) && isSure(presentVerified) ? [{ names, until }] : [];
      for (const name of present) before.set(name, [...(before.get(name) ?? []), ...old]);
    }
    const full = [...before]
      .filter(([name]) => !this.#old.has(name))
      .map(([name, old]) => {
        const note = old.map(({ names, until }) => `${names[0]}（至${inChinese(until)}）`).join('、');
        return { name, ...(note !== '' && { note: `原${note}` }), also: old.flatMap(({ names }) => names) };
      });
    const short = this.#table.present.names.filter((name) => !before.has(name)).map((name) => ({ name }));
    return [...full, ...short];
  }

  /**
   * Usual names of the bodies of a place, each found without the place or by 市, 县 and the like alone, too; before those
   * that are usually branches of the city's, the branch; behind them those of the city.
   */
  localEntries({ name: place, level, city }: BodiesPlace): CodeEntry[] {
    const { usual, branched } = this.#table.local;
    const own = usual[level].flatMap((name) => {
      const entry = { name: place + name, also: [name, place.slice(-1) + name] };
      if (city === undefined || !branched.names.includes(name)) return [entry];
      const branch = `${city}${name}${shortPlace(place)}分局`;
      return [{ name: branch, also: [name, `${shortPlace(place)}分局`, `${place.slice(-1)}${name}`] }, entry];
    });
    return city === undefined ? own : [...own, ...this.localEntries({ name: city, level: 'prefecture' })];
  }
}

/** 龙湾 of 龙湾区; a name of two characters stays whole. */
const shortPlace = (place: string): string => (place.length > 2 ? place.replace(/[区县市旗]$/, '') : place);

/** A place whose bodies are to be named. */
export interface BodiesPlace {
  readonly name: string;
  readonly level: LocalBodyLevel;
  /** The city that a district or county of the table lies in. */
  readonly city?: string | undefined;
}

/** How the bodies of a region in the table are named. */
export function bodiesPlaceOf({ name, level, code }: Region): BodiesPlace {
  return { name, level: MUNICIPALITIES.includes(code.slice(0, 2)) && level === 'province' ? 'municipality' : level };
}

/** 北京, 天津, 上海, 重庆. */
const MUNICIPALITIES: readonly string[] = ['11', '12', '31', '50'];

/** Whether the name of a place ends before a place in a text. */
export type EndsPlace = (text: string, at: number) => boolean;

function oldBodies(row: BodyRow, local: boolean): OldBody[] {
  const { names, recalled = [], present, divided = false, until, keptIn = [], verified } = row;
  const body = { local, until, present, divided, keptIn };
  return [
    ...names.map((name) => ({ ...body, name, verified, atMost: atMostOf(verified) })),
    ...recalled.map((name) => ({ ...body, name, verified: 'R', atMost: atMostOf('R') })),
  ];
}

import { KeyedIndex } from '../incremental/keyedIndex.ts';
import type { Anchor } from '../text/anchor.ts';
import { idKinds } from './idKinds.ts';
import type { AnnexMention, IdDefinition, PieceLinks, Reference } from './links.ts';
import type { PieceChange } from './pieceChanges.ts';

/** Compares two places of the file as it is now. */
export type PlaceOrder = (a: Anchor, b: Anchor) => number;

/** The ids and references of a plan, as rules ask for them. */
export interface Links {
  /** Another object whenever an id or a reference has come or gone, so that who holds it can tell. */
  readonly stamp: object;
  /** References of which no id of any of their kinds is defined, in the file's order. */
  unresolved(): readonly Reference[];
  /** Whether some reference to one of a kind finds none. */
  anyUnresolved(kind: string): boolean;
  /** Definitions that share kind and id with another, those of one id together, each in the file's order. */
  duplicates(): readonly (readonly IdDefinition[])[];
  /** Every definition, in the file's order. */
  definitions(): readonly IdDefinition[];
  /** What is given an id, as one of a kind, in the file's order. */
  definitionsOf(kind: string, id: string): readonly IdDefinition[];
  /** Places that name an id and may mean one of a kind, in the file's order. */
  referencesTo(kind: string, id: string): readonly Reference[];
  /** The same in no certain order: of thousands of places, most of the time goes into putting them in order. */
  unorderedReferencesTo(kind: string, id: string): readonly Reference[];
  /** All ids of a kind, in no certain order. */
  ids(kind: string): Iterable<string>;
  /** The number of different ids of a kind. */
  count(kind: string): number;
  /** The only definition of a kind that goes by a name. */
  named(kind: string, name: string): IdDefinition | undefined;
  /** The only definition of a kind whose name holds a text, which is not all of it. */
  holding(kind: string, part: string): IdDefinition | undefined;
  /** Does a kind have an id of this shape? See `shapeOf`. */
  hasShape(kind: string, shape: string): boolean;
  /** Places that name an annex, in the file's order. */
  mentions(): readonly AnnexMention[];
  /** True when something in a top-level field could not be read, so that ids may be hidden there. */
  obscured(root: string): boolean;
  /** Is the id given to something of the kind? */
  defined(kind: string, id: string): boolean;
  /** Does something of the kind go by the name? */
  hasName(kind: string, name: string): boolean;
  /** Does anything name the id as one of the kind? A waiver only says where it is for. */
  referenced(kind: string, id: string): boolean;
  /** How many places of each top-level field name the id as one of the kind; of thousands, none is looked for. */
  namedIn(kind: string, id: string): ReadonlyMap<string, number>;
}

/** `P-12` → `P-#`: what stays the same from one id of a series to the next. */
export const shapeOf = (id: string): string => id.replace(/\d+/g, '#');

/** An id or a name that can be written as it is; another may be a slip itself. */
export const isPlain = (text: string): boolean => /^[\p{L}\p{N}][^\s:,，、[\]{}#"']*$/u.test(text);

/** All that is known of the ids of one kind. */
interface Kind {
  readonly byId: KeyedIndex<IdDefinition>;
  readonly byName: KeyedIndex<IdDefinition>;
  readonly shapes: Map<string, number>;
  readonly duplicated: Set<string>;
}

/** The index of ids and references, kept by difference: only what an edit names is looked at again. */
export class LinkIndex {
  #stamp = {};
  readonly #kinds = new Map<string, Kind>();
  readonly #references = new KeyedIndex<Reference>();
  /** How often a top-level field names an id as one of a kind, by the three. */
  readonly #named = new Map<string, number>();
  /** The top-level fields that ever named an id. */
  readonly #naming = new Set<string>();
  readonly #unresolved = new Set<Reference>();
  readonly #mentions = new Set<AnnexMention>();
  readonly #obscured = new Map<string, number>();

  /**
   * Takes pieces out and puts others in.
   *
   * @returns the ids and names that are given to something else than before, or are now named, or no longer
   */
  change(changes: readonly PieceChange[]): ReadonlySet<string> {
    const before = new Map<string, string>();
    // Of a text that is new, everything is: nobody has judged anything yet.
    const isNew = this.#kinds.size === 0 && this.#references.size === 0;
    const touch = (id: string): void => {
      if (!isNew && !before.has(id)) before.set(id, this.#standing(id));
    };
    const given = new Set<string>();
    for (const { root, added, removed } of changes) {
      if (removed.every(isBare) && added.every(isBare)) continue;
      this.#stamp = {};
      for (const piece of removed) {
        for (const name of namesIn(piece)) touch(name);
        this.#remove(root, piece, given);
      }
      for (const piece of added) {
        for (const name of namesIn(piece)) touch(name);
        this.#add(root, piece, given);
      }
    }
    for (const id of given) this.#resolve(id);
    return new Set([...before].flatMap(([id, standing]) => (standing === this.#standing(id) ? [] : [id])));
  }

  /** What an id or name is given to, and whether anything names it. */
  #standing(id: string): string {
    const kinds = [...this.#kinds].flatMap(([name, { byId }]) => (byId.has(id) ? [name] : []));
    const names = [...this.#kinds].flatMap(([name, { byName }]) => (byName.has(id) ? [name] : []));
    const named = Object.keys(idKinds).filter((kind) => this.#isNamed(kind, id));
    return `${kinds.sort()} ${names.sort()} ${named}`;
  }

  #remove(root: string, { definitions, references, mentions, obscured }: PieceLinks, given: Set<string>): void {
    for (const definition of definitions) {
      given.add(definition.id);
      const kind = this.#kind(definition.kind);
      kind.byId.delete(definition.id, definition);
      if (definition.name !== undefined) kind.byName.delete(definition.name, definition);
      count(kind.shapes, shapeOf(definition.id), -1);
      noteDuplicate(kind, definition.id);
    }
    for (const reference of references) {
      this.#references.delete(reference.text, reference);
      for (const kind of reference.kinds) count(this.#named, `${root} ${kind} ${reference.text}`, -1);
      this.#unresolved.delete(reference);
    }
    for (const mention of mentions) this.#mentions.delete(mention);
    if (obscured) count(this.#obscured, root, -1);
  }

  #add(root: string, { definitions, references, mentions, obscured }: PieceLinks, given: Set<string>): void {
    for (const definition of definitions) {
      given.add(definition.id);
      const kind = this.#kind(definition.kind);
      kind.byId.add(definition.id, definition);
      if (definition.name !== undefined) kind.byName.add(definition.name, definition);
      count(kind.shapes, shapeOf(definition.id), 1);
      noteDuplicate(kind, definition.id);
    }
    for (const reference of references) {
      this.#references.add(reference.text, reference);
      this.#naming.add(root);
      for (const kind of reference.kinds) count(this.#named, `${root} ${kind} ${reference.text}`, 1);
      if (!this.#resolves(reference)) this.#unresolved.add(reference);
    }
    for (const mention of mentions) this.#mentions.add(mention);
    if (obscured) count(this.#obscured, root, 1);
  }

  #isNamed(kind: string, id: string): boolean {
    return [...this.#naming].some((root) => root !== 'waivers' && this.#named.has(`${root} ${kind} ${id}`));
  }

  /** Looks again at the references that name a text, after its definitions changed. */
  #resolve(text: string): void {
    for (const reference of this.#references.get(text)) {
      if (this.#resolves(reference)) this.#unresolved.delete(reference);
      else this.#unresolved.add(reference);
    }
  }

  #resolves({ kinds, text }: Reference): boolean {
    return kinds.some((kind) => this.#kinds.get(kind)?.byId.has(text) === true);
  }

  #kind(name: string): Kind {
    let kind = this.#kinds.get(name);
    if (kind === undefined) {
      kind = { byId: new KeyedIndex(), byName: new KeyedIndex(), shapes: new Map(), duplicated: new Set() };
      this.#kinds.set(name, kind);
    }
    return kind;
  }

  /** What rules may ask, with places compared as they are in one document. */
  asOf(order: PlaceOrder): Links {
    const named = (kind: string, name: string): IdDefinition | undefined => {
      const found = this.#kinds.get(kind)?.byName.get(name) ?? [];
      return found.length === 1 ? found[0] : undefined;
    };
    // All names of a kind, a line each: looked through as one text, thousands take no time.
    const lines = new Map<string, string>();
    const linesOf = (kind: string): string => {
      const known = lines.get(kind);
      if (known !== undefined) return known;
      const made = `\n${[...(this.#kinds.get(kind)?.byName.keys() ?? [])].join('\n')}\n`;
      lines.set(kind, made);
      return made;
    };
    return {
      stamp: this.#stamp,
      unresolved: () => [...this.#unresolved].sort((a, b) => order(a.anchor, b.anchor)),
      anyUnresolved: (kind) => [...this.#unresolved].some(({ kinds, open }) => !open && kinds.includes(kind)),
      duplicates: () =>
        [...this.#kinds.values()].flatMap(({ byId, duplicated }) =>
          [...duplicated].map((id) => byId.get(id).toSorted((a, b) => order(a.anchor, b.anchor))),
        ),
      definitions: () =>
        [...this.#kinds.values()]
          .flatMap(({ byId }) => [...byId.keys()].flatMap((id) => byId.get(id)))
          .sort((a, b) => order(a.anchor, b.anchor)),
      definitionsOf: (kind, id) =>
        (this.#kinds.get(kind)?.byId.get(id) ?? []).toSorted((a, b) => order(a.anchor, b.anchor)),
      referencesTo: (kind, id) =>
        this.#references
          .get(id)
          .filter(({ kinds }) => kinds.includes(kind))
          .sort((a, b) => order(a.anchor, b.anchor)),
      unorderedReferencesTo: (kind, id) => this.#references.get(id).filter(({ kinds }) => kinds.includes(kind)),
      ids: (kind) => this.#kinds.get(kind)?.byId.keys() ?? [],
      count: (kind) => this.#kinds.get(kind)?.byId.size ?? 0,
      named,
      holding: (kind, part) => {
        const name = onlyLineWith(linesOf(kind), part);
        return name === undefined || name === part ? undefined : named(kind, name);
      },
      hasShape: (kind, shape) => this.#kinds.get(kind)?.shapes.has(shape) === true,
      mentions: () => [...this.#mentions].sort((a, b) => order(a.anchor, b.anchor)),
      obscured: (root) => this.#obscured.has(root),
      defined: (kind, id) => this.#kinds.get(kind)?.byId.has(id) === true,
      hasName: (kind, name) => this.#kinds.get(kind)?.byName.has(name) === true,
      referenced: (kind, id) => this.#isNamed(kind, id),
      namedIn: (kind, id) =>
        new Map([...this.#naming].map((root) => [root, this.#named.get(`${root} ${kind} ${id}`) ?? 0])),
    };
  }
}

/** The only line of a text that holds a word. */
function onlyLineWith(lines: string, word: string): string | undefined {
  const at = lines.indexOf(word);
  if (at === -1) return undefined;
  const end = lines.indexOf('\n', at);
  if (lines.includes(word, end)) return undefined;
  return lines.slice(lines.lastIndexOf('\n', at) + 1, end);
}

/** Every id and name in a piece, given or only named there. */
function* namesIn({ definitions, references }: PieceLinks): Iterable<string> {
  for (const { id, name } of definitions) {
    yield id;
    if (name !== undefined) yield name;
  }
  for (const { text } of references) yield text;
}

/** Nothing in a piece has an id or names one. */
const isBare = ({ definitions, references, mentions, obscured }: PieceLinks): boolean =>
  definitions.length === 0 && references.length === 0 && mentions.length === 0 && !obscured;

function count(map: Map<string, number>, key: string, by: number): void {
  const now = (map.get(key) ?? 0) + by;
  if (now === 0) map.delete(key);
  else map.set(key, now);
}

function noteDuplicate({ byId, duplicated }: Kind, id: string): void {
  if (byId.count(id) > 1) duplicated.add(id);
  else duplicated.delete(id);
}

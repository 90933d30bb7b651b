import { type Problem, problem } from '../problems/problem.ts';
import type { MapNode, Pair, SyntaxNode } from '../syntax/nodes.ts';
import { anchorOf } from '../syntax/nodes.ts';
import { type KnownKeys, parsePlan } from '../syntax/parsePlan.ts';
import type { PlanDocument } from '../syntax/planDocument.ts';
import type { Localized } from '../text/locale.ts';
import { comparePositions } from '../text/positions.ts';
import { SourceText } from '../text/sourceText.ts';
import type { Range } from '../text/span.ts';
import { MAX_PACK_FILE, MAX_PACK_LINES } from './limits.ts';
import { localPack } from './localPackRule.ts';
import type { PackFileName, PackFolder } from './packFolder.ts';

/** The one thing that keeps a pack from being used, and where in its files. */
export interface PackRefusal {
  readonly pack: string;
  readonly file: PackFileName;
  /** The file as it was read; undefined where it gave no text. */
  readonly text: SourceText | undefined;
  readonly range: Range;
  /** What is wrong, in the words of the rule of local packs or of a rule about YAML. */
  readonly problem: Pick<Problem, 'rule' | 'message' | 'args'>;
}

/** Thrown and caught in this room: the first thing wrong ends the reading of a pack. */
export class Refused extends Error {
  constructor(readonly refusal: PackRefusal) {
    super(refusal.file);
  }
}

/** A pack's files hold no keys of plans: nothing of them is divided or mended by a plan's words. */
const noKeys: KnownKeys = { isKey: () => false, holdsRows: () => false };

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The text of a file of a pack, within the limits. */
export function textIn({ id, files }: PackFolder, file: PackFileName): string {
  const refuse = (reason: Localized, text?: SourceText): never => {
    const why = problem(localPack, 'refused', NOWHERE, { reason, pack: id });
    throw new Refused({ pack: id, file, text, range: START, problem: why });
  };
  const found = files[file];
  if (found === undefined) return refuse({ zh: `缺少文件 ${file}`, en: `The file ${file} is not there` });
  if (typeof found !== 'string') {
    return refuse(
      found.unread === 'large'
        ? tooLarge
        : found.unread === 'encoding'
          ? { zh: '文件不是 UTF-8 文本', en: 'The file is not UTF-8 text' }
          : { zh: '文件无法读取', en: 'The file cannot be read' },
    );
  }
  const text = SourceText.of(found);
  return text.length > MAX_PACK_FILE || text.lineCount > MAX_PACK_LINES ? refuse(tooLarge) : found;
}

const tooLarge: Localized = {
  zh: `文件过长，上限是${MAX_PACK_LINES}行、${MAX_PACK_FILE / 1024} KiB`,
  en: `The file is too long; the limit is ${MAX_PACK_LINES} lines and ${MAX_PACK_FILE / 1024} KiB`,
};

/** One YAML file of a pack: the same strict subset as plans are written in, so nothing in it can refer to itself. */
export class PackReader {
  readonly #document: PlanDocument;

  constructor(
    readonly folder: PackFolder,
    readonly file: Exclude<PackFileName, 'source.txt'>,
  ) {
    this.#document = parsePlan(SourceText.of(textIn(folder, file)), noKeys);
    // Items are read when they are asked for, and their problems are known then.
    for (const { value } of this.#document.entries) if (value.kind === 'list') void value.items.length;
    const [first] = this.#document.problems
      .map((found) => ({ found, range: this.#document.rangeOf(found.anchor) }))
      .sort((a, b) => comparePositions(a.range.start, b.range.start));
    if (first?.found.rule.id === 'plan-empty') this.refuse(undefined, '文件没有内容', 'There is nothing in the file');
    if (first !== undefined) throw this.#refused(first.range, first.found);
  }

  /** The top-level keys. */
  root(required: readonly string[], optional: readonly string[] = []): Entries {
    const pairs = this.#document.entries.map(({ key, value }): Pair => ({ key, value }));
    return new Entries(this, pairs, undefined, required, optional);
  }

  /** Ends the reading: says what is wrong at a node, or of the file as a whole. */
  refuse(node: SyntaxNode | undefined, zh: string, en: string): never {
    const range = node === undefined ? START : this.#document.rangeOf(anchorOf(node));
    throw this.#refused(range, problem(localPack, 'refused', NOWHERE, { reason: { zh, en }, pack: this.folder.id }));
  }

  #refused(range: Range, { rule, message, args }: Problem): Refused {
    const { folder, file } = this;
    const text = this.#document.source;
    return new Refused({ pack: folder.id, file, text, range, problem: { rule, message, args } });
  }
}

/** A problem about a whole file names no place in it. */
const NOWHERE = { source: 'plan', segment: undefined, span: { start: 0, end: 0 } } as never;

/** The keys of one map, of which none may be unknown: a misspelt `modal` must not become no modal. */
export class Entries {
  readonly #pairs: ReadonlyMap<string, Pair>;

  constructor(
    readonly reader: PackReader,
    pairs: readonly Pair[],
    readonly node: MapNode | undefined,
    required: readonly string[],
    optional: readonly string[],
  ) {
    this.#pairs = new Map(pairs.map((pair) => [pair.key.value, pair]));
    const known = [...required, ...optional];
    for (const { key } of pairs) {
      if (!known.includes(key.value)) {
        reader.refuse(
          key,
          `没有“${key.value}”这个条目，可以写的有：${known.join('、')}`,
          `There is no key ${key.value}; known are ${known.join(', ')}`,
        );
      }
    }
    const missing = required.find((key) => !this.has(key));
    if (missing !== undefined)
      reader.refuse(node ?? pairs[0]?.key, `缺少条目“${missing}”`, `The key ${missing} is missing`);
  }

  /** Whether anything stands under a key. */
  has(key: string): boolean {
    const value = this.#pairs.get(key)?.value;
    return value !== undefined && value.kind !== 'empty' && !(value.kind === 'scalar' && value.value.trim() === '');
  }

  /** The value of a key that is there, or where the map begins. */
  at(key: string): SyntaxNode | undefined {
    return this.#pairs.get(key)?.value ?? this.node;
  }

  /** The node of a key itself, for faults about what stands under it as a whole. */
  keyAt(key: string): SyntaxNode | undefined {
    return this.#pairs.get(key)?.key ?? this.node;
  }

  text(key: string): string {
    const node = this.at(key);
    if (node?.kind === 'scalar') return node.value.trim();
    return this.reader.refuse(node, `“${key}”要写成一段文字`, `${key} is to be a text`);
  }

  /** A text that is one of a few. */
  oneOf<T extends string>(key: string, words: readonly T[]): T {
    const text = this.text(key);
    const word = words.find((each) => each === text);
    return (
      word ??
      this.reader.refuse(
        this.at(key),
        `“${key}”不能写“${text}”，可以写：${words.join('、')}`,
        `${key} cannot be ${text}; it is one of ${words.join(', ')}`,
      )
    );
  }

  flag(key: string): boolean {
    return this.has(key) && this.oneOf(key, ['true', 'false']) === 'true';
  }

  count(key: string): number | undefined {
    if (!this.has(key)) return undefined;
    const text = this.text(key);
    return /^[1-9]\d{0,3}$/.test(text)
      ? Number(text)
      : this.reader.refuse(this.at(key), `“${key}”要写成正整数`, `${key} is to be a whole number from 1 on`);
  }

  /** The items of a list; none where the key is not there. */
  items(key: string): readonly SyntaxNode[] {
    if (!this.has(key)) return [];
    const node = this.at(key);
    return node?.kind === 'list'
      ? node.items
      : this.reader.refuse(node, `“${key}”要写成清单，每项前加“-”`, `${key} is to be a list`);
  }

  texts(key: string): readonly string[] {
    return this.items(key).map((item) =>
      item.kind === 'scalar'
        ? item.value.trim()
        : this.reader.refuse(item, `“${key}”的各项要写成文字`, `The items of ${key} are to be texts`),
    );
  }

  map(key: string, required: readonly string[], optional: readonly string[] = []): Entries {
    return entriesOf(this.reader, this.at(key), required, optional);
  }

  maps(key: string, required: readonly string[], optional: readonly string[] = []): readonly Entries[] {
    return this.items(key).map((item) => entriesOf(this.reader, item, required, optional));
  }

  /** A text in both languages. */
  localized(key: string): Localized {
    const both = this.map(key, ['zh', 'en']);
    return { zh: both.text('zh'), en: both.text('en') };
  }
}

function entriesOf(
  reader: PackReader,
  node: SyntaxNode | undefined,
  required: readonly string[],
  optional: readonly string[],
): Entries {
  if (node?.kind === 'map') return new Entries(reader, node.pairs, node, required, optional);
  return reader.refuse(
    node,
    `这里要写成“条目: 内容”，条目有：${[...required, ...optional].join('、')}`,
    `This is to be a map with ${[...required, ...optional].join(', ')}`,
  );
}

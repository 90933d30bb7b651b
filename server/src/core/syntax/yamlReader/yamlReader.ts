import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  parseDocument,
  type Scalar,
  type Pair as YamlPair,
} from 'yaml';
import { type Problem, problem } from '../../problems/problem.ts';
import { anchorAt, type Segment } from '../../text/anchor.ts';
import { withoutFoldBlanks } from '../foldedText.ts';
import { MAX_DEPTH } from '../limits.ts';
import { anchorOf, type Pair, type ScalarNode, type SyntaxNode } from '../nodes.ts';
import type { RepairedText } from '../slips/repairedText.ts';
import { yamlAlias, yamlAnchor, yamlDuplicateKey, yamlMergeKey, yamlTag } from '../subsetRules.ts';
import { inputTooDeep, yamlSyntax } from '../syntaxRules.ts';
import { describeYamlError, type OpenMark } from './yamlErrors.ts';

/** What a part reads as; `broken` when a problem stopped the reader, and then the node is not to be trusted. */
export interface Reading {
  readonly node: SyntaxNode;
  readonly problems: readonly Problem[];
  readonly broken: boolean;
}

const OPTIONS = {
  // Plain scalars stay text; the plan schema gives them a type.
  schema: 'failsafe',
  uniqueKeys: false,
  logLevel: 'silent',
  prettyErrors: false,
} as const;

/** Reads one part with the `yaml` package and turns what it says into our nodes and problems. */
export function readYaml(segment: Segment, repaired: RepairedText, open: OpenMark | undefined): Reading {
  const document = parseDocument(withoutLastBlanks(repaired.text), OPTIONS);
  return new Converter(segment, repaired).convert(document, open);
}

/** The `yaml` package takes a tab on a last line that has nothing else, below a remark, for one that indents. */
function withoutLastBlanks(text: string): string {
  const start = text.lastIndexOf('\n') + 1;
  const last = text.slice(start);
  return last.includes('\t') && /^[ \t]+$/.test(last) ? text.slice(0, start) : text;
}

class Converter {
  readonly #problems: Problem[] = [];
  readonly #segment: Segment;
  readonly #repaired: RepairedText;

  constructor(segment: Segment, repaired: RepairedText) {
    this.#segment = segment;
    this.#repaired = repaired;
  }

  convert(document: Document.Parsed, open: OpenMark | undefined): Reading {
    const lines = this.#indicators();
    // What the reader says of a line with a tag or an alias is its echo; it has been reported in our words.
    const errors = document.errors.filter(({ pos: [at] }) => !lines.has(this.#lineStart(at)));
    // Of two complaints about the same key the one that spans its lines tells what happened.
    const error =
      errors.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === errors[0]?.pos[0]) ?? errors[0];
    if (error !== undefined) {
      if (error.code === 'RESOURCE_EXHAUSTION') this.#problems.push(problem(inputTooDeep, 'found', this.#anchor(0, 0)));
      else this.#problems.push(describeYamlError(error, this.#segment, this.#repaired, open));
      return { node: this.#broken(0, this.#repaired.text.length), problems: this.#problems, broken: true };
    }
    const node = this.#node(document.contents, 0, 0);
    return { node, problems: this.#problems, broken: false };
  }

  /**
   * Anchors, aliases and tags, found by the lexer because nodes do not say where theirs stand.
   *
   * @returns where the lines begin that hold one
   */
  #indicators(): ReadonlySet<number> {
    const lines = new Set<number>();
    const { text } = this.#repaired;
    if (!/[&*!]/.test(text)) return lines;
    let offset = 0;
    let before = '';
    for (const token of new Lexer().lex(text)) {
      // Marks of the lexer's own stand for no characters; behind the one for a scalar comes its text.
      if (token === '\u0002' || token === '\u0018' || token === '\u001f') before = token;
      else {
        if (before !== '\u001f' && '&*!'.includes(token[0] as string)) {
          this.#indicator(offset);
          lines.add(this.#lineStart(offset));
        }
        before = '';
        offset += token.length;
      }
    }
    return lines;
  }

  #lineStart(offset: number): number {
    return this.#repaired.text.lastIndexOf('\n', offset - 1) + 1;
  }

  #indicator(start: number): void {
    const { text } = this.#repaired;
    const mark = text[start];
    // `<<: *base` is one thing to mend, and the merge key says so.
    if (mark === '*' && /<<[ \t]*:[ \t]*$/.test(text.slice(Math.max(0, start - 20), start))) return;
    const rule = mark === '&' ? yamlAnchor : mark === '*' ? yamlAlias : yamlTag;
    const name = /^[^\s,[\]{}]+/.exec(text.slice(start, start + 100))?.[0] ?? '';
    this.#problems.push(problem(rule, 'found', this.#anchor(start, start + name.length), { name }));
  }

  #anchor(start: number, end: number) {
    return anchorAt(this.#segment, this.#repaired.toOriginal(start), this.#repaired.toOriginal(end));
  }

  #span(start: number, end: number) {
    return this.#anchor(start, end).span;
  }

  #broken(start: number, end: number): SyntaxNode {
    return { kind: 'broken', segment: this.#segment, span: this.#span(start, end) };
  }

  /** @param at where an empty node stands */
  #node(node: Node | null, at: number, depth: number): SyntaxNode {
    if (node === null || node.range == null) return this.#empty(at);
    const [start, end] = node.range;
    if (depth > MAX_DEPTH) {
      this.#problems.push(problem(inputTooDeep, 'found', this.#anchor(start, start + 1)));
      return this.#broken(start, end);
    }
    const last = isScalar(node)
      ? end
      : start + this.#repaired.text.slice(start, contentEnd(node, end)).trimEnd().length;
    const base = { segment: this.#segment, span: this.#span(start, last) };
    if (isAlias(node)) return { kind: 'broken', ...base };
    if (isScalar(node)) return this.#scalar(node as Scalar<unknown>, start, end);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.#node(item as Node | null, end, depth + 1));
      return { kind: 'list', flow: node.flow === true, items, ...base };
    }
    if (isMap(node))
      return { kind: 'map', flow: node.flow === true, pairs: this.#pairs(node.items as YamlPair[], depth), ...base };
    return { kind: 'broken', ...base };
  }

  #empty(at: number): SyntaxNode {
    return { kind: 'empty', segment: this.#segment, span: this.#span(at, at) };
  }

  #scalar(node: Scalar<unknown>, start: number, end: number): SyntaxNode {
    const value = typeof node.value === 'string' ? node.value : String(node.value ?? '');
    if (this.#repaired.isUnread(start)) return this.#broken(start, end);
    const style = styles[node.type ?? 'PLAIN'] ?? 'plain';
    if (style === 'plain' && value === '') return this.#empty(start);
    const read = style === 'literal' ? value : withoutFoldBlanks(value, this.#repaired.text.slice(start, end));
    return { kind: 'scalar', style, value: read, segment: this.#segment, span: this.#span(start, end) };
  }

  #pairs(pairs: readonly YamlPair[], depth: number): Pair[] {
    const result: Pair[] = [];
    const first = new Map<string, ScalarNode>();
    for (const pair of pairs) {
      const key = this.#key(pair.key as Node | null);
      if (key === undefined) continue;
      const value = this.#node(pair.value as Node | null, (pair.key as Node).range?.[2] ?? 0, depth + 1);
      const earlier = first.get(key.value);
      if (key.value === '<<' && key.style === 'plain')
        this.#problems.push(problem(yamlMergeKey, 'found', anchorOf(key)));
      else if (earlier !== undefined) this.#problems.push(duplicateKey(key, earlier));
      else {
        first.set(key.value, key);
        result.push({ key, value });
      }
    }
    return result;
  }

  #key(key: Node | null): ScalarNode | undefined {
    if (key !== null && isScalar(key) && key.range != null) {
      const node = this.#scalar(key as Scalar<unknown>, key.range[0], key.range[1]);
      if (node.kind === 'scalar') return node;
    }
    if (key !== null && isAlias(key)) return undefined;
    const [start, end] = key?.range ?? [0, 0];
    this.#problems.push(problem(yamlSyntax, 'complexKey', this.#anchor(start, end)));
    return undefined;
  }
}

/**
 * Where the last thing written in a node ends. What `yaml` takes for the end of a block collection depends on the
 * columns of the comments behind it, and on whether a line follows; here comments behind the last value belong to none.
 */
function contentEnd(node: Node, end: number): number {
  let last: Node | null | undefined = node;
  let found = end;
  while (last?.range != null) {
    found = last.range[1];
    if (!(isMap(last) || isSeq(last)) || last.flow === true) break;
    const item: unknown = last.items.at(-1);
    last = (isPair(item) ? (item.value ?? item.key) : item) as Node | null | undefined;
  }
  return found;
}

const styles: Readonly<Record<string, ScalarNode['style']>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** The problem of a key written twice, wherever the first one stands. */
export const duplicateKey = (key: ScalarNode, first: ScalarNode): Problem =>
  problem(
    yamlDuplicateKey,
    'found',
    anchorOf(key),
    { key: key.value },
    {
      related: [{ anchor: anchorOf(first), text: yamlDuplicateKey.messages.first }],
    },
  );

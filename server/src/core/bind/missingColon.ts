import { type Problem, problem } from '../problems/problem.ts';
import type { MapSchema, PropertySchema } from '../schema/schemaModel.ts';
import type { ScalarNode } from '../syntax/nodes.ts';
import { ODD } from '../syntax/slips/characters.ts';
import { COLON, pastBlanks } from '../syntax/slips/colons.ts';
import { quoted } from '../syntax/slips/quoting.ts';
import { colonSpace } from '../syntax/syntaxRules.ts';
import { anchorAt, sourceOf } from '../text/anchor.ts';

/** A text that is a key and its value with no colon between them. */
export interface PairWithoutColon {
  readonly key: ScalarNode;
  readonly value: ScalarNode;
  readonly problem: Problem;
}

/** What is typed where the colon belongs; a minus sign before a number is part of the value. */
const DIVIDER = new RegExp(`^[\\s${ODD}]*(?:[=＝;；→~～|｜/_]|[-－—–]+(?!\\d))?[\\s${ODD}]*`);

/** What YAML would take for something else at the beginning of a value. */
const SPECIAL = /^(?:-(?!\d)|[?:>|@`%&*!"'#[\]{},])/;

/**
 * Takes a text that begins with one of the keys the schema has here, and goes on without a colon, for that key and its
 * value: `企业名称 甲公司`, `企业名称甲公司`, `编号= M1`.
 *
 * @param taken keys that are written in the same map, none of which is meant
 */
export function withoutColon(
  schema: MapSchema,
  node: ScalarNode,
  taken: ReadonlySet<string>,
): PairWithoutColon | undefined {
  const { segment, span, value: text } = node;
  if (node.style !== 'plain' || sourceOf(node) !== text) return undefined;
  if (schema.property(text) !== undefined || COLON.test(text)) return undefined;
  if (COLON.test(segment.text[pastBlanks(segment.text, span.end)] ?? '')) return undefined;
  const name = longestName(schema, text, taken);
  if (name === undefined) return undefined;
  const gap = DIVIDER.exec(text.slice(name.length))?.[0] ?? '';
  const from = name.length + gap.length;
  const value = text.slice(from);
  if (value === '' || (gap === '' && /^[a-z]/i.test(name))) return undefined;
  const written = SPECIAL.test(value) ? quoted(value) : value;
  const right = `${name}: ${written}`;
  const fix = {
    title: colonSpace.messages.addColon,
    args: { text, right },
    edits: [{ anchor: anchorAt(segment, span.start, span.end), newText: right }],
    // Without a mark between them it may be another key misspelt.
    ...(gap === '' && { asked: true as const }),
  };
  const place = anchorAt(segment, span.start, span.end);
  const base = { kind: 'scalar', style: 'plain', segment } as const;
  return {
    key: { ...base, value: name, span: { start: span.start, end: span.start + name.length } },
    value: { ...base, value, span: { start: span.start + from, end: span.end } },
    problem: problem(colonSpace, 'missing', place, { key: name, right }, { fix }),
  };
}

function longestName({ properties }: MapSchema, text: string, taken: ReadonlySet<string>): string | undefined {
  const isFree = ({ name, zh }: PropertySchema): boolean => !taken.has(name) && !taken.has(zh);
  const begins = properties
    .filter(isFree)
    .flatMap(({ name, zh }) => [name, zh])
    .filter((name) => text.startsWith(name));
  return begins.sort((a, b) => b.length - a.length)[0];
}

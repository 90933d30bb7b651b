import { renderFinding } from '../../server/src/core/messages/render.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import type { Anchor } from '../../server/src/core/text/anchor.ts';
import type { Range } from '../../server/src/core/text/span.ts';

/** All that an analysis says, with places as they are in the file: equal snapshots are equal analyses. */
export function snapshot({ document, bound, plan, findings, asOf, read }: Analysis): unknown {
  const at = (anchor: Anchor): string => told(document.rangeOf(anchor));
  return {
    asOf,
    read,
    language: bound.language,
    fields: [...bound.fields.keys()],
    contents: plan.contents.map(({ name, state, keyAnchor }) => [name, state, keyAnchor && at(keyAnchor)]),
    ids: plan.links.definitions().map(({ kind, id, name, anchor }) => [kind, id, name, at(anchor)]),
    unresolved: plan.links.unresolved().map(({ text, anchor }) => [text, at(anchor)]),
    file: placed(plan.file, at),
    findings: findings.map((finding) => ({
      rule: finding.rule.id,
      text: renderFinding(finding, 'zh-CN'),
      severity: finding.severity,
      at: at(finding.anchor),
      basis: finding.basis,
      waived: finding.waived,
      related: finding.related.map(({ anchor, text }) => [at(anchor), text]),
      fix: finding.fix?.edits.map(({ anchor, newText }) => [at(anchor), newText]),
    })),
  };
}

const told = ({ start, end }: Range): string => `${start.line}:${start.character}-${end.line}:${end.character}`;

/** A value of the plan with every anchor told as a place in the file. */
function placed(value: unknown, at: (anchor: Anchor) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => placed(each, at));
  if (value instanceof Map) return [...value].map(([key, each]) => [key, placed(each, at)]);
  if (typeof value !== 'object' || value === null) return value;
  if ('segment' in value) return at(value as Anchor);
  return Object.fromEntries([...Object.entries(value), ...made(value)].map(([key, each]) => [key, placed(each, at)]));
}

/** What a plan value makes when asked for, of the bound node it has. */
function made(value: object): [string, unknown][] {
  return getters(Object.getPrototypeOf(value))
    .map((name): [string, unknown] => [name, (value as Record<string, unknown>)[name]])
    .filter(([, made]) => made !== undefined);
}

function getters(kind: object): string[] {
  if (kind === Object.prototype) return [];
  const own = Object.entries(Object.getOwnPropertyDescriptors(kind)).filter(([, { get }]) => get !== undefined);
  return [...getters(Object.getPrototypeOf(kind)), ...own.map(([name]) => name).filter((name) => !INNER.has(name))];
}

/** What plan values are made of, and no part of what they say. */
const INNER: ReadonlySet<string> = new Set(['node', 'values', 'key']);

import type { BoundField, BoundMap, BoundNode } from '../bind/boundDocument.ts';
import { isOutside } from '../local/bounds.ts';
import type { LocalRequirement } from '../local/localRequirement.ts';
import type { MessageArgs } from '../problems/problem.ts';
import { planName } from '../schema/names.ts';
import { anchorOf } from '../syntax/nodes.ts';
import type { Anchor } from '../text/anchor.ts';
import type { ValueReader } from '../values/readValue.ts';
import type { LocalKey, LocalTree } from './localTree.ts';
import { holdsParts, readingOf, textOf } from './readings.ts';

/** Where a plan does not do what a region asks. */
export interface LocalFault {
  readonly requirement: LocalRequirement;
  readonly kind: 'missing' | 'missingInRow' | 'empty' | 'below' | 'above' | 'early' | 'late' | 'notAllowed';
  readonly anchor: Anchor;
  readonly args: MessageArgs;
}

/**
 * What regions ask and one piece of a plan does not do: the value of a top-level field, what stands around its
 * rows, or some of the rows.
 */
export function localFaultsIn(
  root: string,
  nodes: readonly BoundNode[],
  tree: LocalTree,
  values: ValueReader,
): readonly LocalFault[] {
  const key = tree.below.get(root);
  if (key === undefined) return [];
  const visitor = new Visitor(values);
  for (const node of nodes) {
    const rows = key.forms.includes(node.schema) ? undefined : rowsKey(key, node);
    if (rows === undefined) visitor.value(node, key, undefined, false);
    else visitor.row(node, rows, undefined);
  }
  return visitor.faults;
}

/** The key whose rows a node is one of: the top-level one, or one below it. */
function rowsKey(key: LocalKey, { schema }: BoundNode): LocalKey | undefined {
  return [...key.below.values(), key].find((each) => each.rows.includes(schema));
}

class Visitor {
  readonly faults: LocalFault[] = [];

  constructor(readonly values: ValueReader) {}

  /** @param inRow whether the value stands in a row of a list, which is then named */
  value(node: BoundNode, key: LocalKey, field: BoundField | undefined, inRow: boolean): void {
    if (node.kind === 'list') {
      const rows = key.keyOfRows === undefined ? key : key.below.get(key.keyOfRows);
      if (rows !== undefined) for (const item of node.items) this.row(item, rows, field);
      return;
    }
    if (node.kind === 'scalar' || (node.kind === 'map' && holdsParts(node.schema.pointer))) {
      for (const requirement of key.requirements) this.#compare(node, requirement, field);
      return;
    }
    if (node.kind === 'map' && isWritten(node)) this.#fields(node, key, field, inRow);
  }

  row(node: BoundNode, key: LocalKey, field: BoundField | undefined): void {
    if (node.kind === 'map' && isWritten(node)) this.#fields(node, key, field, true);
    else if (node.kind === 'scalar') for (const each of key.requirements) this.#compare(node, each, field);
  }

  #fields(map: BoundMap, { below }: LocalKey, owner: BoundField | undefined, inRow: boolean): void {
    for (const key of below.values()) {
      const field = map.fields.get(key.name);
      if (field === undefined || field.value.kind === 'empty') this.#lacking(map, key, field, owner, inRow);
      else this.value(field.value, key, field, inRow);
    }
  }

  #lacking(
    map: BoundMap,
    key: LocalKey,
    field: BoundField | undefined,
    owner: BoundField | undefined,
    inRow: boolean,
  ): void {
    for (const requirement of requiredBelow(key)) {
      const label = planName(requirement.property);
      if (field !== undefined && key.requirements.includes(requirement)) {
        this.#report(requirement, 'empty', anchorOf(field.key), { field: field.key.value });
      } else if (inRow) {
        this.#report(requirement, 'missingInRow', beginning(map), { name: nameOf(map), field: label });
      } else {
        const anchor = owner === undefined ? beginning(map) : anchorOf(owner.key);
        this.#report(requirement, 'missing', anchor, { field: label });
      }
    }
  }

  #compare(node: BoundNode, requirement: LocalRequirement, field: BoundField | undefined): void {
    const { min, max, allowed, property } = requirement;
    const args = {
      key: field?.key.value ?? planName(property),
      value: (node.kind === 'scalar' ? node.node.value : textOf(node)).trim(),
    };
    const anchor = anchorOf(node.node);
    if (allowed !== undefined && node.kind === 'scalar' && !allowed.includes(String(node.value).trim())) {
      this.#report(requirement, 'notAllowed', anchor, {
        ...args,
        allowed: allowed.map((each) => nameOfValue(each, node)),
      });
    }
    if (min === undefined && max === undefined) return;
    const value = readingOf(node, this.values);
    const time = value.kind === 'date' || value.kind === 'span';
    if (min !== undefined && isOutside(value, min.value, 'min')) {
      this.#report(requirement, time ? 'early' : 'below', anchor, { ...args, bound: min.text });
    }
    if (max !== undefined && isOutside(value, max.value, 'max')) {
      this.#report(requirement, time ? 'late' : 'above', anchor, { ...args, bound: max.text });
    }
  }

  #report(requirement: LocalRequirement, kind: LocalFault['kind'], anchor: Anchor, args: MessageArgs): void {
    this.faults.push({ requirement, kind, anchor, args });
  }
}

/** An answer such as {附件: …} says that it is written elsewhere, and 未转录 that nobody has read it. */
const isWritten = ({ alternative }: BoundMap): boolean => alternative === undefined || !('key' in alternative.when);

/** What is asked of a key that is not there, and of keys below it that no row stands between. */
export function requiredBelow({ requirements, below, rows }: LocalKey): readonly LocalRequirement[] {
  const own = requirements.filter(({ required }) => required);
  if (own.length > 0 || rows.length > 0) return own;
  return [...below.values()].flatMap(requiredBelow);
}

const beginning = (map: BoundMap): Anchor => {
  const [first] = map.fields.values();
  return anchorOf(first?.key ?? map.node);
};

/** The name a row goes by, or its id, or what it begins with. */
function nameOf({ fields }: BoundMap): string {
  const value = (fields.get('name') ?? fields.get('title') ?? fields.get('id') ?? fields.values()[0])?.value;
  return value?.kind === 'scalar' ? String(value.value).trim() : '';
}

function nameOfValue(value: string, { schema }: BoundNode) {
  const named = schema.kind === 'scalar' ? schema.values?.find((each) => each.value === value) : undefined;
  return named === undefined ? value : planName(named);
}

import type { PropertySchema, SchemaModel, SchemaNode } from '../../core/schema/schemaModel.ts';

/** A key of the plan format, and the keys it stands under, from the top down to itself. */
export interface KeyPlace {
  readonly path: readonly PropertySchema[];
  readonly property: PropertySchema;
}

/** A key in all places in which it means the same, the first of them first. */
export type KeyPlaces = readonly [KeyPlace, ...KeyPlace[]];

/** 备注 is one key wherever it stands; 编号 of a target is not that of a project. */
export function alike(places: readonly KeyPlace[]): readonly KeyPlaces[] {
  const byMeaning = new Map<string, [KeyPlace, ...KeyPlace[]]>();
  for (const place of places) {
    const { name, zh, gloss, schema } = place.property;
    const meaning = [name, zh, gloss.zh, schema.kind].join('\n');
    const others = byMeaning.get(meaning);
    if (others === undefined) byMeaning.set(meaning, [place]);
    else others.push(place);
  }
  return [...byMeaning.values()];
}

/** Every key once; one that stands in several places is given with the first. */
export function keyPlaces(schema: SchemaModel): readonly KeyPlace[] {
  const places: KeyPlace[] = [];
  // A definition may contain itself, so each is entered once.
  const seen = new Set<SchemaNode>();
  const enter = (node: SchemaNode, path: readonly PropertySchema[]): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'list') enter(node.items, path);
    else if (node.kind === 'choice') for (const { schema: form } of node.alternatives) enter(form, path);
    else if (node.kind === 'map') {
      for (const property of node.properties) {
        places.push({ path: [...path, property], property });
        enter(property.schema, [...path, property]);
      }
      if (node.dataKeyed !== undefined) enter(node.dataKeyed.value, path);
    }
  };
  enter(schema.root, []);
  return places;
}

const isNamed = ({ name, zh }: PropertySchema, word: string): boolean => name === word || zh === word;

const wasNamed = ({ former = [], also = [] }: PropertySchema, word: string): boolean =>
  former.includes(word) || also.includes(word);

/**
 * The keys that a name or a path means: `目标值`, `targets.target`, `目标任务 › 目标值`. Steps between may be left out.
 * Where no key has the name, those that once had it, and those that are ordinarily called so.
 */
export function keysNamed(written: string, places: readonly KeyPlace[]): readonly KeyPlace[] {
  const steps = written.split(/\s*[./›>＞]\s*/).filter((step) => step !== '');
  const last = steps.at(-1);
  if (last === undefined) return [];
  const leads = ({ path }: KeyPlace): boolean => {
    let at = 0;
    for (const step of path.slice(0, -1)) if (isNamed(step, steps[at] ?? '')) at++;
    return at === steps.length - 1;
  };
  const under = places.filter(leads);
  const named = under.filter(({ property }) => isNamed(property, last));
  return named.length > 0 ? named : under.filter(({ property }) => wasNamed(property, last));
}

import { listPathOf, type RowKind, rowKinds } from '../plan/rows.ts';
import { formsIn } from '../schema/forms.ts';
import type { SchemaModel, SchemaNode } from '../schema/schemaModel.ts';

/** What the vocabulary may name besides its own words. */
export interface VocabularyTargets {
  readonly schema: SchemaModel;
  /** Names and groups of areas. */
  readonly areas: ReadonlySet<string>;
}

/** A map of data whose shape nobody has looked at yet. */
type Raw = Readonly<Record<string, unknown>>;

/** What is wrong with one value, beginning with where in it. */
type Check = (value: unknown, targets: VocabularyTargets, where: string) => readonly string[];

/**
 * What is wrong with `appliesTo` and `answeredBy` as they are written in a policy: keys that are not of the vocabulary,
 * and names, values and contents that the plan schema does not have. Nothing where both hold.
 */
export function vocabularyErrors(
  { appliesTo, answeredBy }: { readonly appliesTo?: unknown; readonly answeredBy?: unknown },
  targets: VocabularyTargets,
): readonly string[] {
  const noPlan = isMap(appliesTo) && appliesTo.noPlan === true;
  return [
    ...(appliesTo === undefined ? [] : checkAppliesTo(appliesTo, targets, 'appliesTo')),
    ...(noPlan && answeredBy !== undefined ? ['answeredBy: what is for no plan is answered by none'] : []),
    ...(!noPlan || answeredBy !== undefined ? checkAnswers(answeredBy, targets, 'answeredBy', anywhere) : []),
  ];
}

const checkAppliesTo: Check = (value, targets, where) => {
  if (!isMap(value)) return [`${where}: must be a map`];
  return Object.entries(value).flatMap(([key, condition]) => {
    const here = `${where}.${key}`;
    switch (key) {
      case 'levels':
        return checkValues(condition, enumAt(['about', 'level'], targets), here);
      case 'planTypes':
        return checkValues(condition, enumAt(['about', 'planType'], targets), here);
      case 'areas':
        return checkValues(condition, targets.areas, here);
      case 'has':
        return checkAnswers(condition, targets, here, inConditions);
      case 'from':
        return typeof condition === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(condition) ? [] : [`${here}: must be a day`];
      case 'noPlan':
        if (condition !== true) return [`${here}: can only be true`];
        return Object.keys(value).length === 1 ? [] : [`${here}: allows no other condition`];
      default:
        return [unknownKey(where, key, 'levels, planTypes, areas, has, from, noPlan')];
    }
  });
};

/** What an answer may be where it stands. */
interface Allowed {
  readonly person: boolean;
  readonly content: boolean;
}

const anywhere: Allowed = { person: true, content: true };
const inConditions: Allowed = { person: false, content: true };
const inParts: Allowed = { person: false, content: false };

/** Longest word, most words of one answer, and most answers: these are words and no texts. */
const MOST = { characters: 40, words: 60, answers: 20 };

function checkAnswers(value: unknown, targets: VocabularyTargets, where: string, allowed: Allowed): readonly string[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST.answers)
    return [`${where}: must be a list of 1 to ${MOST.answers} things that answer it`];
  return value.flatMap((answer, index) => checkAnswer(answer, targets, `${where}[${index}]`, allowed));
}

function checkAnswer(value: unknown, targets: VocabularyTargets, where: string, allowed: Allowed): readonly string[] {
  if (!isMap(value)) return [`${where}: must be a map`];
  if ('content' in value) {
    if (!allowed.content) return [`${where}: a part of a content is no content`];
    return [
      ...onlyKeys(value, ['content', 'inPart'], where),
      ...checkValues([value.content], new Set(targets.schema.contents), where),
      ...(value.inPart === undefined ? [] : checkAnswers(value.inPart, targets, `${where}.inPart`, inParts)),
    ];
  }
  if ('field' in value) {
    const field = checkField(value.field, targets, `${where}.field`);
    const values = field.length > 0 ? new Set<string>() : enumAt(String(value.field).split('.'), targets);
    return [
      ...onlyKeys(value, ['field', 'words', 'is'], where),
      ...field,
      ...(value.words === undefined ? [] : checkWords(value.words, targets, `${where}.words`)),
      ...(value.is === undefined || field.length > 0 ? [] : checkValues(value.is, values, `${where}.is`)),
    ];
  }
  if ('row' in value) {
    return [...onlyKeys(value, ['row', 'where', 'words', 'forbids'], where), ...checkRow(value, targets, where)];
  }
  const roots = new Set(targets.schema.root.properties.map(({ name }) => name));
  if ('words' in value) {
    return [
      ...onlyKeys(value, ['words', 'in', 'forbids'], where),
      ...checkWords(value.words, targets, `${where}.words`),
      ...checkValues(value.in, roots, `${where}.in`),
      ...checkTrue(value.forbids, `${where}.forbids`),
    ];
  }
  if (!('person' in value)) return [`${where}: none of content, field, row, words with in, person`];
  if (!allowed.person) return [`${where}: a condition is nothing for a person`];
  return [
    ...onlyKeys(value, ['person', 'in'], where),
    ...(value.person === true ? [] : [`${where}.person: can only be true`]),
    ...(value.in === undefined ? [] : checkValues(value.in, roots, `${where}.in`)),
  ];
}

function checkRow(value: Raw, targets: VocabularyTargets, where: string): readonly string[] {
  const { row, where: conditions = {}, words, forbids } = value;
  if (!rowKinds.includes(row as RowKind)) return [`${where}.row: ${String(row)} is none of ${rowKinds.join(', ')}`];
  if (!isMap(conditions)) return [`${where}.where: must be a map`];
  const rowSchemas = schemasAt([targets.schema.root], listPathOf(row as RowKind)).flatMap(itemsOf);
  return [
    ...Object.entries(conditions).flatMap(([path, condition]) => {
      const here = `${where}.where.${path}`;
      const found = schemasAt(rowSchemas, path.split('.'));
      return found.length === 0
        ? [`${here}: no such field in a ${String(row)}`]
        : checkCondition(condition, found, targets, here);
    }),
    ...(words === undefined ? [] : checkWords(words, targets, `${where}.words`)),
    ...checkTrue(forbids, `${where}.forbids`),
    ...(forbids !== undefined && words === undefined ? [`${where}.forbids: needs words`] : []),
  ];
}

function checkCondition(
  value: unknown,
  schemas: readonly SchemaNode[],
  targets: VocabularyTargets,
  where: string,
): readonly string[] {
  if (isMap(value) && 'words' in value)
    return [...onlyKeys(value, ['words'], where), ...checkWords(value.words, targets, `${where}.words`)];
  if (isMap(value) && 'written' in value)
    return [...onlyKeys(value, ['written'], where), ...checkTrue(value.written, `${where}.written`)];
  if (isMap(value) && 'not' in value)
    return [...onlyKeys(value, ['not'], where), ...checkValues(value.not, enumOf(schemas), `${where}.not`)];
  if (isMap(value)) return [`${where}: none of a value, a list of values, not, words, written`];
  return checkValues(typeof value === 'string' ? [value] : value, enumOf(schemas), where);
}

const checkField: Check = (value, { schema }, where) => {
  if (typeof value !== 'string') return [`${where}: must be a path`];
  return schemasAt([schema.root], value.split('.'), false).length > 0
    ? []
    : [`${where}: no such field outside of lists: ${value}`];
};

const checkWords: Check = (value, _, where) => {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST.words)
    return [`${where}: must be a list of 1 to ${MOST.words} entries`];
  return value.every((entry) => isWord(entry) || (Array.isArray(entry) && entry.length > 1 && entry.every(isWord)))
    ? []
    : [`${where}: each entry is a word, or a list of words of one sentence, of at most ${MOST.characters} characters`];
};

const isWord = (value: unknown): boolean =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MOST.characters;

function checkValues(value: unknown, known: ReadonlySet<string>, where: string): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) return [`${where}: must be a list of values`];
  if (known.size === 0) return [`${where}: has no closed set of values; use words or written`];
  return value.flatMap((each) =>
    known.has(each as string) ? [] : [`${where}: ${String(each)} is none of ${[...known].join(', ')}`],
  );
}

const checkTrue = (value: unknown, where: string): readonly string[] =>
  value === undefined || value === true ? [] : [`${where}: can only be true`];

const onlyKeys = (value: Raw, known: readonly string[], where: string): readonly string[] =>
  Object.keys(value).flatMap((key) => (known.includes(key) ? [] : [unknownKey(where, key, known.join(', '))]));

const unknownKey = (where: string, key: string, known: string): string =>
  `${where}: unknown key ${key}; known are ${known}`;

const isMap = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schemas at a canonical path, in whatever form of a choice. @param lists whether the path may go through lists */
function schemasAt(nodes: readonly SchemaNode[], path: readonly string[], lists = true): readonly SchemaNode[] {
  const [name, ...rest] = path;
  if (name === undefined) return nodes;
  const inside = nodes.flatMap(formsIn).flatMap((node): readonly SchemaNode[] => {
    if (node.kind === 'list') return lists ? schemasAt([node.items], [name], lists) : [];
    const property = node.kind === 'map' ? node.properties.find((each) => each.name === name) : undefined;
    return property === undefined ? [] : [property.schema];
  });
  return schemasAt(inside, rest, lists);
}

const itemsOf = (node: SchemaNode): readonly SchemaNode[] =>
  formsIn(node).flatMap((form) => (form.kind === 'list' ? [form.items] : []));

const enumAt = (path: readonly string[], { schema }: VocabularyTargets): ReadonlySet<string> =>
  enumOf(schemasAt([schema.root], path));

/** The closed set of values of a field, or of the items of its lists. */
const enumOf = (schemas: readonly SchemaNode[]): ReadonlySet<string> =>
  new Set(
    schemas
      .flatMap(formsIn)
      .flatMap((form) => (form.kind === 'list' ? formsIn(form.items) : [form]))
      .flatMap((form) => (form.kind === 'scalar' ? (form.values ?? []).map(({ value }) => value) : [])),
  );

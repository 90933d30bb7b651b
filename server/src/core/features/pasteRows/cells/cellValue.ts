import { itemsIn } from '../../../bind/listedItems.ts';
import { comparedAs } from '../../../bind/lookalikes.ts';
import type { IdDefinition } from '../../../bind/pieceNotes.ts';
import { listIn, mapIn } from '../../../schema/forms.ts';
import { alsoCalled, enumValueOf, formerly, nameInLanguage, type PlanLanguage } from '../../../schema/names.ts';
import { textOf } from '../../../schema/placeholder.ts';
import type { ListSchema, MapSchema, ScalarSchema, SchemaNode } from '../../../schema/schemaModel.ts';
import { severalWords } from '../../../schema/severalWords.ts';
import {
  type WordWithNote,
  type WordWithSibling,
  wordWithNote,
  wordWithSibling,
} from '../../../schema/wordWithSibling.ts';
import { halfWidth } from '../../../values/numerals.ts';
import type { Units } from '../../../values/unit.ts';
import { KeyNames } from '../columns/columns.ts';
import type { Say } from '../remarks.ts';
import type { Entry, Written } from '../written.ts';
import { dayText } from './cellDates.ts';

/** What is known of a cell besides its text. */
export interface CellScene {
  readonly language: PlanLanguage;
  readonly units: Units;
  /** The enterprise of the plan that a text names for short. */
  readonly inShort: (name: string) => IdDefinition | undefined;
  /** What numbers of the cell are counted in. */
  readonly unit: string | undefined;
  readonly say: Say;
}

const text = (value: string): Written => ({ kind: 'text', text: value });
/** One by itself; more as a list. */
const several = (values: readonly string[]): Written =>
  values.length === 1 ? text(values[0] ?? '') : { kind: 'list', items: values.map(text) };

/** The value of a cell that is not blank, as it is written in the plan; undefined where it has no form that fits. */
export function cellValue(cell: string, schema: SchemaNode, scene: CellScene): Written | undefined {
  const list = listIn(schema);
  const scalar = textOf(schema);
  const words = severalWords(schema, onOneLine(cell));
  if (words !== undefined) return several(words.map((each) => nameInLanguage(each, scene.language)));
  if (scalar !== undefined) return text(scalarOf(cell, scalar, scene));
  const map = mapIn(schema);
  if (list !== undefined && textOf(list.items) !== undefined) return listOf(cell, list, scene);
  if (map === undefined || map.dataKeyed !== undefined) return undefined;
  const [apart, ...more] = map.properties.flatMap((property) => wordWithSibling(map, property, onOneLine(cell)) ?? []);
  if (apart !== undefined && more.length === 0) return { kind: 'map', entries: entriesApart(apart, scene) };
  const [noted, ...others] = map.properties.flatMap((property) => wordWithNote(map, property, onOneLine(cell)) ?? []);
  if (noted !== undefined && others.length === 0) return { kind: 'map', entries: entriesApart(noted, scene) };
  const key = keyFor(cell, map);
  const value = key && cellValue(cell, key.schema, scene);
  return key && value && { kind: 'map', entries: [{ key: nameInLanguage(key, scene.language), value }] };
}

/** The key that a cell alone stands for: the one whose fixed values it names, else the only one that must be there. */
function keyFor(cell: string, { properties }: MapSchema) {
  const telling = properties.filter(({ schema }) => {
    const scalar = textOf(schema);
    return scalar?.values !== undefined && enumNamed(scalar, cell) !== undefined;
  });
  const required = properties.filter((property) => property.required);
  return telling.length === 1 ? telling[0] : required.length === 1 ? required[0] : undefined;
}

/** The two keys of a word that has another in brackets, or something for a note. */
export function entriesApart(
  words: WordWithSibling | WordWithNote,
  { language, say }: CellScene,
): readonly [Entry, Entry] {
  const { property, value } = words;
  const other = 'note' in words ? words.note : words.sibling;
  const inside: Written =
    'note' in words ? text(words.inside) : several(words.inside.map((each) => nameInLanguage(each, language)));
  const [key, otherKey] = [nameInLanguage(property, language), nameInLanguage(other, language)];
  if ('note' in words) say('apartNote', { text: words.inside, key, other: otherKey });
  else say('apart', { key, other: otherKey });
  return [
    { key, value: text(nameInLanguage(value, language)) },
    { key: otherKey, value: inside },
  ];
}

function listOf(cell: string, list: ListSchema, scene: CellScene): Written {
  const item = textOf(list.items) as ScalarSchema;
  const lines = cell.split('\n');
  const map = mapIn(list.items);
  const labelled = map === undefined ? [] : lines.map((line) => labelledMap(line, map, scene));
  if (labelled.some((each) => each !== undefined)) {
    const items = lines.map((line, index) => labelled[index] ?? text(scalarOf(line, item, scene)));
    return { kind: 'list', items };
  }
  // A comma in a number divides nothing.
  const names = /\d,\d{3}(?!\d)/.test(cell) ? undefined : itemsIn(cell, list, item);
  const pieces = lines.length > 1 ? lines : (names ?? [cell]);
  const items = pieces.map((piece) => piece.replace(/[;；、，,]$/, '')).filter((piece) => piece !== '');
  return { kind: 'list', items: items.map((piece) => text(scalarOf(piece, item, scene))) };
}

/** 名称：甲；数值：100吨: an item of keys as copied rows have it; undefined where some part begins with no key. */
function labelledMap(line: string, map: MapSchema, scene: CellScene): Written | undefined {
  const names = new KeyNames();
  const entries = new Map<string, Written>();
  for (const part of line.split(/[；;]/)) {
    const [, label = '', said = ''] = /^\s*([^：:]+)[：:]\s*(\S.*)$/.exec(part) ?? [];
    const key = names.called(map, label);
    const value = key && cellValue(said.trim(), key.schema, scene);
    if (key === undefined || value === undefined) return undefined;
    const name = nameInLanguage(key, scene.language);
    if (entries.has(name)) return undefined;
    entries.set(name, value);
  }
  return { kind: 'map', entries: [...entries].map(([key, value]) => ({ key, value })) };
}

function scalarOf(cell: string, schema: ScalarSchema, scene: CellScene): string {
  if (schema.values !== undefined) {
    const known = enumNamed(schema, cell);
    return known === undefined ? onOneLine(cell) : nameInLanguage(known, scene.language);
  }
  switch (schema.type) {
    case 'quantity':
    case 'money':
      return amountText(narrow(onOneLine(apartOnLines(cell)), scene), scene);
    case 'period':
      return dayText(withUnit(narrow(onOneLine(cell), scene), scene), scene.say);
    case 'date':
      return dayText(narrow(onOneLine(cell), scene), scene.say);
    case 'year':
    case 'integer':
      return narrow(onOneLine(cell), scene);
    case 'code':
      return codeText(narrow(onOneLine(cell), scene), scene);
    case 'reference':
      return referenceText(narrow(onOneLine(cell), scene), schema, scene);
    case 'id':
      return narrow(onOneLine(cell), scene);
    case 'text':
      return cell;
    default:
      return onOneLine(cell);
  }
}

const enumNamed = (schema: ScalarSchema, cell: string) => {
  const name = onOneLine(cell);
  return (
    enumValueOf(schema, name) ??
    formerly(schema.values, name) ??
    alsoCalled(schema, name) ??
    enumValueOf(schema, comparedAs(name))
  );
};

/** A name is broken into lines where its cell is narrow; between Chinese characters nothing stands in a line's place. */
export const onOneLine = (cell: string): string =>
  cell.replace(/(?<=[^ -~])\n|\n(?=[^ -~])/g, '').replaceAll('\n', ' ');

/** Numbers on lines of their own are none of one number. */
const apartOnLines = (cell: string): string => cell.replace(/(?<=\d)\n(?=\d)/g, '；');

function narrow(cell: string, { say }: CellScene): string {
  const half = halfWidth(cell);
  if (half !== cell) say('wide');
  return half;
}

/** An id, a year or a text stays as it is; a name in short becomes the id of what it names. */
function referenceText(cell: string, { ids, otherwise }: ScalarSchema, scene: CellScene): string {
  if (otherwise?.includes('quantity') === true) return scene.unit === undefined ? cell : amountText(cell, scene);
  const meant = ids?.includes('enterprise') === true ? scene.inShort(cell) : undefined;
  if (meant === undefined) return cell;
  scene.say('inShort', { text: cell, name: meant.name ?? '', id: meant.id });
  return meant.id;
}

const NUMBER = /^[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** A number with the unit of its column; a text with numbers in it stays as it is. */
export function amountText(cell: string, scene: CellScene): string {
  const { unit, units, say } = scene;
  const bare = cell.replace(/(?<=\d) (?=\d{3}(?:\D|$))/g, ',');
  if (NUMBER.test(bare)) {
    if (bare !== cell) say('spaces', {}, { text: cell });
    const number = bare === cell ? withoutCommas(cell, scene) : bare.replaceAll(',', '');
    if (unit === undefined) say('noUnit');
    else if (unit === '%' && Math.abs(Number(number)) > 0 && Math.abs(Number(number)) < 1) {
      say('share', {}, { text: number });
    }
    return number + (unit ?? '');
  }
  if (/^\d(?:\.\d+)?E[+-]?\d+$/i.test(cell)) {
    say('exponent', {}, { text: cell });
    return cell;
  }
  if (/^[(（][\d,.]+[)）]$/.test(cell)) {
    say('brackets');
    return cell;
  }
  const [, before = '', figure = '', behind = ''] = FIGURES.exec(cell) ?? [];
  const numbers = figure.split(/(?<=\d)[—–~～-]/);
  // Digits behind a letter are a name: M1, PM2.5.
  if (/[A-Za-z]$/.test(before)) return cell;
  if (!numbers.every((number) => NUMBER.test(number))) {
    // 1,2 may be a number of another country, or two.
    if (figure !== '' && unit !== undefined && !behind.startsWith(unit)) say('unitLeft', { unit });
    return cell;
  }
  const written = before + withoutCommas(figure, scene);
  if (BOUND.test(behind) && !/[年月日]/.test(before)) {
    if (unit === undefined) say('noUnit');
    return written + (unit ?? '') + behind;
  }
  const own = units.read(behind, 0).unit.text;
  if (unit !== undefined && own !== unit) say(own === '' ? 'unitLeft' : 'unitInside', { unit });
  return written + behind;
}

/** A number, or two between which something lies, with words around. */
const FIGURES = /^(\D{0,8}?)([-+−]?[\d,]+(?:\.\d+)?(?:[—–~～-][\d,]+(?:\.\d+)?)?)\s*(\D.*)?$/s;

/** Words that stand behind a number and its unit. */
const BOUND = /^(?:以上|以下|以内|左右|上下|及以上|及以下)?$/;

function withoutCommas(number: string, { say }: CellScene): string {
  if (!number.includes(',')) return number;
  say('commas');
  return number.replaceAll(',', '');
}

const withUnit = (cell: string, { unit }: CellScene): string =>
  unit !== undefined && /^\d{1,2}(?:\.\d+)?$/.test(cell) ? cell + unit : cell;

function codeText(cell: string, { say }: CellScene): string {
  if (/^\d(?:\.\d+)?E[+-]?\d+$/i.test(cell)) say('exponent', {}, { text: cell });
  // A spreadsheet keeps 15 digits of a number.
  else if (/^\d{15}\d*0$/.test(cell)) say('longDigits');
  return cell;
}

import { mapIn } from '../../schema/forms.ts';
import type { PlanLanguage } from '../../schema/names.ts';
import { nameInLanguage } from '../../schema/names.ts';
import { textOf } from '../../schema/placeholder.ts';
import type { MapSchema, PropertySchema } from '../../schema/schemaModel.ts';
import { wordWithNote, wordWithSibling } from '../../schema/wordWithSibling.ts';
import type { Units } from '../../values/unit.ts';
import { amountText, type CellScene, cellValue, entriesApart, onOneLine } from './cells/cellValue.ts';
import { isDash } from './cells/isDash.ts';
import type { Cell } from './clipboard/grid.ts';
import { countsIn, isAmount, nameOfPlace, schemaAt } from './columns/columns.ts';
import { unitIn } from './columns/heads.ts';
import { markedYears } from './columns/markedYears.ts';
import { sayColumns } from './columns/sayColumns.ts';
import type { Column, TableHead } from './columns/tableHead.ts';
import { isCountedIn, type UnitInName, unitInName } from './columns/unitInName.ts';
import { withUnitOfWhole } from './columns/unitOfWhole.ts';
import type { RemarkKind, Remarks, Say } from './remarks.ts';
import type { BodyRow, TableBody } from './tableBody.ts';
import type { NewRow } from './writeRows.ts';
import type { Entry, Written } from './written.ts';

/** What rows are made with. */
export interface RowScene {
  readonly list: MapSchema;
  readonly language: PlanLanguage;
  readonly units: Units;
  /** The enterprise of the plan that a text names for short. */
  readonly inShort: CellScene['inShort'];
  readonly remarks: Remarks;
}

/** Shown in a cell that has no room for its number, or whose formula gives none. */
const SHOWS_NOTHING = /^(?:#+|#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!))$/i;

/** The rows of a table as rows of a list, each key in the schema's order. */
export function tableRows(head: TableHead, body: TableBody, scene: RowScene): readonly NewRow[] {
  const columns = markedYears(head.columns, body.rows, scene.list);
  sayColumns(columns, scene);
  // A unit above the table is that of all its sums.
  const counted = body.unit === undefined ? withUnitOfWhole(columns, scene.remarks) : columns;
  return body.rows.map((row) => new RowMaker(row, counted, body.unit, scene).made());
}

/** Said of the table as a whole, not of each column. */
const OF_ALL: ReadonlySet<RemarkKind> = new Set(['commas', 'wide']);

/** Makes one row. */
class RowMaker {
  readonly #row: BodyRow;
  readonly #columns: readonly Column[];
  readonly #unitAbove: string | undefined;
  readonly #scene: RowScene;
  /** The key of the row's name, and the unit that the name says. */
  readonly #named: PropertySchema | undefined;
  readonly #unitInName: UnitInName | undefined;
  #countsAsNamed = false;
  /** What goes behind the keys of the row. */
  readonly #values = new Map<PropertySchema, Written>();
  /** What heads say of the years of numbers. */
  readonly #years: { readonly path: readonly PropertySchema[]; readonly text: string }[] = [];
  /** What goes into the note, since the row has no other place for it. */
  readonly #left: string[] = [];

  constructor(row: BodyRow, columns: readonly Column[], unitAbove: string | undefined, scene: RowScene) {
    this.#row = row;
    this.#columns = columns;
    this.#unitAbove = unitAbove;
    this.#scene = scene;
    this.#named = scene.list.properties.find(({ required }) => required);
    this.#unitInName = unitInName(row, columns, this.#named, scene.units);
  }

  made(): NewRow {
    for (const column of this.#columns) this.#take(column);
    const { list, language, remarks } = this.#scene;
    for (const { path, text } of this.#years) {
      const [property, inside] = path as readonly [PropertySchema, PropertySchema?];
      const year: Written = { kind: 'text', text };
      // A column of years knows better.
      if (inside !== undefined) this.#enter(property, nameInLanguage(inside, language), year);
      else if (!this.#values.has(property)) this.#values.set(property, year);
    }
    this.#nameAlone();
    const name = this.#named;
    if (name !== undefined && !this.#values.has(name)) {
      remarks.say('nameless', { key: nameInLanguage(name, language) }, this.#row.number);
    }
    this.#note();
    const entries = list.properties.flatMap((property): Entry[] => {
      const value = this.#values.get(property);
      return value === undefined ? [] : [{ key: nameInLanguage(property, language), value }];
    });
    return { entries, comments: this.#row.section };
  }

  #take(column: Column): void {
    const cell = this.#row.cells[column.index];
    if (cell === undefined || cell.text === '') return;
    const { goes, label } = column;
    const say: Say = (kind, args = {}, shown = {}) =>
      this.#scene.remarks.say(kind, OF_ALL.has(kind) ? args : { head: label, ...args }, this.#row.number, shown);
    if (goes.kind === 'order' || goes.kind === 'unit') return;
    if (SHOWS_NOTHING.test(cell.text)) say('cellError', { text: cell.text });
    else if (isDash(cell.text)) say('dash', { text: cell.text });
    else if (this.#isOwn(cell, column, say)) {
      if (cell.held !== undefined) sayHeld(cell.text, cell.held, say);
      this.#write(column, cell.text, { ...this.#scene, unit: this.#unitOf(column), say });
    }
  }

  #write(column: Column, cell: string, scene: CellScene): void {
    const { goes } = column;
    const said = goes.kind === 'field' ? (goes.mark ?? cell) : cell;
    const value = goes.kind === 'other' ? undefined : this.#valueOf(goes, said, scene);
    const own = this.#unitInName?.unit;
    if (goes.kind === 'other') this.#leave(column, cell, scene);
    else if (value !== undefined && own !== undefined && own === scene.unit) {
      if (isCountedIn(value, own)) this.#countsAsNamed = true;
    } else if (value === undefined) {
      scene.say('misfit', { key: nameOfPlace(goes, scene.language), note: this.#noteName() });
      this.#left.push(leftText(column, cell, scene));
    }
  }

  /** The unit of a name is written behind the numbers, and no longer in the name. */
  #nameAlone(): void {
    if (!this.#countsAsNamed || this.#named === undefined || this.#unitInName === undefined) return;
    const { name, label } = this.#unitInName;
    this.#values.set(this.#named, { kind: 'text', text: onOneLine(name) });
    this.#scene.remarks.say('unitInName', { head: label }, this.#row.number);
  }

  /** Puts the value of a cell in its place; undefined where it has no form that fits. */
  #valueOf(goes: Column['goes'], cell: string, scene: CellScene): Written | undefined {
    if (goes.kind === 'benefit' && goes.any === true && !needsName(goes.property, goes.name, cell, scene)) {
      const said = cellValue(cell, goes.property.schema, scene);
      return said?.kind === 'list' ? this.#add(goes.property, said.items) : undefined;
    }
    if (goes.kind === 'benefit') return this.#add(goes.property, [benefit(goes.name, cell, scene)]);
    if (goes.kind === 'dataKey') {
      const value = cellValue(cell, goes.value, scene);
      return value && this.#enter(goes.property, goes.key, value);
    }
    if (goes.kind !== 'field') return undefined;
    const [property, inside] = goes.path as readonly [PropertySchema, PropertySchema?];
    const apart = this.#apart(property, inside, cell, scene);
    if (apart !== undefined) return apart;
    const value = cellValue(cell, (inside ?? property).schema, scene);
    if (value === undefined) return undefined;
    if (goes.year !== undefined) this.#years.push(goes.year);
    if (inside !== undefined) return this.#enter(property, nameInLanguage(inside, scene.language), value);
    // Another column has filled it: its parts, say, beside the whole.
    if (this.#values.has(property)) return undefined;
    this.#values.set(property, value);
    return value;
  }

  /** 强制性（超总量）, where each of the two has a key of its own that nothing has filled; no column is for the second. */
  #apart(property: PropertySchema, inside: PropertySchema | undefined, cell: string, scene: CellScene) {
    const map = inside === undefined ? this.#scene.list : mapIn(property.schema);
    const words =
      map &&
      (wordWithSibling(map, inside ?? property, onOneLine(cell)) ??
        // The note of the row says of what it is.
        (inside === undefined ? undefined : wordWithNote(map, inside, onOneLine(cell))));
    const other = words && ('note' in words ? words.note : words.sibling);
    if (
      words === undefined ||
      other === undefined ||
      this.#columns.some(({ goes }) => goes.kind === 'field' && goes.path.at(-1) === other)
    )
      return undefined;
    const [first, second] = entriesApart(words, scene);
    if (inside === undefined) {
      this.#values.set(property, first.value).set(other, second.value);
      return first.value;
    }
    return this.#enter(property, first.key, first.value) && this.#enter(property, second.key, second.value);
  }

  /** A merged cell speaks for all its rows, but a number of it would be added up as often; a year or a day would not. */
  #isOwn({ covered, text }: Cell, { goes }: Column, say: Say): boolean {
    if (covered === undefined) return true;
    if (covered === 'right') return false;
    const schema = schemaAt(goes);
    const isTime = schema !== undefined && TIMES.has(textOf(schema)?.type ?? '');
    const adds = countsIn(goes) ? /\d/.test(text) : !isTime && isNumber(text, this.#scene.units);
    say(adds ? 'filledOnce' : 'filled');
    return !adds;
  }

  #unitOf({ goes, head, unitOf }: Column): string | undefined {
    const schema = schemaAt(goes);
    const known = head.unit ?? unitOf;
    if (known !== undefined) return known;
    if (schema !== undefined && textOf(schema)?.type === 'money') return this.#unitAbove;
    // A rate is not counted in what the row is.
    if (RATE.test(head.name) || (goes.kind !== 'other' && (schema === undefined || !isAmount(schema))))
      return undefined;
    const beside = this.#columns.find((column) => column.goes.kind === 'unit');
    if (beside === undefined) return this.#unitInName?.unit;
    const unit = this.#row.cells[beside.index]?.text;
    if (unit === undefined) return undefined;
    return unitIn(unit, this.#scene.units) ?? (unit === '' ? undefined : unit);
  }

  #leave(column: Column, cell: string, scene: CellScene): void {
    this.#scene.remarks.say('otherColumn', { head: column.label, note: this.#noteName() }, this.#row.number);
    this.#left.push(leftText(column, cell, scene));
  }

  #add(property: PropertySchema, more: readonly Written[]): Written | undefined {
    const before = this.#values.get(property) ?? { kind: 'list', items: [] };
    if (before.kind !== 'list') return undefined;
    const list: Written = { kind: 'list', items: [...before.items, ...more] };
    this.#values.set(property, list);
    return list;
  }

  #enter(property: PropertySchema, key: string, value: Written): Written | undefined {
    const before = this.#values.get(property) ?? { kind: 'map', entries: [] };
    if (before.kind !== 'map' || before.entries.some((entry) => entry.key === key)) return undefined;
    const { entries } = before;
    this.#values.set(property, { kind: 'map', entries: [...entries, { key, value }] });
    return value;
  }

  /** What has no place of its own stands behind what the note says already. */
  #note(): void {
    const note = this.#scene.list.property('note');
    if (this.#left.length === 0 || note === undefined) return;
    const before = this.#values.get(note);
    const own = before?.kind === 'text' ? [before.text] : [];
    this.#values.set(note, { kind: 'text', text: [...own, ...this.#left].join('；') });
  }

  #noteName(): string {
    const note = this.#scene.list.property('note');
    return note === undefined ? '' : nameInLanguage(note, this.#scene.language);
  }
}

const RATE = /(?:率|比例|比重|占比|幅度)$/;

const TIMES: ReadonlySet<string> = new Set(['year', 'date', 'period']);

/** A number by itself or with a unit; 2027年 and 2027年底前 are none. */
function isNumber(text: string, units: Units): boolean {
  const [, figure, behind = ''] = /^[约近达]?([-+−]?\d[\d,.]*)\s*(.*)$/s.exec(text) ?? [];
  if (figure === undefined || /^(?:19|20)\d{2}年/.test(text)) return false;
  return behind === '' || units.read(behind, 0).end === behind.length;
}

/** What goes into a note says what it is, a number with its unit. */
function leftText({ label, names, head }: Column, cell: string, scene: CellScene): string {
  const counted = scene.unit !== undefined && /^[\d,.]+$/.test(cell);
  const name = names.join('·') + (head.aside === undefined ? '' : `（${head.aside}）`);
  return counted ? `${name}：${amountText(cell, scene)}` : `${label}：${cell}`;
}

/** 化学需氧量减排 and 100 of 吨/年: 化学需氧量减排100吨/年. */
function benefit(name: string, cell: string, scene: CellScene): Written {
  const amount = amountText(cell, scene);
  const said = /^[-+−]?\d/.test(amount) ? name.replace(/(?<=减排|削减|减少|节[水电能煤约])量$/, '') : name;
  return { kind: 'text', text: `${said}${amount}` };
}

/** Whether a cell of benefits is one number, and says of what only by a head that says more than the key does. 年节水18万吨 says it itself. */
const needsName = ({ zh, title }: PropertySchema, name: string, cell: string, { unit }: CellScene): boolean =>
  /^(?:[每年均预计约近超过达到不低于少≥≤><~+－-])*\d[^；;\n]*$/.test(cell) &&
  (unit !== undefined || ![zh, title.zh, title.en].includes(name));

/** What a cell shows may be rounded. */
function sayHeld(shown: string, held: string, say: Say): void {
  const plain = shown.replaceAll(',', '');
  const number = /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
  const percent = /^-?\d+(?:\.\d+)?%$/.test(plain) ? Number(plain.slice(0, -1)) / 100 : undefined;
  const value = number ?? percent;
  if (value === undefined || !Number.isFinite(Number(held))) return;
  if (Math.abs(value - Number(held)) > Math.abs(value) * 1e-9) say('held', {}, { text: shown, held });
}

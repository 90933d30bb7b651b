import { type Problem, problem } from '../problems/problem.ts';
import { chooseAlternative, onlyForm } from '../schema/alternatives.ts';
import type { PlanLanguage } from '../schema/names.ts';
import { placeholderBelowData, placeholderOf, textOf } from '../schema/placeholder.ts';
import type {
  Alternative,
  ChoiceForm,
  ListSchema,
  MapSchema,
  PropertySchema,
  SchemaNode,
} from '../schema/schemaModel.ts';
import type { EmptyNode, ListNode, MapNode, Pair, ScalarNode, SyntaxNode } from '../syntax/nodes.ts';
import { outsidePairs } from '../syntax/slips/pairedMarks.ts';
import { fullwidthComma } from '../syntax/syntaxRules.ts';
import { anchorAt, sourceOf } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';
import { isPutOff } from '../values/standIns.ts';
import { blankIn } from './blankText.ts';
import type { BoundEmpty, BoundField, BoundFields, BoundNode, BoundUnread } from './boundDocument.ts';
import { dashedItems } from './dashedItems.ts';
import { FieldMap } from './fieldMap.ts';
import { formProblem } from './forms.ts';
import { readKey, twice } from './keys.ts';
import { languageAsWritten } from './languageMix.ts';
import { isLineWithColon } from './mapFix.ts';
import { withoutColon } from './missingColon.ts';
import { mistypedPair } from './mistypedPair.ts';
import { readScalar } from './scalars.ts';
import { hasAllRequired, isSurelyValid, keysAreSurelyValid } from './surelyValid.ts';

/** The key a value belongs to. */
export interface Label {
  /** As written, for messages. */
  readonly key: string;
  /** What stands there while nothing is written. */
  readonly placeholder: Localized | undefined;
}

/** What a value under a property belongs to. */
export const labelOf = (key: ScalarNode, property: PropertySchema | undefined): Label => ({
  key: key.value,
  placeholder: property && placeholderOf(property),
});

/** Gives nodes their meaning, guided by the schema; whatever does not fit is reported once and left out. */
export class Binder {
  readonly problems: Problem[] = [];
  /** Keys written in either language. */
  zhKeys = 0;
  enKeys = 0;
  #doubtful = false;

  /**
   * True when all that was bound is known to be as the schema has it: nothing is wrong, empty or left
   * out, and each value fits. Then the validator has nothing to say.
   */
  get sound(): boolean {
    return !this.#doubtful && this.problems.length === 0;
  }

  /** Binds the pairs of a map: names in either language to canonical fields. */
  #fields(schema: MapSchema, pairs: readonly Pair[], label: Label): BoundFields {
    const fields = new FieldMap<BoundField>();
    const around = { written: pairs, above: label.key };
    const { dataKeyed } = schema;
    const below = dataKeyed && label.placeholder && placeholderBelowData(dataKeyed.value, { title: label.placeholder });
    let common: PlanLanguage | undefined;
    let mixed = false;
    // By index, as in `FieldMap`.
    for (let at = 0; at < pairs.length; at++) {
      const { key, value } = this.#pairAt(schema, pairs, at);
      const reading = readKey(schema, key, around, this.problems);
      if (reading === undefined) continue;
      const { name, property, language } = reading;
      const written = languageAsWritten(reading, key);
      common ??= written;
      // No key stands twice in a map; that two mean the same takes two languages, or one that is misspelt.
      mixed ||= written === undefined || written !== common;
      const first = mixed ? fields.get(name) : undefined;
      if (first !== undefined) {
        this.problems.push(twice(key, first.key));
        continue;
      }
      if (written === 'zh') this.zhKeys++;
      else if (written === 'en') this.enKeys++;
      const own = property === undefined ? { key: key.value, placeholder: below } : labelOf(key, property);
      fields.add({ name, key, language, property, value: this.value(reading.schema, value, own) });
    }
    if (!hasAllRequired(schema, fields) || !keysAreSurelyValid(schema, fields)) this.#doubtful = true;
    return fields;
  }

  /** A pair, the colon it lacks supplied: `{编号: Q1, 企业名称 甲公司}`. */
  #pairAt(schema: MapSchema, pairs: readonly Pair[], at: number): Pair {
    const pair = pairs[at] as Pair;
    if (pair.value.kind !== 'empty' || schema.dataKeyed !== undefined) return pair;
    const meant = withoutColon(schema, pair.key, new Set(pairs.map(({ key }) => key.value)));
    if (meant === undefined) return pair;
    this.problems.push(meant.problem);
    return meant;
  }

  value(schema: SchemaNode, node: SyntaxNode, label: Label, alternative?: Alternative): BoundNode {
    if (node.kind === 'broken') return this.#unread(schema, node);
    if (node.kind === 'empty') return this.#empty(schema, node);
    if (isNull(node) || isWhite(node)) return this.#empty(schema, blankAt(node));
    const blank = isPlain(node) ? blankIn(node.value, schema, label.placeholder) : undefined;
    if (blank !== undefined) return { ...this.#empty(schema, blankAt(node)), blank };
    const dashed = this.#dashed(schema, node);
    if (dashed !== undefined) return this.value(schema, dashed, label, alternative);
    if (schema.kind === 'choice') {
      const form: ChoiceForm = node.kind === 'scalar' ? 'text' : node.kind;
      const keys = node.kind === 'map' ? node.pairs.map(({ key }) => key.value) : [];
      const chosen = chooseAlternative(schema, form, keys);
      const meant = this.#mistyped(schema, node);
      if (meant !== undefined) return this.value(schema, meant, label);
      const line = node.kind === 'map' && isLineWithColon(schema, node) ? textOf(schema) : undefined;
      if (line !== undefined) return this.#wrongForm(line, node, label);
      if (chosen !== undefined) return this.value(chosen.schema, node, label, chosen);
      const number = textOf(schema)?.type === 'quantity' ? bracketedNumber(node) : undefined;
      if (number !== undefined) return this.value(schema, number, label);
      const only = onlyForm(schema)?.schema;
      const pair = only?.kind === 'map' ? this.#colonless(only, node) : undefined;
      if (pair !== undefined) return this.value(schema, pair, label);
      return this.#wrongForm(only ?? schema, node, label);
    }
    if (schema.kind === 'map' && node.kind === 'map') {
      // The schema allows it, and we cannot read it yet.
      if (alternative?.name === 'file') this.#doubtful = true;
      return { kind: 'map', schema, node, fields: this.#fields(schema, node.pairs, label), alternative };
    }
    if (schema.kind === 'list' && node.kind === 'list') {
      return { kind: 'list', schema, node, items: this.#items(schema, node, label), alternative };
    }
    if (schema.kind === 'scalar' && node.kind === 'scalar') {
      const value = readScalar(schema, node, this.problems);
      if (!isSurelyValid(schema, value)) this.#doubtful = true;
      return { kind: 'scalar', schema, node, value, alternative };
    }
    const meant = schema.kind === 'map' ? (this.#mistyped(schema, node) ?? this.#colonless(schema, node)) : undefined;
    if (meant !== undefined) return this.value(schema, meant, label, alternative);
    return this.#wrongForm(schema, node, label);
  }

  #items(schema: ListSchema, node: ListNode, label: Label): BoundNode[] {
    const several = schema.nameList && node.flow && node.items.some(holdsSeparator);
    const items = several ? node.items.flatMap((item) => this.#names(item)) : node.items;
    return items.map((item) => this.value(schema.items, item, label));
  }

  /** `[冶金, 化工、建材]` in a list of names: the mark separates, for no name holds one. */
  #names(item: SyntaxNode): SyntaxNode[] {
    if (item.kind !== 'scalar' || item.style !== 'plain' || !holdsSeparator(item)) return [item];
    const { segment, span } = item;
    // Over several lines the value is not the text letter for letter, and places in it are not places in the file.
    if (item.value.length !== span.end - span.start) return [item];
    const marks = separatorsIn(item.value).map((at) => ({
      start: span.start + at,
      end: span.start + at + (/^.\s*/.exec(item.value.slice(at))?.[0].length ?? 1),
    }));
    // Beside a comma that divides, or behind another mark, it is one too many.
    const edits = marks.map(({ start, end }, index) => {
      const doubled = start === (marks[index - 1]?.end ?? span.start) || end === span.end;
      return { anchor: anchorAt(segment, start, end), newText: doubled ? '' : ', ' };
    });
    const first = marks[0] as (typeof marks)[0];
    const mark = item.value[first.start - span.start] as string;
    const fix = { title: fullwidthComma.messages.fix, edits };
    const anchor = anchorAt(segment, first.start, first.start + 1);
    this.problems.push(problem(fullwidthComma, 'found', anchor, { mark }, { fix }));
    const starts = [span.start, ...marks.map(({ end }) => end)];
    const ends = [...marks.map(({ start }) => start), span.end];
    return starts.flatMap((start, index): SyntaxNode[] => {
      const value = item.value.slice(start - span.start, (ends[index] as number) - span.start).trim();
      return value === '' ? [] : [{ ...item, value, span: { start, end: ends[index] as number } }];
    });
  }

  /** `-甲`, `-乙` on lines of their own where a list is wanted. */
  #dashed(schema: SchemaNode, node: SyntaxNode): ListNode | undefined {
    if (node.kind !== 'scalar' || !node.value.startsWith('-') || !takesList(schema)) return undefined;
    const meant = dashedItems(node);
    if (meant !== undefined) this.problems.push(meant.problem);
    return meant?.list;
  }

  /** `表述：坚持…` alone where keys are wanted: a mistyped colon, which only the schema can tell. */
  #mistyped(schema: SchemaNode, node: SyntaxNode): MapNode | undefined {
    const meant = node.kind === 'scalar' ? mistypedPair(schema, node) : undefined;
    if (meant === undefined) return undefined;
    this.problems.push(meant.problem);
    const { segment, span } = node;
    return { kind: 'map', flow: false, pairs: [{ key: meant.key, value: meant.value }], segment, span };
  }

  /** `标题 甲` alone on its line where keys are wanted. */
  #colonless(schema: MapSchema, node: SyntaxNode): MapNode | undefined {
    const { segment, span } = node;
    const line = segment.text.lastIndexOf('\n', span.start) + 1;
    if (node.kind !== 'scalar' || segment.text.slice(line, span.start).trim() !== '') return undefined;
    const meant = withoutColon(schema, node, new Set());
    if (meant === undefined) return undefined;
    this.problems.push(meant.problem);
    return { kind: 'map', flow: false, pairs: [meant], segment, span };
  }

  #wrongForm(
    schema: SchemaNode,
    node: Exclude<SyntaxNode, { kind: 'empty' | 'broken' }>,
    label: Label,
  ): BoundUnread | BoundEmpty {
    // 待定 in place of a list says as little there as it does in a text.
    if (node.kind === 'scalar' && isPutOff(node.value)) return { ...this.#empty(schema, blankAt(node)), blank: 'text' };
    this.problems.push(formProblem(schema, node, label.key));
    return this.#unread(schema, node);
  }

  #empty(schema: SchemaNode, node: EmptyNode): BoundEmpty {
    this.#doubtful = true;
    return { kind: 'empty', schema, node };
  }

  #unread(schema: SchemaNode, node: SyntaxNode): BoundUnread {
    this.#doubtful = true;
    return { kind: 'unread', schema, node };
  }
}

/** Whether a list may stand there. */
const takesList = (schema: SchemaNode): boolean =>
  schema.kind === 'list' ||
  (schema.kind === 'choice' && schema.alternatives.some(({ when }) => 'form' in when && when.form === 'list'));

/** The marks that divide names: those that stand in no pair of （） 《》 “” and the like. */
const separatorsIn = (text: string): readonly number[] =>
  /[，、；;]/.test(text) ? outsidePairs(text, /[，、；;]/) : [];

const holdsSeparator = (item: SyntaxNode): boolean => item.kind === 'scalar' && separatorsIn(item.value).length > 0;

/** `[85.7]` where a quantity is wanted: tables put a number in brackets, and a note says what they mean. */
function bracketedNumber(node: SyntaxNode): ScalarNode | undefined {
  if (node.kind !== 'list' || !node.flow || node.items.length !== 1) return undefined;
  const { segment, span } = node;
  const value = sourceOf(node);
  return /^\[\s*[-—]?\d+(?:\.\d+)?\s*\]$/.test(value)
    ? { kind: 'scalar', style: 'plain', value, segment, span }
    : undefined;
}

const isPlain = (node: SyntaxNode): node is ScalarNode => node.kind === 'scalar' && node.style === 'plain';

/** A text of blanks, quoted or in a block: quotes hold together what is written, and nothing is. */
const isWhite = (node: SyntaxNode): boolean => node.kind === 'scalar' && !VISIBLE.test(node.value);

/** Anything but white space and the marks without width that are pasted along with it. */
const VISIBLE = /[^\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;

/** A blank where something stands that says nothing. */
const blankAt = ({ segment, span }: SyntaxNode): EmptyNode => ({ kind: 'empty', segment, span });

/** `~` and `null` are YAML's ways to write nothing. */
const isNull = (node: SyntaxNode): boolean =>
  node.kind === 'scalar' && node.style === 'plain' && (node.value === '~' || node.value === 'null');

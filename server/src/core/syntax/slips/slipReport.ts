import { type Fix, type MessageArgs, type Problem, problem, type TextEdit } from '../../problems/problem.ts';
import type { RuleMessages, RuleMeta } from '../../problems/ruleMeta.ts';
import { anchorAt, type Segment } from '../../text/anchor.ts';
import type { Localized } from '../../text/locale.ts';
import {
  colonSpace,
  controlCharacter,
  fullwidthColon,
  fullwidthComma,
  ideographicSpace,
  yamlSyntax,
  yamlTabIndent,
} from '../syntaxRules.ts';
import { blankName, codePoint, isOddBlank } from './characters.ts';
import { beforeBlanks, pastBlanks, pastColons } from './colons.ts';
import { WIDE_CLOSING, WIDE_OPENING } from './flowBrackets.ts';
import { lookalikesIn } from './ideographs.ts';
import { quoted } from './quoting.ts';
import type { Repair } from './repairedText.ts';
import type { OddIndentation, PastedTable, QuoteCause, Slip, WrongClosing } from './slip.ts';
import { commentBlank, fullwidthBracket, lookalikeCharacter, pastedTable, rowMark, unusualBlank } from './slipRules.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

interface SlipMessages extends RuleMessages {
  readonly found: Localized;
  readonly fix: Localized;
}
type SlipRule = RuleMeta<SlipMessages>;
type Place = Pick<Repair, 'start' | 'end'>;

const quoteMessages = {
  hash: 'hashInText',
  bracket: 'bracketInText',
  number: 'commaInNumber',
  start: 'scalarStart',
  quotes: 'textBehindQuote',
  colon: 'colonInText',
} as const satisfies Record<QuoteCause, string>;

/** Turns slips into problems with their fixes, and into the repairs by which the part is read: mostly the same edits. */
export class SlipReport {
  readonly repairs: Repair[] = [];
  readonly problems: Problem[] = [];
  readonly #text: string;

  constructor(readonly segment: Segment) {
    this.#text = segment.text;
  }

  /** What is wrong with single characters, wherever they stand. */
  characters(): void {
    this.controlCharacters();
    const found = lookalikesIn(this.#text);
    const [first] = found;
    if (first === undefined) return;
    const repairs = found.map(({ start, end, meant }) => ({ start, end, text: meant }));
    const args = { char: first.written, code: codePoint(first.written), right: first.meant, count: found.length };
    this.#add(lookalikeCharacter, 'found', first, repairs, args);
  }

  controlCharacters(): void {
    const repairs = [...this.#text.matchAll(CONTROL)].map(({ index }) => ({ start: index, end: index + 1, text: '' }));
    const [first] = repairs;
    if (first === undefined) return;
    const code = codePoint(this.#textAt(first));
    this.#add(controlCharacter, 'found', first, repairs, { code, count: repairs.length });
  }

  /** @param indentations of lines with something other than spaces before them */
  slips(slips: readonly Slip[], indentations: readonly OddIndentation[]): void {
    this.#indentation(yamlTabIndent, indentations, '\t');
    this.#indentation(ideographicSpace, indentations, '\u3000');
    const others = indentations.filter(({ character }) => character !== '\t' && character !== '\u3000');
    this.#blanks([...others.map(unindented), ...slips.filter((slip) => slip.kind === 'blank')]);
    const marks = slips.filter((slip) => slip.kind === 'rowMark');
    this.#rowMarks(marks);
    this.#together(
      yamlTabIndent,
      slips.filter((slip) => slip.kind === 'tab'),
      {},
      'behindDash',
    );
    this.#dashBlanks(slips.filter((slip) => slip.kind === 'dashBlank'));
    this.#wrapped(slips.filter((slip) => slip.kind === 'wrapped'));
    for (const slip of slips) this.#slip(slip);
  }

  /** The blanks behind a mark go with it, and are not underlined. */
  #rowMarks(marks: readonly Repair[]): void {
    const [first] = marks;
    if (first === undefined) return;
    const place = { start: first.start, end: first.start + this.#textAt(first).trimEnd().length };
    const mark = distinct(marks.map((each) => this.#textAt(each).trim()));
    this.#add(rowMark, 'found', place, marks, { mark, count: marks.length });
  }

  #slip(slip: Slip): void {
    if (slip.kind === 'comma') this.#commas(slip.at);
    else if (slip.kind === 'colon' || slip.kind === 'colonSpace') this.#colon(slip.kind, slip.at, slip.key);
    else if (slip.kind === 'colonWithin') this.#colonWithin(slip);
    else if (slip.kind === 'bracket') this.#brackets(slip.at);
    else if (slip.kind === 'closing') this.#closing(slip);
    else if (slip.kind === 'extraComma') this.#extraCommas(slip.at);
    else if (slip.kind === 'tail') this.#tail(slip);
    else if (slip.kind === 'extraBracket') this.#extraBracket(slip.at);
    else if (slip.kind === 'quote') this.#quote(quoteMessages[slip.cause], slip);
    else if (slip.kind === 'dash') this.#dash(slip, slip.removed);
    else if (slip.kind === 'noComma') this.#noComma(slip.at, slip);
    else if (slip.kind === 'flowDash') this.#flowDash(slip);
    else if (slip.kind === 'comment') this.#comment(slip.at, slip.end);
    else if (slip.kind === 'table') this.#table(slip);
  }

  /** Lines with one kind of odd white space before them are one slip. */
  #indentation(rule: SlipRule, indentations: readonly OddIndentation[], character: string): void {
    this.#together(rule, indentations.filter((line) => line.character === character).map(unindented), {});
  }

  /** Blanks of one kind are one finding a part: they come by the dozen. */
  #blanks(repairs: readonly Repair[]): void {
    const kinds = new Map<string, Repair[]>();
    for (const repair of repairs) {
      const character = [...this.#textAt(repair)].find(isOddBlank) ?? '';
      const same = kinds.get(character);
      if (same === undefined) kinds.set(character, [repair]);
      else same.push(repair);
    }
    for (const [character, same] of kinds) {
      const at = this.#text.indexOf(character, (same[0] as Repair).start);
      const args = { name: blankName(character), code: codePoint(character), count: same.length };
      this.#add(unusualBlank, 'found', { start: at, end: at + character.length }, same, args);
    }
  }

  /** What has one cause is one finding: at the first place, with a fix for all. */
  #together<M extends SlipMessages>(
    rule: RuleMeta<M>,
    repairs: readonly Repair[],
    args: MessageArgs,
    message: keyof M & string = 'found',
  ): void {
    const [first] = repairs;
    if (first !== undefined) this.#add(rule, message, first, repairs, { ...args, count: repairs.length });
  }

  #commas(at: readonly number[]): void {
    const text = this.#text;
    const repairs = at.map((start) => {
      const blank = /\s/.test(text[start + 1] ?? '') ? '' : ' ';
      return { start, end: start + 1, text: isDoubled(text, start) ? '' : `,${blank}` };
    });
    this.#add(fullwidthComma, 'found', repairs[0] as Repair, repairs, { mark: text[at[0] as number] as string });
  }

  #colon(kind: 'colon' | 'colonSpace', at: number, key: string): void {
    const last = pastColons(this.#text, at);
    const end = pastBlanks(this.#text, last);
    const text = '\r\n'.includes(this.#text[end] ?? '\n') ? ':' : ': ';
    const args = { key, mark: this.#text[at] as string };
    const place = { start: at, end: last };
    const { oneColon } = colonSpace.messages;
    if (last > at + 1)
      this.#add(colonSpace, 'doubled', place, [{ start: at, end, text }], args, { title: oneColon, args });
    else if (kind === 'colon') this.#add(fullwidthColon, 'found', place, [{ start: at, end, text }], args);
    else this.#add(colonSpace, 'found', place, [{ start: at, end, text }], args);
  }

  #colonWithin({ at, key, rest }: Extract<Slip, { kind: 'colonWithin' }>): void {
    const end = pastBlanks(this.#text, at + 1 + rest.length);
    const text = `${rest}${'\r\n'.includes(this.#text[end] ?? '\n') ? ':' : ': '}`;
    const place = { start: at - key.length, end: at + 1 + rest.length };
    const { addColon } = colonSpace.messages;
    const args = { key: key + rest, text: `${key}${this.#text[at]}${rest}`, right: `${key}${rest}:` };
    this.#add(colonSpace, 'within', place, [{ start: at, end, text }], args, { title: addColon, args });
  }

  #brackets(at: readonly number[]): void {
    const repairs = at.map((start) => {
      const mark = this.#text[start] as string;
      return { start, end: start + 1, text: (WIDE_OPENING[mark] ?? WIDE_CLOSING[mark]) as string };
    });
    const first = repairs[0] as Repair;
    this.#add(fullwidthBracket, 'found', first, repairs, { mark: this.#textAt(first) });
  }

  #closing({ open, at, end, text }: WrongClosing): void {
    const args = { open: this.#text[open] as string, mark: this.#text[at] as string, right: text };
    const replaced = end > at;
    const { fixClosing, addClosing } = yamlSyntax.messages;
    const title = replaced ? fixClosing : addClosing;
    const message = replaced ? 'closingWrong' : 'closingMissing';
    this.#add(yamlSyntax, message, { start: at, end: at + 1 }, [{ start: at, end, text }], args, { title, args });
  }

  /** A comma too many goes with the blanks before it, or, where it is the first, with those behind it. */
  #extraCommas(at: readonly number[]): void {
    const repairs: Repair[] = [];
    // Where the commas end that are taken away at the beginning of a bracket: another there is the first in its turn.
    let opened = -1;
    for (const comma of at) {
      const start = beforeBlanks(this.#text, repairs.at(-1)?.end ?? 0, comma);
      const first = start === opened || '[{'.includes(this.#text[start - 1] as string);
      const end = first ? pastBlanks(this.#text, comma + 1) : comma + 1;
      if (first) opened = end;
      repairs.push({ start, end, text: '' });
    }
    const place = { start: at[0] as number, end: (at[0] as number) + 1 };
    const title = yamlSyntax.messages.removeComma;
    this.#add(yamlSyntax, 'commaExtra', place, repairs, { count: at.length }, { title });
  }

  #extraBracket(at: number): void {
    const place = { start: at, end: at + 1 };
    const fix = { title: yamlSyntax.messages.remove, args: { text: this.#textAt(place) } };
    this.#add(yamlSyntax, 'bracketExtra', place, [{ ...place, text: '' }], {}, fix);
  }

  #tail(place: Place): void {
    const text = this.#textAt(place);
    const fix = { title: yamlSyntax.messages.remove, args: { text } };
    this.#add(yamlSyntax, 'marksBehind', place, [{ ...place, text: '' }], { text }, fix);
  }

  /** The text as it stands, with quotes around it. */
  #quote(message: (typeof quoteMessages)[QuoteCause], place: Place): void {
    const text = this.#textAt(place);
    const repairs = [{ ...place, text: quoted(text) }];
    this.#add(
      yamlSyntax,
      message,
      place,
      repairs,
      { text, mark: text[0] as string },
      { title: yamlSyntax.messages.quoteText },
    );
  }

  /** A dash for “nothing” is read as nothing that can be read, and the fix leaves the place blank. */
  #dash(place: Place, [start, end]: readonly [number, number]): void {
    const mark = this.#textAt(place);
    const repair = { ...place, text: '""', unread: true };
    const fix = {
      title: yamlSyntax.messages.remove,
      args: { text: mark },
      edits: [this.#edit({ start, end, text: '' })],
      // What is meant by it may be worth writing.
      asked: true as const,
    };
    this.#add(yamlSyntax, 'dashAlone', place, [repair], { mark }, fix);
  }

  #dashBlanks(repairs: readonly Repair[]): void {
    const [first] = repairs;
    if (first === undefined) return;
    const place = { start: first.start - 1, end: first.start };
    const title = yamlSyntax.messages.insertBlank;
    this.#add(yamlSyntax, 'dashBlank', place, repairs, { count: repairs.length }, { title });
  }

  /** The lines of a paragraph that was pasted are one slip, shown at the first of them. */
  #wrapped(repairs: readonly Repair[]): void {
    const [first] = repairs;
    if (first === undefined) return;
    const text = /^[^\r\n]*/.exec(this.#text.slice(first.end))?.[0].trimEnd() ?? '';
    const place = { start: first.end, end: first.end + text.length };
    const title = yamlSyntax.messages.indentText;
    this.#add(yamlSyntax, 'wrapped', place, repairs, { count: repairs.length }, { title });
  }

  /** @param place of the key that is taken for more of the value before it */
  #noComma(at: number, place: Place): void {
    const fix = { title: yamlSyntax.messages.addComma };
    const key = this.#textAt(place);
    this.#add(yamlSyntax, 'commaMissing', place, [{ start: at, end: at, text: ',' }], { key }, fix);
  }

  #flowDash(place: Place): void {
    const title = yamlSyntax.messages.remove;
    this.#add(yamlSyntax, 'dashInBrackets', place, [{ ...place, text: '' }], {}, { title, args: { text: '-' } });
  }

  #comment(at: number, end: number): void {
    const place = { start: at, end };
    const text = this.#textAt(place);
    const fix = { edits: [this.#edit({ start: at + 1, end: at + 1, text: ' ' })] };
    this.#add(commentBlank, 'found', place, [], { text }, fix);
  }

  #table({ start, end, rows, columns, place, list }: PastedTable): void {
    const anchor = anchorAt(this.segment, start, end);
    // Whether its keys belong there only the schema could tell.
    const fix = list && {
      title: pastedTable.messages.fix,
      args: { head: list.head },
      edits: list.edits.map((edit) => this.#edit(edit)),
      asked: true as const,
    };
    this.problems.push(problem(pastedTable, 'found', anchor, { rows, columns }, fix === undefined ? {} : { fix }));
    if (place !== 'text') this.repairs.push({ start, end, text: place === 'value' ? '""' : '', unread: true });
  }

  #textAt(place: Place | undefined): string {
    return place === undefined ? '' : this.#text.slice(place.start, place.end);
  }

  #edit({ start, end, text }: Repair): TextEdit {
    return { anchor: anchorAt(this.segment, start, end), newText: text };
  }

  /** @param own what of the fix is not as usual: the rule's own title, the problem's arguments, the repairs as edits */
  #add<M extends RuleMessages>(
    rule: RuleMeta<M>,
    message: keyof M & string,
    place: Place,
    repairs: readonly Repair[],
    args: MessageArgs,
    own: Partial<Fix> = {},
  ): void {
    // One slip may have a million places; a spread would put them all on the stack.
    for (const repair of repairs) this.repairs.push(repair);
    const edits = own.edits ?? repairs.map((repair) => this.#edit(repair));
    const title = own.title ?? (rule.messages as Readonly<Record<string, Localized>>).fix;
    const asked = own.asked === true && { asked: true as const };
    const fix = title === undefined ? {} : { fix: { title, args: own.args ?? args, edits, ...asked } };
    this.problems.push(problem(rule, message, anchorAt(this.segment, place.start, place.end), args, fix));
  }
}

/** Is the mark beside an ASCII comma, or behind another mark like it? One comma divides two items. */
const isDoubled = (text: string, at: number): boolean =>
  /[,，、]\s*$/.test(text.slice(Math.max(0, at - 10), at)) || /^\s*,/.test(text.slice(at + 1, at + 10));

const unindented = ({ start, end, width }: OddIndentation): Repair => ({ start, end, text: ' '.repeat(width) });

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

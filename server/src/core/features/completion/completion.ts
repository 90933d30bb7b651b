import type { Analysis, PlanService } from '../../planService.ts';
import { isNotTranscribed } from '../../schema/alternatives.ts';
import type { PlanLanguage } from '../../schema/names.ts';
import type { LineContext } from '../../syntax/cursor/cursorContext.ts';
import { lineContext } from '../../syntax/cursor/lineContext.ts';
import type { Locale } from '../../text/locale.ts';
import type { Position } from '../../text/span.ts';
import { type Form, formsOf, resolvePath, type SchemaPlace } from '../position/resolve.ts';
import { skeletonOf } from '../skeleton/skeleton.ts';
import type { Reader } from '../wording/describe.ts';
import { languageOf } from '../wording/language.ts';
import { bareListItems, listBefore, listInValue } from './bareList.ts';
import { type CompletionItem, type Proposal, ranked } from './completionItem.ts';
import { type Scene, sceneOf } from './completionScene.ts';
import { findable } from './findable.ts';
import { keyItems } from './keyItems.ts';
import { answerItem, listItemItem, valueSkeletonItem, wholePlanItem } from './skeletonItems.ts';
import { valueItems } from './valueItems.ts';

/**
 * What may be written at a position, in the plan's own language: keys, values, ids, whole entries.
 * All that fits the place is given, since editors match what is typed; the text parses after any of
 * them is taken.
 *
 * @param asked whether somebody asked for it or typed a word; not a mark alone, behind which prose goes on
 */
export function completion(
  analysis: Analysis,
  position: Position,
  locale: Locale,
  service: PlanService,
  asked = true,
): readonly CompletionItem[] {
  const context = lineContext(analysis.text, position);
  if (context === undefined) return [];
  const reader = readerIn(analysis, context, locale, service);
  if (isRow(analysis, context) || isComposed(context.prefix, reader.language)) return [];
  const scene = sceneOf(analysis, context, reader, position.line);
  const places = resolvePath(service.schema.root, context.path);
  const proposals = context.slot === 'value' ? atValue(places, scene, asked) : atKey(places, scene);
  const whole = proposals.map((item) => ({
    ...findable(item, service.codes.pinyin),
    insertText: item.insertText + context.tail,
  }));
  return ranked(unique(divided(whole, scene)), context.range, scene.indentation);
}

/** Whom items at a position are for. */
export const readerAt = (analysis: Analysis, position: Position, locale: Locale, service: PlanService): Reader =>
  readerIn(analysis, lineContext(analysis.text, position), locale, service);

const readerIn = (
  analysis: Analysis,
  context: LineContext | undefined,
  locale: Locale,
  service: PlanService,
): Reader => ({ locale, service, language: languageOf(analysis, context, locale) });

/** Behind a wide comma: an ASCII one takes its place. What is typed behind it must begin a name, or it is a text that goes on. */
function divided(
  proposals: readonly Proposal[],
  { analysis, context: { wideComma, prefix, range } }: Scene,
): readonly Proposal[] {
  if (wideComma === undefined) return proposals;
  const written = analysis.text.lineText(wideComma.line).slice(wideComma.character, range.start.character);
  return proposals.flatMap((item) => {
    if (item.from !== undefined) return item;
    const names = item.filterText.split(' ');
    return names.some((name) => name.startsWith(prefix))
      ? { ...item, insertText: `, ${item.insertText}`, from: { start: wideComma, written } }
      : [];
  });
}

function atKey(places: readonly SchemaPlace[], scene: Scene): Proposal[] {
  const { context } = scene;
  const forms = places.flatMap((place) => formsOf(place.schema, context.siblings));
  // Among the dashes of a list only a further item keeps the text readable.
  const keys = context.listAround || isSentence(scene) ? [] : keyItems(forms, places[0]?.property, scene);
  const whole = isBlank(scene) && context.path.length === 0 ? [wholePlanItem(scene)] : [];
  return [...whole, ...listsBefore(scene), ...places.flatMap((place) => itemsAt(place, scene)), ...keys];
}

/** `对应指标: M1, ` in a row: one more of the list whose brackets are not written yet. */
function listsBefore(scene: Scene): Proposal[] {
  const { context, reader } = scene;
  const list = listBefore(scene);
  if (list === undefined) return [];
  const path = [...context.path, { key: list.key }];
  return resolvePath(reader.service.schema.root, path).flatMap(({ schema, property }) =>
    formsOf(schema, []).flatMap((form) => bareListItems(form, property, list, scene)),
  );
}

/** Values and whole items where a list item is being written, or can be begun. */
function itemsAt(place: SchemaPlace, scene: Scene): Proposal[] {
  const { context, setting } = scene;
  const { property } = place;
  // A word with a colon behind it is a key.
  if (property === undefined || context.colon) return [];
  const last = context.path.at(-1);
  if (last !== undefined && 'item' in last) {
    const forms = formsOf(place.schema, context.siblings);
    const values = forms.flatMap(({ schema }) => (schema.kind === 'scalar' ? valueItems(schema, property, scene) : []));
    const begun = context.siblings.length > 0 || !(context.afterDash || context.flow === 'list');
    return [
      ...present(begun ? undefined : listItemItem(skeletonOf(place.schema, property, setting), false, property, scene)),
      ...values,
    ];
  }
  const { start, end } = context.range;
  const written = context.prefix !== '' || end.character > start.character || (scene.below && !context.listAround);
  if (context.flow !== undefined || written || context.siblings.length > 0) return [];
  return formsOf(place.schema, []).flatMap(({ schema }) =>
    schema.kind === 'list'
      ? present(listItemItem(skeletonOf(schema.items, property, setting), true, property, scene))
      : [],
  );
}

function atValue(places: readonly SchemaPlace[], scene: Scene, asked: boolean): Proposal[] {
  if (scene.below && scene.context.flow === undefined) return [];
  return places.flatMap((place) => {
    const forms = formsOf(place.schema, []);
    const found = forms.flatMap((form) => valuesOf(form, place, scene));
    return forms.every(isProse) && !found.some(({ kind }) => kind === 'value') ? inProse(found, scene, asked) : found;
  });
}

/** Prose, or why there is none. */
const isProse = ({ schema, alternative }: Form): boolean =>
  (schema.kind === 'scalar' && schema.type === 'text') || (alternative !== undefined && isNotTranscribed(alternative));

/** Who writes prose is left alone, unless it begins as something does that may stand there instead. */
function inProse(proposals: readonly Proposal[], { context: { prefix } }: Scene, asked: boolean): Proposal[] {
  return asked
    ? proposals.filter(({ filterText }) => filterText.split(' ').some((name) => name.startsWith(prefix)))
    : [];
}

/** Syllables an input method shows before they become Chinese: sheng'tai, and sheng tai where words are Chinese. */
const isComposed = (prefix: string, language: PlanLanguage): boolean =>
  (language === 'zh' ? /^[a-z]+(?:['’ ][a-z]+)+$/ : /^[a-z]+(?:['’][a-z]+)+$/).test(prefix);

function valuesOf(form: Form, place: SchemaPlace, scene: Scene): Proposal[] {
  const { property } = place;
  const { schema, alternative } = form;
  if (schema.kind === 'scalar') return valueItems(schema, property, scene);
  if (property === undefined) return [];
  if (alternative !== undefined && isNotTranscribed(alternative) && !mayBeUnread(place, scene)) return [];
  if (alternative !== undefined && 'key' in alternative.when) return present(answerItem(alternative, property, scene));
  const skeleton = valueSkeletonItem(form, property, scene);
  return [...rowItems(form, scene, property), ...present(skeleton && behindTexts(skeleton, form, place))];
}

/** Whoever drafts a plan has read it: only in one that is published may a single field be 未转录. */
function mayBeUnread({ property }: SchemaPlace, { analysis, reader }: Scene): boolean {
  const { file, profile } = analysis.plan;
  const isContent = property !== undefined && reader.service.schema.contents.includes(property.name);
  return isContent || profile.issued || file.transcribedFrom !== undefined;
}

/** Where a text will do, or names in a row, the values that are known come before a form to fill in. */
function behindTexts(item: Proposal, { schema }: Form, place: SchemaPlace): Proposal {
  const names = schema.kind === 'list' && schema.nameList;
  const text = formsOf(place.schema, []).some((other) => other.schema.kind === 'scalar');
  return names || text ? { ...item, group: 4 } : item;
}

/** The known values of a list of names, each as a list of one. */
function rowItems({ schema, alternative }: Form, scene: Scene, property: SchemaPlace['property']): Proposal[] {
  if (schema.kind !== 'list') return [];
  const bare = schema.nameList ? listInValue(scene) : undefined;
  if (bare === 'quoted') return [];
  if (bare !== undefined) return bareListItems({ schema, alternative }, property, bare, scene);
  const inBrackets: Scene = { ...scene, lead: '', context: { ...scene.context, flow: 'list' } };
  return formsOf(schema.items, []).flatMap((form) =>
    form.schema.kind !== 'scalar'
      ? []
      : valueItems(form.schema, property, inBrackets).map((item) => ({
          ...item,
          insertText: `${scene.lead}[${item.insertText}]`,
        })),
  );
}

/** True where brackets would be replaced: what is written in them would be lost. */
const isRow = ({ text }: Analysis, { range: { start, end } }: LineContext): boolean =>
  end.character > start.character && /[[{]/.test(text.lineText(start.line)[start.character] ?? '');

/** True where what would be replaced is no name: words of a text that goes on over several lines. */
function isSentence({ analysis, context: { flow, range } }: Scene): boolean {
  const { start, end } = range;
  return (
    flow === undefined && /[，。；]/.test(analysis.text.lineText(start.line).slice(start.character, end.character))
  );
}

/** True where nothing but white space, comments and the word at the cursor is written yet. */
const isBlank = ({ analysis, context: { prefix } }: Scene): boolean =>
  analysis.document.entries.length === 0 &&
  analysis.text.lines().every((line) => /^(#|$)/.test(line.trim()) || line.trim() === prefix);

function unique(proposals: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ insertText }) => !seen.has(insertText) && seen.add(insertText));
}

const present = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

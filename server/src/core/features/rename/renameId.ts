import { idKinds } from '../../plan/idKinds.ts';
import { type Analysis, apart, type PlanService } from '../../planService.ts';
import { plainText } from '../../syntax/scalarText.ts';
import type { Localized } from '../../text/locale.ts';
import type { PlacedEdit } from '../../text/placedEdit.ts';
import { comparePositions } from '../../text/positions.ts';
import type { Position, Range } from '../../text/span.ts';
import { type IdPlaces, idPlaces } from '../references/idPlaces.ts';

/** Why an id is not renamed, in the words of a planner. */
export interface Refused {
  readonly refused: Localized;
}

/** What may be renamed at a position. */
export interface Renamable {
  readonly range: Range;
  /** The id as it reads, without quotes. */
  readonly id: string;
}

/** The id at a position if it can be renamed; undefined where no id stands there. */
export function renamableAt(analysis: Analysis, position: Position): Renamable | Refused | undefined {
  const places = idPlaces(analysis, position);
  if (places === undefined) return undefined;
  const refused = whyNotRenamed(analysis, places);
  return refused === undefined ? { range: places.origin, id: places.id } : { refused };
}

/**
 * Renames the id at a position wherever it stands, in waivers, too. Every reference leads afterwards where it led
 * before; what would change that is refused with the reason.
 */
export function renameId(
  analysis: Analysis,
  { analyze }: Pick<PlanService, 'analyze'>,
  position: Position,
  name: string,
): readonly PlacedEdit[] | Refused | undefined {
  const places = idPlaces(analysis, position);
  if (places === undefined) return undefined;
  const id = name.trim();
  const refused = whyNotRenamed(analysis, places) ?? (id === places.id ? undefined : whyNotAs(analysis, places, id));
  if (refused !== undefined) return { refused };
  const edits = renamed(analysis, places, id);
  return id === places.id || isRead(analysis, places, id, edits, analyze) ? edits : { refused: misread(id) };
}

/** Whether a new id is read as what it is, wherever it stands then, and brings nothing that has to be mended. */
function isRead(
  before: Analysis,
  places: IdPlaces,
  id: string,
  edits: readonly PlacedEdit[],
  analyze: PlanService['analyze'],
): boolean {
  // Quotes would be part of a text that speaks of an annex.
  if (plainText(id) !== id && speaksOf(before, places)) return false;
  const text = edits
    .toSorted((a, b) => comparePositions(b.range.start, a.range.start))
    .reduce((edited, { range, newText }) => edited.withEdit(range, newText), before.text);
  const after = analyze(text, before.context, apart(before));
  const [kind] = places.kinds as readonly [string];
  const problems = ({ document, bound }: Analysis): number => document.problems.length + bound.problems.length;
  return (
    after.plan.links.definitionsOf(kind, id).length === 1 &&
    namedIn(after, kind, id) === namedIn(before, kind, places.id) &&
    problems(after) <= problems(before)
  );
}

const namedIn = ({ plan: { links } }: Analysis, kind: string, id: string): number =>
  links.unorderedReferencesTo(kind, id).length;

/** Whether some text names the id, besides what refers to it. */
const speaksOf = ({ plan: { links } }: Analysis, { kinds, id, references }: IdPlaces): boolean =>
  references.length > new Set(kinds.flatMap((kind) => links.unorderedReferencesTo(kind, id))).size;

const misread = (id: string): Localized => ({
  zh: `“${id}”会读成别的，或者读不出来，引用就断了，请换一个编号。`,
  en: `“${id}” would be read as something else or not at all, and references would be lost: choose another.`,
});

/** Every place of an id with another in it. */
export const renamed = ({ text }: Analysis, places: IdPlaces, id: string): readonly PlacedEdit[] =>
  [...places.definitions, ...places.references].map((range) => {
    const written = text.lineText(range.start.line).slice(range.start.character, range.end.character);
    return { range, newText: inQuotesOf(written, id) };
  });

/** What stands between quotes stays so; anything else is quoted where it must be. */
function inQuotesOf(written: string, id: string): string {
  if (written.startsWith('"')) return JSON.stringify(id);
  return written.startsWith("'") ? `'${id.replaceAll("'", "''")}'` : plainText(id);
}

/** Why an id cannot be renamed, whatever to. */
export function whyNotRenamed({ plan: { links }, text }: Analysis, places: IdPlaces): Localized | undefined {
  const { id, kinds, definitions, references } = places;
  if (definitions.length === 0)
    return {
      zh: `“${id}”没有定义，请先补上或改正引用。`,
      en: `“${id}” is given to nothing: add it or mend the reference.`,
    };
  if (definitions.length > 1)
    return {
      zh: `“${id}”用了不止一次，请先改成不同的编号。`,
      en: `“${id}” is given more than once: make them differ first.`,
    };
  const [kind] = kinds;
  const others = Object.keys(idKinds).filter((other) => other !== kind && links.defined(other, id));
  const shared = others.find((other) =>
    links.referencesTo(other, id).some((reference) => reference.kinds.includes(kind as string)),
  );
  if (shared !== undefined) {
    const noun = idKinds[shared]?.noun ?? { zh: shared, en: shared };
    return {
      zh: `${noun.zh}也有编号“${id}”，有的引用分不清指哪一个，请先改成不同的编号。`,
      en: `There is a ${noun.en} “${id}” as well, and some references may mean either: make the ids differ first.`,
    };
  }
  const otherwise = references.find(({ start, end }) => {
    const written = text.lineText(start.line).slice(start.character, end.character);
    return written.replace(/^["']|["']$/g, '') !== id;
  });
  if (otherwise === undefined) return undefined;
  const line = otherwise.start.line + 1;
  return {
    zh: `第${line}行提到“${id}”，写法与编号不同，请先改成一致的写法。`,
    en: `Line ${line} speaks of “${id}” in another spelling: write it the same first.`,
  };
}

/** Why an id may not be called so. */
function whyNotAs({ plan: { links } }: Analysis, { kinds }: IdPlaces, id: string): Localized | undefined {
  if (id === '' || /[\s,，、;；]/.test(id)) {
    return {
      zh: '编号不能为空，也不能含空格、逗号、顿号、分号。',
      en: 'An id has at least one character, and no blank, comma or semicolon.',
    };
  }
  const [kind] = kinds as readonly [string];
  if (links.defined(kind, id)) {
    return { zh: `编号“${id}”已经用了，请换一个。`, en: `“${id}” is given already: choose another.` };
  }
  // References that lead nowhere, or to something of another kind, would lead here.
  if (links.referencesTo(kind, id).length > 0) {
    return {
      zh: `已有引用写着“${id}”，改后会指到这里，请换一个编号，或先改正引用。`,
      en: `There are references to “${id}”, which would lead here: choose another id, or mend them first.`,
    };
  }
  return undefined;
}

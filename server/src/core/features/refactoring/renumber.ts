import { idKinds } from '../../plan/idKinds.ts';
import type { Analysis } from '../../planService.ts';
import { anchorOf } from '../../syntax/nodes.ts';
import type { Anchor } from '../../text/anchor.ts';
import { literally } from '../../text/literally.ts';
import type { Localized } from '../../text/locale.ts';
import type { PlacedEdit } from '../../text/placedEdit.ts';
import { comparePositions } from '../../text/positions.ts';
import type { Position } from '../../text/span.ts';
import { placesOf } from '../references/idPlaces.ts';
import { renamed, whyNotRenamed } from '../rename/renameId.ts';
import { listMeant, type PlacedList } from './blockListAt.ts';
import type { Refactoring, RefactoringScene, Refused, Rewritten } from './refactoring.ts';
import { idKindOf, sortProperty } from './sortKeys.ts';

/** An id of a row, and the one it gets. */
interface Numbered {
  readonly id: string;
  readonly anchor: Anchor;
  readonly next: string;
}

/** The ids of the list at a position numbered as its rows stand, with everything that names them. */
export function renumberRefactorings(scene: RefactoringScene): Refactoring[] {
  const list = listMeant(scene.analysis, scene.position);
  const kind = list && idKindOf(list);
  if (list === undefined || kind === undefined) return [];
  const ids = idsOf(list, kind);
  if (ids.length === 0) return [];
  const numbered = numbers(ids);
  if (!('refused' in numbered) && numbered.every(({ id, next }) => id === next)) return [];
  return [
    {
      id: 'renumber',
      kind: 'rewrite.renumber',
      title: { zh: '编号按顺序重排，引用一并改', en: 'Renumber the rows in order, with all references' },
      ...('refused' in numbered && numbered),
      rewrite: () => ('refused' in numbered ? numbered : renumbered(scene.analysis, kind, numbered)),
    },
  ];
}

/** The ids that rows are given, in their order; a row without one has none afterwards. */
function idsOf(list: PlacedList, kind: string): readonly Omit<Numbered, 'next'>[] {
  const { rows } = list;
  if (rows !== undefined) {
    return rows.values.slice().flatMap(({ definitions }) => definitions.find((each) => each.kind === kind) ?? []);
  }
  const name = sortProperty(list, 'id')?.name ?? '';
  return list.list.items.flatMap((row) => {
    const value = row.kind === 'map' ? row.fields.get(name)?.value : undefined;
    return value?.kind === 'scalar' ? [{ id: String(value.value).trim(), anchor: anchorOf(value.node) }] : [];
  });
}

/** M1, M2, … with the letters that are there; noughts before the number stay. */
function numbers(ids: readonly Omit<Numbered, 'next'>[]): readonly Numbered[] | Refused {
  const parts = ids.map(({ id }) => /^(.*?)(\d+)$/s.exec(id));
  const [, prefix] = parts.find((part) => part !== null) ?? [];
  const odd = parts.findIndex((part) => part?.[1] !== prefix || part === null);
  if (prefix === undefined || odd !== -1) return { refused: unlike(ids[odd]?.id ?? '', prefix) };
  const digits = parts.map((part) => part?.[2] ?? '');
  const width = digits.some((each) => /^0/.test(each)) ? Math.max(...digits.map(({ length }) => length)) : 0;
  return ids.map(({ id, anchor }, index) => ({ id, anchor, next: prefix + String(index + 1).padStart(width, '0') }));
}

const unlike = (id: string, prefix: string | undefined): Localized =>
  prefix === undefined
    ? { zh: `编号“${id}”末尾没有数字，排不了顺序。`, en: `“${id}” has no number at its end.` }
    : {
        zh: `编号“${id}”不是“${prefix}”加数字，请先统一写法。`,
        en: `“${id}” is not “${prefix}” and a number: write all ids alike first.`,
      };

/** All ids change at once, so that one may take the number that another leaves. */
function renumbered(analysis: Analysis, kind: string, all: readonly Numbered[]): Rewritten | Refused {
  const changed = all.filter(({ id, next }) => id !== next);
  const old = new Set(all.map(({ id }) => id));
  const edits: PlacedEdit[] = [];
  for (const { id, anchor, next } of changed) {
    const places = placesOf(analysis, { kinds: [kind], id, anchor });
    const refused =
      whyNotRenamed(analysis, places) ??
      (old.has(next) ? undefined : isTaken(analysis, kind, next)) ??
      mixedUp(analysis, kind, id, next);
    if (refused !== undefined) return { refused };
    edits.push(...renamed(analysis, places, next));
  }
  const note = leftInText(analysis, new Set(changed.map(({ id }) => id)), edits);
  return { edits: edits.sort(byPlace), ...(note !== undefined && { note }) };
}

const byPlace = ({ range: a }: PlacedEdit, { range: b }: PlacedEdit): number => comparePositions(a.start, b.start);

/** Something else has the number already, or a reference to nothing would lead here. */
function isTaken({ plan: { links } }: Analysis, kind: string, next: string): Localized | undefined {
  if (!links.defined(kind, next) && links.referencesTo(kind, next).length === 0) return undefined;
  return {
    zh: `“${next}”在清单以外已经用了或者提到了，请先改成别的编号。`,
    en: `“${next}” is given or named outside of the list already: change it there first.`,
  };
}

/** What names the id now could mean something of another kind then. */
function mixedUp({ plan: { links } }: Analysis, kind: string, id: string, next: string): Localized | undefined {
  const other = Object.keys(idKinds).find((each) => each !== kind && links.defined(each, next));
  if (other === undefined || !links.referencesTo(kind, id).some(({ kinds }) => kinds.includes(other))) return undefined;
  const noun = idKinds[other]?.noun ?? { zh: other, en: other };
  return {
    zh: `${noun.zh}也有编号“${next}”，引用就分不清指哪一个了，请先改成不同的编号。`,
    en: `There is a ${noun.en} “${next}” as well, and references could mean either: make the ids differ first.`,
  };
}

/** Prose and comments that speak of an old id are not touched, for Q1 may be a quarter of a year; they are told of. */
function leftInText({ text }: Analysis, old: ReadonlySet<string>, edits: readonly PlacedEdit[]): Localized | undefined {
  const [first = ''] = old;
  const prefix = literally(first.replace(/\d+$/, ''));
  const pattern = new RegExp(`(?<![A-Za-z0-9_.-])${prefix}\\d+(?![A-Za-z0-9_])`, 'g');
  // Behind its quote an id that was changed stands one further.
  const places = new Set(edits.flatMap(({ range: { start } }) => [placeOf(start, 0), placeOf(start, 1)]));
  const left = text
    .lines()
    .flatMap((written, line) =>
      [...written.matchAll(pattern)]
        .filter(({ 0: id, index }) => old.has(id) && !places.has(placeOf({ line, character: index }, 0)))
        .map(([id]) => ({ id, line: line + 1 })),
    );
  const [one] = left;
  return one && { zh: leftZh(one, left.length), en: leftEn(one, left.length) };
}

const placeOf = ({ line, character }: Position, more: number): string => `${line}:${character + more}`;

const leftZh = ({ id, line }: { id: string; line: number }, count: number): string =>
  `第${line}行${count > 1 ? `等${count}处` : ''}的文字提到“${id}”，没有跟着改，请核对。`;

const leftEn = ({ id, line }: { id: string; line: number }, count: number): string =>
  `The text on line ${line} speaks of “${id}” and was left as it is: check it${count > 1 ? ` and ${count - 1} more` : ''}.`;

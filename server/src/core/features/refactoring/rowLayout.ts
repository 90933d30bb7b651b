import type { BoundMap } from '../../bind/boundDocument.ts';
import type { Problem } from '../../problems/problem.ts';
import { anchorAt } from '../../text/anchor.ts';
import type { Localized } from '../../text/locale.ts';
import type { PlacedEdit } from '../../text/placedEdit.ts';
import { CLEAR_SLIPS } from '../formatting/formatPart.ts';
import { dashBefore, lineStart, listAt, type PlacedList, rowAt } from './blockListAt.ts';
import type { Refactoring, RefactoringScene, Refused } from './refactoring.ts';
import { type RowForm, rowInForm } from './rowForms.ts';
import { type Hindrance, type RowText, reasonFor, rowText } from './rowText.ts';

const titles: Readonly<Record<'one' | 'all', Readonly<Record<RowForm, Localized>>>> = {
  one: {
    flow: { zh: '这一条写成一行', en: 'Write this row on one line' },
    block: { zh: '这一条分行写，每项一行', en: 'Write this row with a line for each key' },
  },
  all: {
    flow: { zh: '清单各条都写成一行', en: 'Write every row of the list on one line' },
    block: { zh: '清单各条都分行写，每项一行', en: 'Write every row of the list with a line for each key' },
  },
};

/** A row of a list, and all rows of it, between braces on one line and a line for each key. */
export function layoutRefactorings(scene: RefactoringScene): Refactoring[] {
  const { analysis, position } = scene;
  const list = listAt(analysis, position);
  if (list !== undefined) return (['flow', 'block'] as const).flatMap((form) => allRows(list, form, scene));
  const place = rowAt(analysis, position);
  if (place === undefined || place.row.node.pairs.length === 0) return [];
  const form = place.row.node.flow ? 'block' : 'flow';
  const found = inForm(place.list, place.row, place.dash, form, scene);
  const own: Refactoring = {
    id: `row-${form}`,
    kind: 'rewrite.row',
    title: titles.one[form],
    ...('refused' in found ? found : {}),
    rewrite: () => ('refused' in found ? found : { edits: [found] }),
  };
  return [own, ...allRows(place.list, form, scene)];
}

/** The rows that can be written so; where none can, the reason why the first cannot. */
function allRows(place: PlacedList, form: RowForm, scene: RefactoringScene): Refactoring[] {
  if (!hasOther(place, form)) return [];
  return [
    {
      id: `rows-${form}`,
      kind: 'rewrite.rows',
      title: titles.all[form],
      rewrite() {
        const found = place.list.items.flatMap((row) => {
          const dash = dashBefore(row);
          const isOther = row.kind === 'map' && row.node.pairs.length > 0 && row.node.flow === (form === 'block');
          return isOther && dash !== undefined ? [inForm(place, row, dash, form, scene)] : [];
        });
        const edits = found.filter((each) => 'range' in each);
        const refused = found.filter((each) => 'refused' in each);
        const [first] = refused;
        if (first === undefined) return { edits };
        return edits.length === 0 ? first : { edits, note: leftOut(first, refused.length) };
      },
    },
  ];
}

const leftOut = ({ refused }: Refused, count: number): Localized => ({
  zh: `有${count}条保持原样。${refused.zh}`,
  en: `Rows left as they are: ${count}. ${refused.en}`,
});

/** Whether some row is in the other form, by what stands behind its dash: the rows of long lists are not read for it. */
function hasOther({ list, rows }: PlacedList, form: RowForm): boolean {
  const isOther = (braces: boolean): boolean => braces === (form === 'block');
  if (rows === undefined) return list.items.some((row) => row.kind === 'map' && isOther(row.node.flow));
  for (const { segment } of rows.sources) if (isOther(/^\s*-\s*\{/.test(segment.text))) return true;
  return false;
}

function inForm(
  list: PlacedList,
  map: BoundMap,
  dash: number,
  form: RowForm,
  { analysis: { document, bound, text }, service: { keys } }: RefactoringScene,
): PlacedEdit | Refused {
  const row = rowText(map, dash);
  const rangeOf = (start: number, end: number) => document.rangeOf(anchorAt(row.segment, start, end));
  const slip =
    document.problems.find((each) => isIn(each, row) || (each.anchor.segment === row.segment && !isClear(each))) ??
    // Only with the format in hand some slips can be told, and they would be mended without a word.
    bound.problems.find((each) => isIn(each, row) && isClear(each));
  const newLine = text.lineEndAt(list.key.start.line);
  const found: string | Hindrance =
    slip === undefined ? rowInForm(row, form, { list, keys, newLine }) : { at: slip.anchor.span.start, why: 'unread' };
  if (typeof found === 'string') return { range: rangeOf(dash, row.end), newText: found };
  return { refused: reasonFor(found, rangeOf(found.at, found.at).start.line + 1) };
}

const isIn = ({ anchor: { segment, span } }: Problem, row: RowText): boolean =>
  segment === row.segment && lineStart(segment, row.dash) <= span.start && span.start <= row.end;

/** Other slips leave in doubt where things stand around them. */
const isClear = ({ rule }: Problem): boolean => CLEAR_SLIPS.has(rule);

import type { Codes } from '../../codes/codes.ts';
import type { Analysis } from '../../planService.ts';
import type { Localized } from '../../text/locale.ts';
import type { PlacedEdit } from '../../text/placedEdit.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { listMeant, type PlacedList } from './blockListAt.ts';
import { linesOfRows, type RowLines } from './listLines.ts';
import { doubtBeside } from './reasons.ts';
import type { Refactoring, RefactoringScene, Refused, Rewritten } from './refactoring.ts';
import { comparer, idKindOf, type SortedBy, sortProperty, textUnder } from './sortKeys.ts';

const titles: Readonly<Record<SortedBy, Localized>> = {
  id: { zh: '清单按编号排列', en: 'Sort the list by id' },
  region: { zh: '清单按地区排列', en: 'Sort the list by region' },
  name: { zh: '清单按名称排列', en: 'Sort the list by name' },
};

/** Lists whose order says something: stages follow in time, and annexes as the text speaks of them. */
const IN_ORDER: ReadonlySet<string | undefined> = new Set(['milestone', 'annex']);

/** Rows of a long list that are looked at to see what it may be sorted by. */
const FEW = 20;

/** The rows of the list at a position in another order. Rows without the key go last; others that are alike stay as they are. */
export function sortRefactorings(scene: RefactoringScene): Refactoring[] {
  const { analysis, service } = scene;
  const list = listMeant(scene.analysis, scene.position);
  if (list === undefined || IN_ORDER.has(idKindOf(list))) return [];
  return (['id', 'region', 'name'] as const).flatMap((by): Refactoring[] => {
    if (!isWorthSorting(list, by, service.codes)) return [];
    return [
      {
        id: `sort-${by}`,
        kind: 'rewrite.sort',
        title: titles[by],
        rewrite: () => sorted(list, by, analysis, service.codes),
      },
    ];
  });
}

/**
 * Whether two rows have the key, and some row stands before one that belongs before it. Of a long list only the ids
 * are known without reading its rows again; for its first rows a name or a region is enough.
 */
function isWorthSorting(list: PlacedList, by: SortedBy, codes: Codes): boolean {
  const property = sortProperty(list, by);
  if (property === undefined) return false;
  const { rows } = list;
  if (rows === undefined || rows.values.length <= FEW) {
    const texts = list.list.items.map((row) => textUnder(row, property.name));
    return !inOrder(texts, comparer(by, codes));
  }
  if (by !== 'id') {
    const first = rows.values.slice(0, FEW).flatMap(({ nodes }) => nodes);
    return first.some((row) => textUnder(row, property.name) !== undefined);
  }
  const kind = idKindOf(list);
  const ids = rows.values.slice().map(({ definitions }) => definitions.find((each) => each.kind === kind)?.id);
  return !inOrder(ids, comparer(by, codes));
}

type Compare = (a: string, b: string) => number;

/** Rows without the key come last. */
const compared =
  (compare: Compare) =>
  (a: string | undefined, b: string | undefined): number =>
    a === undefined || b === undefined ? Number(a === undefined) - Number(b === undefined) : compare(a, b);

/** Whether no text stands before one that belongs before it. */
function inOrder(texts: readonly (string | undefined)[], compare: Compare): boolean {
  const order = compared(compare);
  return texts.every((text, index) => index === 0 || order(texts[index - 1], text) <= 0);
}

/** The places of texts in their order; those that are alike stay as they stand. */
function orderOf(texts: readonly (string | undefined)[], compare: Compare): number[] {
  const order = compared(compare);
  return texts.map((_, index) => index).sort((a, b) => order(texts[a], texts[b]));
}

function sorted(list: PlacedList, by: SortedBy, analysis: Analysis, codes: Codes): Rewritten | Refused {
  const { document, text } = analysis;
  const { items } = list.list;
  const name = sortProperty(list, by)?.name ?? '';
  const order = orderOf(
    items.map((row) => textUnder(row, name)),
    comparer(by, codes),
  );
  const doubt = doubtBeside(
    items.map(({ node }) => node),
    analysis,
  );
  if (doubt !== undefined) return doubt;
  const lines = linesOfRows(items, document, text);
  if ('astray' in lines) return { refused: astray(lines.astray + 1) };
  const edit = moved(lines, order, text);
  return { edits: edit === undefined ? [] : [edit] };
}

const astray = (line: number): Localized => ({
  zh: `第${line}行不挨着哪一条，排序后就不知道归谁了，请先移到所说的那一条上面。`,
  en: `Line ${line} stands next to no row, and after sorting nobody could tell what it is about: move it right above its row.`,
});

/** The rows in their new order, from the first that moves to the last. */
function moved(rows: readonly RowLines[], order: readonly number[], text: SourceText): PlacedEdit | undefined {
  const first = order.findIndex((from, to) => from !== to);
  if (first === -1) return undefined;
  const last = order.findLastIndex((from, to) => from !== to);
  const at = (index: number): RowLines => rows[index] as RowLines;
  const start = { line: at(first).first, character: 0 };
  const lastLine = at(last).end - 1;
  const old = text.textOf(start.line, lastLine + 1);
  const newLine = /\r?\n/.exec(old)?.[0] ?? '\n';
  let newText = '';
  for (let to = first; to <= last; to++) {
    const own = text.textOf(at(order[to] as number).first, at(order[to] as number).end);
    newText += own.endsWith('\n') ? own : own + newLine;
    // Empty lines between rows stay where they are.
    if (to < last) newText += text.textOf(at(to).end, at(to + 1).first);
  }
  // The last line of a file may end without a break, whichever row it is.
  if (!old.endsWith('\n')) newText = newText.slice(0, -newLine.length);
  const end = old.endsWith('\n')
    ? { line: lastLine + 1, character: 0 }
    : { line: lastLine, character: text.lineText(lastLine).length };
  return { range: { start, end }, newText };
}

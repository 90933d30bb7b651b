import assert from 'node:assert/strict';
import {
  type Clipboard,
  clipboardTables,
} from '../../../server/src/core/features/pasteRows/clipboard/clipboardTables.ts';

/** The cells of the first table, those of a row divided by `|`; merged ones stand in each place they cover. */
const read = (clipboard: Clipboard): readonly string[] | string => {
  const grids = clipboardTables(clipboard);
  return typeof grids === 'string' ? grids : (grids[0]?.rows ?? []).map((row) => row.map(({ text }) => text).join('|'));
};

const page = (rows: string): Clipboard => ({ html: `<table>${rows}</table>` });

const pages: readonly (readonly [what: string, rows: string, cells: readonly string[]])[] = [
  ['rows that are shown', '<tr><td>甲<td>1<tr><td>乙<td>2', ['甲|1', '乙|2']],
  [
    'rows that a filter hides, which a merged cell covers as well',
    '<tr><td rowspan=3>甲厂<td>1<tr style="display:none"><td>2<tr><td>3<tr><td>乙厂<td>4',
    ['甲厂|1', '甲厂|3', '乙厂|4'],
  ],
  [
    'columns that are hidden, which a merged cell covers as well',
    '<tr><td colspan=3>投资<td>年限<tr><td>自筹<td style="display:none">贷款<td>财政<td>2<tr><td>1<td style="display:none">8<td>3<td>2027',
    ['投资|投资|年限', '自筹|财政|2', '1|3|2027'],
  ],
  ['a column of which one row is shown', '<tr><td>甲<td style="display:none">2<tr><td>乙<td>3', ['甲|', '乙|3']],
  [
    'a table inside a cell, whose numbers stay apart',
    '<tr><td>甲<td>前<table><tr><td>1<td>2<tr><td>3<td>4</table>后<tr><td>乙<td>5',
    ['甲|前\n1 2\n3 4\n后', '乙|5'],
  ],
  ['a title across a whole sheet', '<tr><td colspan=16384>名单<tr><td>甲<td>1', ['名单|名单', '甲|1']],
  ['empty cells behind the last', '<tr><td>甲<td>1<td colspan=16382><tr><td>乙<td>2', ['甲|1', '乙|2']],
];

const texts: readonly (readonly [what: string, plain: string, cells: readonly string[]])[] = [
  ['marks that word processors end cells with', '甲\x07\t1\x07\n乙\x07\t2\x07\n', ['甲|1', '乙|2']],
  ['line ends of other programs', '甲\t"一\v二\u2028三\x85四"\n乙\t2\n', ['甲|一\n二\n三\n四', '乙|2']],
  ['blanks of any width', '甲\t1\u2009234\u3000吨\n乙\t\u202f2\n', ['甲|1 234 吨', '乙|2']],
  ['characters that take no room', '甲\u200b厂\t\u200b\u00ad\n乙\u200e\t2\u2060\n', ['甲厂|', '乙|2']],
  ['half a character', '甲\ud842\t1\n乙𠮷\t2\n', ['甲|1', '乙𠮷|2']],
  ['signs of any language', '甲\tÀé№\n乙\t①Ⅱ℃\n', ['甲|Àé№', '乙|①Ⅱ℃']],
];

const none: readonly (readonly [what: string, clipboard: Clipboard, reason: string])[] = [
  ['nothing', {}, 'noTable'],
  ['a line', { plain: '甲\t1' }, 'noTable'],
  ['a page of one row', page('<tr><td>甲'), 'noTable'],
  ['a page whose second row is hidden', page('<tr><td>甲<tr style="display: none"><td>乙'), 'noTable'],
  ['more rows than any list has', { plain: '甲\t1\n'.repeat(20_001) }, 'tooMuch'],
  ['more text than is read', { plain: '甲\n'.repeat(4_000_001) }, 'tooMuch'],
  ['cells merged across more than there is', page('<tr><td colspan=16384>甲<td>乙'.repeat(100)), 'tooMuch'],
];

describe('The table on a clipboard', () => {
  for (const [what, rows, cells] of pages)
    it(`is read from a page: ${what}`, () => assert.deepEqual(read(page(rows)), cells));
  for (const [what, plain, cells] of texts)
    it(`is read from a text: ${what}`, () => assert.deepEqual(read({ plain }), cells));
  for (const [what, clipboard, reason] of none)
    it(`is not there: ${what}`, () => assert.equal(read(clipboard), reason));
  it('is read as far as lists go', () => assert.equal(read({ plain: '甲\t1\n'.repeat(20_000) }).length, 20_000));
});

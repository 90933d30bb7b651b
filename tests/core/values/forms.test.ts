import assert from 'node:assert/strict';
import { unclarities } from '../../../server/src/core/values/clarity.ts';
import type { ReadContext, ValueKind } from '../../../server/src/core/values/readValue.ts';
import { reasons } from '../../../server/src/core/values/reasons.ts';
import { printValue, type Value } from '../../../server/src/core/values/value.ts';
import { notation } from './notation.ts';
import { indicatorTable, reader } from './reader.ts';
import { rowsOf } from './table.ts';

const rows = rowsOf('forms.tsv');
const issued = { draft: false, final: true };

/** What the finding about a value would offer to write, as the table has it. */
const offered = (value: Value): string =>
  value.kind === 'unclear'
    ? value.suggestions.join(' / ')
    : value.remarks.map(({ suggestions }) => suggestions.join(' / ')).join(' | ');

/** W, H or nothing: how the rule book marks what is to be said of a value of an issued plan. */
function mark(value: Value): string {
  const marks = unclarities(value, issued).map((one) => one.mark);
  return marks.includes('warning') ? 'W' : marks.includes('hint') ? 'H' : '';
}

const context = (indicator: string): ReadContext =>
  indicator === '' ? {} : { indicator: indicatorTable.factsOf(indicator) };

describe('Forms of values', () => {
  for (const [section = '', written = '', kind = '', indicator = '', reading = '', instead = ''] of rows) {
    it(`“${written}”${indicator === '' ? '' : ` of ${indicator}`} as ${kind} is ${reading}`, () => {
      const value = reader.read(kind as ValueKind, written, context(indicator));
      assert.equal(notation(value), reading);
      assert.equal(offered(value), instead);
      assert.equal(printValue(value), written);
      const [number, wanted = ''] = section.split(' ');
      if (number === '6') assert.equal(mark(value), wanted);
    });
  }

  const refused = rows.filter(([section]) => section === '6 W').length;
  const hinted = rows.filter(([section]) => section === '6 H').length;
  it(`${refused} forms of section 6 are refused, ${hinted} accepted with a hint`, () =>
    assert.ok(refused + hinted >= 40));

  it('what is offered instead of a hinted form is read alike and without a hint', () => {
    for (const [section = '', written = '', kind = ''] of rows) {
      if (section !== '6 H') continue;
      const value = reader.read(kind as ValueKind, written);
      const [remark] = value.remarks;
      const better = reader.read(kind as ValueKind, remark?.suggestions[0] ?? '');
      assert.deepEqual(better.remarks, [], written);
      if (!remark?.reason.startsWith('before-')) assert.equal(notation({ ...value, remarks: [] }), notation(better));
    }
  });

  it('a blank is a hint in a draft, and a date left open is none before approval', () => {
    const blank = reader.read('quantity', '××吨');
    assert.deepEqual(unclarities(blank, { draft: true, final: false })[0]?.mark, 'hint');
    const date = reader.read('date', '2026年×月×日');
    assert.deepEqual(unclarities(date, { draft: false, final: false }), []);
    assert.deepEqual(unclarities(date, issued)[0]?.mark, 'warning');
  });

  it('every reason is said in both languages, and English without Chinese characters', () => {
    for (const { zh, en } of Object.values(reasons)) {
      assert.match(zh, /^[\u4e00-\u9fff]/);
      assert.doesNotMatch(en, /[\u4e00-\u9fff]/);
    }
  });
});

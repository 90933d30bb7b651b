import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { root, service } from '../support/plan.ts';
import { awaited } from './awaited.ts';
import { findingsIn } from './support/examine.ts';
import { inEnglish, type Stretch } from './support/inEnglish.ts';

/** One line of the table: what a rule says of one text, day by day. */
interface Line {
  readonly rule: string;
  readonly marked: string;
  readonly place: Stretch;
  readonly cells: readonly string[];
}

const plan = readFileSync(`${root}tests/planted/plans/undated.cleanplan.yaml`, 'utf8');
const rows = readFileSync(`${root}tests/planted/days.md`, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.slice(2, -2).split(' | '));
const [heading = [], , ...body] = rows;
const days = heading.slice(2).map((day) => day.trim());
const lines: readonly Line[] = body.map(([rule = '', marked = '', ...cells]) => ({
  rule: rule.trim(),
  marked: marked.trim(),
  place: placeOf(marked.trim().replaceAll('⏎', '\n')),
  cells: cells.map((cell) => cell.trim()),
}));
const rules = [...new Set(lines.map(({ rule }) => rule))];
const english = inEnglish(
  plan,
  lines.map(({ place }) => place),
);

const LETTERS: Readonly<Record<string, string>> = { error: 'E', warning: 'W', information: 'I', hint: 'H' };

describe('One plan without a date, on six days', () => {
  it('is a table of at least forty cells, and every text stands in the plan once', () => {
    assert.deepEqual(
      days.map((day) => day.slice(0, 4)),
      ['2005', '2010', '2016', '2020', '2026', '2026'],
    );
    const known = new Set(['—', 'E', 'W', 'I', 'H', '有', '？']);
    for (const { marked, cells, place } of lines) {
      assert.equal(cells.length, days.length, marked);
      assert.ok(
        cells.every((cell) => known.has(cell)),
        marked,
      );
      assert.ok(place.start >= 0, `${marked} does not stand in the plan once`);
    }
    assert.ok(lines.length * days.length >= 40);
    assert.deepEqual(
      rules.filter((rule) => !service.rules.has(rule) && !awaited.has(rule)),
      [],
    );
  });

  for (const rule of rules) {
    if (awaited.has(rule)) continue;
    it(rule, () => {
      const differences = lines.flatMap((line, index) =>
        line.rule === rule
          ? [...compared(line, plan, line.place), ...compared(line, english.text, english.stretches[index])]
          : [],
      );
      assert.deepEqual(differences, [], differences.join('\n'));
    });
  }
});

/** The cells of a line that are otherwise. */
function compared({ rule, marked, cells }: Line, text: string, place: Stretch | undefined): string[] {
  return cells.flatMap((cell, index) => {
    const day = days[index] ?? '';
    const found = findingsIn(text, day).filter(
      (each) => each.rule === rule && place !== undefined && each.start < place.end && place.start < each.end,
    );
    const letters = [...new Set(found.map(({ severity }) => LETTERS[severity] ?? severity))].join('');
    const right = cell === '？' || (cell === '有' ? letters !== '' : letters === cell.replace('—', ''));
    return right ? [] : [`${day} ${marked}: ${letters === '' ? '—' : letters}, not ${cell}`];
  });
}

/** Where a text stands; what is between ⟦ and ⟧ of it where there are such. Before the plan where it is not there once. */
function placeOf(marked: string): Stretch {
  const text = marked.replace(/[⟦⟧]/g, '');
  const at = plan.indexOf(text);
  if (at === -1 || plan.includes(text, at + 1)) return { start: -1, end: -1 };
  const open = marked.indexOf('⟦');
  if (open === -1) return { start: at, end: at + text.length };
  return { start: at + open, end: at + marked.indexOf('⟧') - 1 };
}

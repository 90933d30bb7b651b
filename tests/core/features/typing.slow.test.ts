import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { nodeAt } from '../../../server/src/core/features/position/nodeAt.ts';
import { typed } from '../../../server/src/core/features/typing/typing.ts';
import type { Analysis } from '../../../server/src/core/planService.ts';
import { lineShape } from '../../../server/src/core/syntax/cursor/lineShape.ts';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import type { Position } from '../../../server/src/core/text/span.ts';
import { withEdits } from '../../support/formatted.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

const folders = ['schemas/examples', 'tests/fixtures/published', 'tests/planted/plans'];
const plans = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.cleanplan.yaml'))
    .map((file) => `${folder}/${file}`),
);

/** Of the places of one kind in a plan, about so many are tried. */
const TRIED = 25;

const some = <T>(all: readonly T[]): readonly T[] => {
  const step = Math.max(1, Math.floor(all.length / TRIED));
  return all.filter((_, at) => at % step === 0);
};

/** A plan as it is when something has been typed in the place of something else, and what the server makes of it. */
function after(text: SourceText, start: Position, old: number, sign: string): string {
  const now = text.withEdit({ start, end: { ...start, character: start.character + old } }, sign);
  const behind = sign.startsWith('\n')
    ? { line: start.line + 1, character: sign.length - 1 }
    : { ...start, character: start.character + sign.length };
  const analysis = analyzed(now);
  return withEdits(analysis, typed(analysis, packageService, behind, sign[0] as string));
}

describe('Typing in every plan', () => {
  for (const file of plans) {
    const text = SourceText.of(readFileSync(file, 'utf8'));
    const lines = text.lines().map((_, line) => text.lineText(line));

    it(`a colon behind a key becomes what it was: ${file}`, () => {
      const { bound, document } = analyzed(text);
      const keys = lines.flatMap((content, line) => {
        const { key } = lineShape(content);
        const known = key !== undefined && isKey(bound, document, { line, character: key.start });
        return known && content[key.colonEnd - 1] === ':' ? [{ line, character: key.colonEnd - 1 }] : [];
      });
      for (const at of some(keys)) {
        const old = / \S/.test(lines[at.line]?.slice(at.character + 1, at.character + 3) ?? '') ? 2 : 1;
        for (const sign of ['：', ':'])
          assert.equal(ended(after(text, at, old, sign)), ended(text.toString()), `${at.line + 1}: ${lines[at.line]}`);
      }
    }).timeout(120_000);

    it(`a full-width mark in a text stays: ${file}`, () => {
      const marks = lines.flatMap((content, line) =>
        [...content.matchAll(/[：，]/g)].map(({ index, 0: sign }) => ({ line, character: index, sign })),
      );
      const analysis = analyzed(text);
      for (const { sign, line, character } of marks)
        assert.deepEqual(
          typed(analysis, packageService, { line, character: character + 1 }, sign),
          [],
          `${line + 1}: ${lines[line]}`,
        );
    }).timeout(120_000);

    it(`Enter behind a row begins the next, and once more ends the list: ${file}`, () => {
      const rows = lines.flatMap((content, line) => (/^\s*- \{.*\}$/.test(content) ? [line] : []));
      const before = told(analyzed(text));
      for (const line of some(rows)) {
        const content = lines[line] as string;
        const indentation = content.slice(0, content.search(/\S/));
        const end = { line, character: content.length };
        const begun = SourceText.of(after(text, end, 0, `\n${indentation}`));
        assert.equal(begun.lineText(line + 1), `${indentation}- `, content);
        assert.equal(begun.lineCount, text.lineCount + 1);
        const last = SourceText.of(
          after(begun, { line: line + 1, character: begun.lineText(line + 1).length }, 0, `\n${indentation}`),
        );
        assert.equal(last.lineText(line + 1).trim(), '', content);
        assert.equal(last.lineCount, text.lineCount + 1);
        assert.deepEqual(told(analyzed(last)), before, content);
      }
    }).timeout(120_000);
  }
});

/** A key without a value has got a blank that is not there. */
const ended = (text: string): string => text.replace(/ +$/gm, '');

/** Whether a key of the format stands at a place. */
function isKey(bound: Analysis['bound'], document: Analysis['document'], position: Position): boolean {
  return nodeAt(document, bound, position)?.at === 'key';
}

const told = ({ findings }: Analysis): readonly string[] =>
  findings.map(({ rule, message }) => `${rule.id} ${message}`);

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { completion } from '../../../server/src/core/features/completion/completion.ts';
import { definition } from '../../../server/src/core/features/definition/definition.ts';
import { hover } from '../../../server/src/core/features/hover/hover.ts';
import { lineContext } from '../../../server/src/core/syntax/cursor/lineContext.ts';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import type { Position } from '../../../server/src/core/text/span.ts';
import { accepted, readingProblems } from '../../support/accept.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

const examples = new URL('../../../schemas/examples/', import.meta.url);
const files = readdirSync(examples).filter((name) => /\.cleanplan\.ya?ml$/.test(name));

/** Every how many lines a place is tried; no multiple of the periods below, so that all kinds of place come up. */
const STRIDE = 5;

/** Places to try: a new line at some column before each line, and places inside the line. */
function* places(text: SourceText): Generator<{ readonly text: SourceText; readonly position: Position }> {
  for (let line = 0; line < text.lineCount; line += STRIDE) {
    const character = [0, 2, 4, 6][line % 4] as number;
    const start = { line, character: 0 };
    yield { text: text.withEdit({ start, end: start }, `${' '.repeat(character)}\n`), position: { line, character } };
    const length = text.lineText(line).length;
    if (line % 3 === 0) yield { text, position: { line, character: length } };
    if (line % 3 === 1) yield { text, position: { line, character: length >> 1 } };
  }
}

describe('completion anywhere in the examples', () => {
  for (const name of files) {
    it(`leaves ${name} a text that parses`, () => {
      let round = 0;
      for (const { text, position } of places(SourceText.of(readFileSync(new URL(name, examples), 'utf8')))) {
        const analysis = analyzed(text);
        hover(analysis, position, 'zh-CN', packageService);
        definition(analysis, position, packageService);
        const items = completion(analysis, position, 'zh-CN', packageService);
        // Another name for a key that has its value gives the value another meaning: that is for the writer to see.
        if (items.length === 0 || lineContext(text, position)?.colon) continue;
        const item = items[round++ % items.length] as (typeof items)[number];
        const before = new Set(readingProblems(analysis));
        const result = accepted(text, item);
        const news = readingProblems(analyzed(SourceText.of(result))).filter(
          (problem) => !before.has(problem) && !problem.startsWith('field-required'),
        );
        assert.deepEqual(news, [], `${position.line + 1}: ${item.label}`);
      }
    });
  }
});

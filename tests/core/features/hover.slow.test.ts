import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type ClauseShown, clausesShown } from '../../../server/src/core/features/hover/clause.ts';
import { hover } from '../../../server/src/core/features/hover/hover.ts';
import { everyMap } from '../../../server/src/core/schema/below.ts';
import { nameInLanguage, type PlanLanguage } from '../../../server/src/core/schema/names.ts';
import type { Locale } from '../../../server/src/core/text/locale.ts';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import type { Position } from '../../../server/src/core/text/span.ts';
import { withoutMarkdown } from '../../../server/src/lsp/withoutMarkdown.ts';
import { analyzed, packageService } from '../../support/packageService.ts';
import { entry, ways } from '../../support/waysIn.ts';

const locales: readonly Locale[] = ['zh-CN', 'en'];
const languages: readonly PlanLanguage[] = ['zh', 'en'];

/** Characters that are read in passing; a line of a longer one runs over several of the editor's. */
const MAX_CHARACTERS = 1400;

/** Checks what is shown at a place for every reader, and gives where the word ends. */
function bounded(analysis: ReturnType<typeof analyzed>, position: Position, clause: ClauseShown): Position | undefined {
  let end: Position | undefined;
  for (const locale of locales) {
    const linkTo = () => 'cleanplan-policy:/seeds/gbf-2003-100.txt#L1,1-L2,1';
    const found = hover(analysis, position, locale, packageService, { clause, linkTo });
    if (found === undefined) continue;
    end = found.range.end;
    for (const text of [found.markdown, withoutMarkdown(found.markdown)]) {
      const place = `${JSON.stringify(position)} ${text}`;
      assert.ok(text.split('\n').length <= 12, place);
      assert.ok(text.length <= MAX_CHARACTERS && text.trim() !== '', place);
      // Nothing that is left to be filled or was not there.
      assert.doesNotMatch(text, /undefined|NaN|\[object|\{(?:name|n|day|code|names|codes)\}/, place);
    }
    const shown = withoutMarkdown(found.markdown);
    assert.doesNotMatch(shown, /cleanplan-policy|\*\*| {2}$/m, shown);
  }
  return end;
}

const folders = ['schemas/examples', 'tests/fixtures/published', 'tests/fixtures/plans', 'tests/fixtures/breaks'];
const plans = folders
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.cleanplan.yaml'));

describe('a hover', () => {
  for (const path of plans) {
    it(`has at most twelve lines wherever it is asked for in ${path}`, () => {
      const analysis = analyzed(SourceText.of(readFileSync(path, 'utf8')));
      const { text } = analysis;
      let count = 0;
      for (let line = 0; line < text.lineCount; line++) {
        for (let character = 0; character <= text.lineText(line).length; ) {
          const end = bounded(analysis, { line, character }, clausesShown[count % 3] ?? 'full');
          if (end !== undefined) count++;
          character =
            end !== undefined && end.line === line && end.character > character ? end.character + 1 : character + 1;
        }
      }
      if (!path.endsWith('empty.cleanplan.yaml')) assert.ok(count > 5);
    });
  }

  it('explains every key, with its title first and no more than two examples', () => {
    let keys = 0;
    for (const map of everyMap(packageService.schema.root)) {
      for (const property of map.properties) {
        for (const language of languages) {
          const around = ways.get(map) ?? assert.fail(map.pointer);
          const plan = around(entry(map, property, '@@', language), language);
          const text = SourceText.of(stringify(plan, { schema: 'failsafe', lineWidth: 0 }));
          const key = nameInLanguage(property, language);
          const at = text.toString().lastIndexOf(`${key}: "@@"`);
          assert.ok(at >= 0, text.toString());
          const analysis = analyzed(text);
          const position = text.positionAt(at);
          for (const clause of clausesShown) bounded(analysis, position, clause);
          const markdown = hover(analysis, position, 'zh-CN', packageService)?.markdown ?? '';
          assert.ok(markdown.startsWith(`**${property.title.zh}**`), `${property.pointer} ${markdown}`);
          const examples = markdown.match(/^例：/gm)?.length ?? 0;
          assert.ok(examples >= 1 && examples <= 2, `${property.pointer} ${markdown}`);
          keys++;
        }
      }
    }
    assert.ok(keys > 800);
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { renameId } from '../../../server/src/core/features/rename/renameId.ts';
import type { Analysis } from '../../../server/src/core/planService.ts';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

const folders = ['schemas/examples', 'tests/fixtures/published', 'tests/fixtures/places', 'tests/planted/plans'];
const plans = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.cleanplan.yaml'))
    .map((file) => `${folder}/${file}`),
);

/** Longer than any id there is, and like none. */
const NEW = 'ZZ-99';

describe('Renaming every id of every plan', () => {
  for (const file of plans)
    it(`leads every reference where it led before: ${file}`, () => {
      const text = SourceText.of(readFileSync(file, 'utf8'));
      const before = analyzed(text);
      for (const { kind, id, anchor } of before.plan.links.definitions()) {
        // Annexes are numbered in order, so that another number is a finding by itself.
        if (kind === 'annex') continue;
        const edits = renameId(before, packageService, before.document.rangeOf(anchor).start, NEW);
        if (!Array.isArray(edits)) continue;
        const after = analyzed(
          [...edits]
            .sort((a, b) => text.offsetAt(b.range.start) - text.offsetAt(a.range.start))
            .reduce((changed, { range, newText }) => changed.withEdit(range, newText), text),
        );
        // What is found is the same, but for the id; and nothing besides the places of the id is another.
        assert.deepEqual(summary(after), summary(before), id);
        assert.equal(after.text.toString().split(NEW).length - 1, edits.length);
        assert.equal(lengthWithout(after, NEW), before.text.length - edits.length * id.length);
      }
    });
});

const lengthWithout = ({ text }: Analysis, id: string): number => text.toString().replaceAll(id, '').length;

const summary = ({ findings, document, plan }: Analysis) => ({
  findings: findings
    .map(({ rule, message, anchor }) => `${document.rangeOf(anchor).start.line} ${rule.id} ${message}`)
    .sort(),
  unresolved: plan.links.unresolved().length,
  references: plan.links.definitions().map(({ kind, id }) => plan.links.referencesTo(kind, id).length),
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { waive } from '../../../server/src/core/features/waive/waive.ts';
import type { Analysis } from '../../../server/src/core/planService.ts';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { analyzed, packageService } from '../../support/packageService.ts';
import { withReason } from '../../support/waived.ts';

const folders = ['schemas/examples', 'tests/fixtures/breaks', 'tests/fixtures/published', 'tests/planted/plans'];
const plans = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `${folder}/${file}`),
);

const REASON = '原文如此';

describe('Waiving what is found in every plan', () => {
  for (const file of plans)
    it(`waives it, once the reason is written, and changes nothing else: ${file}`, () => {
      const before = analyzed(SourceText.of(readFileSync(file, 'utf8')));
      // Of each rule the first and the last finding: what lies between goes the same way.
      const of = (id: string) => before.findings.filter(({ rule }) => rule.id === id);
      const tried = before.findings.filter((finding) => {
        const same = of(finding.rule.id);
        return finding === same[0] || finding === same.at(-1);
      });
      for (const finding of tried) {
        const offer = waive(finding, before, packageService);
        if (!finding.rule.waivable) assert.equal(offer, undefined, finding.rule.id);
        if (offer === undefined) continue;
        const name = `${finding.rule.id}, ${finding.message}: ${offer.title.en}`;
        const after = analyzed(withReason(before.text, offer, REASON));
        const waived = after.findings.filter((each) => each.waived?.reason === REASON);
        assert.ok(waived.length > 0, name);
        assert.deepEqual([...new Set(waived.map(({ rule }) => rule.id))], [finding.rule.id], name);
        assert.deepEqual(told(after), told(before), name);
        assert.ok(withoutEntry(after, offer) === before.text.toString(), name);
      }
    }).timeout(60_000);
});

function withoutEntry({ text }: Analysis, { at, before, after }: ReturnType<typeof waive> & object): string {
  const from = text.offsetAt(at);
  const whole = text.toString();
  return whole.slice(0, from) + whole.slice(from + before.length + REASON.length + after.length);
}

const told = ({ findings }: Analysis): readonly string[] =>
  findings.map(({ rule, message }) => `${rule.id} ${message}`).sort();

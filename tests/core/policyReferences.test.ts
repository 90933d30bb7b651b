import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { PolicyPack } from '../../server/src/core/provisions/policyPack.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import { checkReferences } from '../../server/src/tools/catalogue/checkReferences.ts';
import { policyIds } from '../../server/src/tools/generateCatalogue.ts';

const root = new URL('../../', import.meta.url).pathname;
const readJson = (path: string): unknown => JSON.parse(readFileSync(root + path, 'utf8'));

describe('policies, rules and the plan schema', () => {
  it('name nothing in one another that does not exist', () => {
    const packs = policyIds(root).map((id) => readJson(`schemas/policies/${id}/catalogue.json`) as PolicyPack);
    const errors = checkReferences(packs, {
      ruleIds: new Set(allRules.map((rule) => rule.id)),
      ruleBases: new Map(allRules.map((rule) => [rule.id, rule.basis])),
      schema: readJson('schemas/plan.schema.json'),
    });
    assert.deepEqual(errors, []);
  });

  it('give every rule something to rest on', () => {
    assert.deepEqual(
      allRules.filter((rule) => rule.basis.length === 0).map((rule) => rule.id),
      [],
    );
  });
});

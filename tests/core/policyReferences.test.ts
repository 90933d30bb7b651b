import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { allRules } from '../../server/src/core/rules/registry.ts';
import { requirementMissing } from '../../server/src/core/states/requirementMissingRule.ts';
import { checkReferences } from '../../server/src/tools/catalogue/checkReferences.ts';
import { buildPolicy, policyIds } from '../../server/src/tools/generateCatalogue.ts';

const root = new URL('../../', import.meta.url).pathname;
const readJson = (path: string): unknown => JSON.parse(readFileSync(root + path, 'utf8'));

describe('policies, rules and the plan schema', () => {
  it('name nothing in one another that does not exist', () => {
    // From what people write, not from the generated catalogue, so that a mistake is named before it is generated.
    const packs = policyIds(root).map((id) => buildPolicy(root, id).pack);
    const errors = checkReferences(packs, {
      ruleIds: new Set(allRules.map((rule) => rule.id)),
      ruleBases: new Map(allRules.map((rule) => [rule.id, rule.basis])),
      drivenByPolicies: new Set([requirementMissing.id]),
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

import assert from 'node:assert/strict';
import type { PolicyPack } from '../../server/src/core/provisions/policyPack.ts';
import { checkReferences, type ReferenceTargets } from '../../server/src/tools/catalogue/checkReferences.ts';
import { buildPolicy } from '../../server/src/tools/generateCatalogue.ts';

describe('references between policies and the product', () => {
  const { pack } = buildPolicy(new URL('../../', import.meta.url).pathname, 'gbf-2003-100');
  const requirement = pack.requirements.find((one) => one.id === 'gbf-2003-100/2.1#schedule');
  const only: PolicyPack = { ...pack, requirements: requirement ? [requirement] : [] };
  const clause = { kind: 'clause', requirement: 'gbf-2003-100/2.1#schedule' } as const;
  const sound: ReferenceTargets = {
    ruleIds: new Set(['content-missing', 'content-empty', 'schedule-undated']),
    ruleBases: new Map([
      ['content-missing', [clause]],
      ['content-empty', [clause]],
      ['schedule-undated', [clause]],
    ]),
    drivenByPolicies: new Set(),
    schema: { properties: { schedule: { 'x-requirements': ['gbf-2003-100/2.1#schedule'] } } },
  };
  const check = (change: Partial<ReferenceTargets>): string[] => checkReferences([only], { ...sound, ...change });

  it('hold when all are there', () => assert.deepEqual(check({}), []));

  it('name a rule that does not exist', () =>
    assert.deepEqual(check({ ruleIds: new Set(['content-empty', 'schedule-undated']) }), [
      'gbf-2003-100/2.1#schedule: checkedBy names a rule that does not exist: content-missing',
    ]));

  it('name a schema pointer that does not exist', () =>
    assert.deepEqual(check({ schema: { properties: {} } }), [
      'gbf-2003-100/2.1#schedule: schema pointer #/properties/schedule does not exist',
    ]));

  it('name a requirement that a rule cites and nobody has', () => {
    const stray = { kind: 'clause', requirement: 'gbf-2003-100/2.1#budget' } as const;
    assert.deepEqual(check({ ruleBases: new Map([...sound.ruleBases, ['budget-missing', [stray]]]) }), [
      'rule budget-missing cites requirement gbf-2003-100/2.1#budget which does not exist',
    ]);
  });

  it('name a rule and a requirement of which only one knows the other', () => {
    const bases = new Map([...sound.ruleBases, ['content-missing', []], ['schedule-gap', [clause]]] as const);
    assert.deepEqual(check({ ruleBases: bases }), [
      'gbf-2003-100/2.1#schedule: checkedBy names rule content-missing, which does not cite it',
      'rule schedule-gap cites requirement gbf-2003-100/2.1#schedule whose checkedBy does not name it',
    ]);
  });

  it('need not be known to a rule that is driven by policies', () => {
    const ruleBases = new Map([...sound.ruleBases, ['content-missing', []]] as const);
    assert.deepEqual(check({ ruleBases, drivenByPolicies: new Set(['content-missing']) }), []);
  });

  it('name a requirement that the schema cites and nobody has', () => {
    const schedule = { 'x-requirements': ['gbf-2003-100/2.1#timetable'] };
    assert.deepEqual(check({ schema: { properties: { schedule } } }), [
      'schema #/properties/schedule cites requirement gbf-2003-100/2.1#timetable which does not exist',
    ]);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { vocabularyErrors } from '../../server/src/core/states/vocabulary.ts';
import { vocabularyTargets } from '../../server/src/tools/generateCatalogue.ts';
import { root } from '../support/plan.ts';

const targets = vocabularyTargets((path) => readFileSync(root + path, 'utf8'));

const person = [{ person: true }];

/** Each part of the vocabulary, as it may be written. */
const sound: readonly { readonly appliesTo?: unknown; readonly answeredBy?: unknown }[] = [
  { answeredBy: person },
  { answeredBy: [{ person: true, in: ['guidingIdeology'] }] },
  { answeredBy: [{ content: 'schedule' }] },
  { answeredBy: [{ content: 'schedule', inPart: [{ row: 'milestone', where: { time: { written: true } } }] }] },
  { answeredBy: [{ field: 'about.scope.industries' }] },
  { answeredBy: [{ field: 'about.leadUnit', words: ['发展改革'] }] },
  { answeredBy: [{ field: 'about.level', is: ['national', 'park'] }] },
  { answeredBy: [{ row: 'pilot' }] },
  { answeredBy: [{ row: 'measure', where: { kind: 'tax' }, words: ['优惠', ['减', '税']] }] },
  { answeredBy: [{ row: 'measure', where: { kind: ['tax', 'funding'], 'fundingRules.rate': { written: true } } }] },
  { answeredBy: [{ row: 'project', where: { funding: { words: ['贷款'] }, 'retires.disposal': { not: ['sold'] } } }] },
  { answeredBy: [{ row: 'enterprise', where: { 'audit.kind': 'mandatory' } }] },
  { answeredBy: [{ row: 'measure', words: [['设备', '转移']], forbids: true }] },
  { answeredBy: [{ words: ['激励'], in: ['measures', 'pilots'], forbids: true }] },
  { appliesTo: { noPlan: true } },
  {
    appliesTo: { levels: ['park'], planTypes: ['plan'], areas: ['三河', '太湖'], from: '2020-01-01' },
    answeredBy: person,
  },
  { appliesTo: { has: [{ row: 'zone', where: { kind: { words: ['园区'] } } }] }, answeredBy: person },
];

/** What is refused, and the words it is refused with. */
const refused: readonly { readonly appliesTo?: unknown; readonly answeredBy?: unknown; readonly says: string }[] = [
  { says: 'answeredBy: must be a list' },
  { answeredBy: [], says: 'answeredBy: must be a list' },
  { answeredBy: Array.from({ length: 21 }, () => ({ content: 'schedule' })), says: 'must be a list of 1 to 20 things' },
  {
    answeredBy: [{ content: 'schedule', inPart: [{ content: 'measures' }] }],
    says: 'a part of a content is no content',
  },
  { answeredBy: ['schedule'], says: 'answeredBy[0]: must be a map' },
  { answeredBy: [{ measure: 'tax' }], says: 'none of content, field, row' },
  { answeredBy: [{ content: 'pilots' }], says: 'pilots is none of pollutionAnalysis' },
  { answeredBy: [{ content: 'schedule', row: 'milestone' }], says: 'unknown key row' },
  {
    answeredBy: [{ content: 'schedule', inPart: [{ row: 'milestones' }] }],
    says: 'inPart[0].row: milestones is none of',
  },
  { answeredBy: [{ field: 'about.scope.industry' }], says: 'no such field outside of lists' },
  { answeredBy: [{ field: 'goalsAndTasks.targets.name' }], says: 'no such field outside of lists' },
  { answeredBy: [{ field: 'about.level', is: ['village'] }], says: 'village is none of national' },
  { answeredBy: [{ field: 'about.title', is: ['plan'] }], says: 'has no closed set of values' },
  { answeredBy: [{ row: 'measures' }], says: 'row: measures is none of zone' },
  { answeredBy: [{ row: 'measure', where: { sort: 'tax' } }], says: 'where.sort: no such field in a measure' },
  { answeredBy: [{ row: 'measure', where: { 'kind.name': 'tax' } }], says: 'where.kind.name: no such field' },
  { answeredBy: [{ row: 'measure', where: { kind: 'taxes' } }], says: 'taxes is none of funding, tax' },
  { answeredBy: [{ row: 'measure', where: { kind: ['tax', '税收'] } }], says: '税收 is none of funding, tax' },
  { answeredBy: [{ row: 'measure', where: { kind: { not: ['taxes'] } } }], says: 'taxes is none of' },
  { answeredBy: [{ row: 'measure', where: { kind: { matches: '税.*' } } }], says: 'none of a value, a list of values' },
  { answeredBy: [{ row: 'measure', where: { name: '优惠' } }], says: 'has no closed set of values' },
  { answeredBy: [{ row: 'measure', where: { name: { words: [] } } }], says: 'must be a list of 1 to' },
  { answeredBy: [{ row: 'measure', where: { name: { written: 'yes' } } }], says: 'written: can only be true' },
  { answeredBy: [{ row: 'measure', forbids: true }], says: 'forbids: needs words' },
  { answeredBy: [{ words: ['激励'] }], says: 'in: must be a list of values' },
  { answeredBy: [{ words: ['激励'], in: ['incentives'] }], says: 'incentives is none of' },
  { answeredBy: [{ words: '激励', in: ['measures'] }], says: 'must be a list of 1 to' },
  { answeredBy: [{ words: [['激励']], in: ['measures'] }], says: 'each entry is a word' },
  { answeredBy: [{ words: [' '], in: ['measures'] }], says: 'each entry is a word' },
  { answeredBy: [{ words: ['长'.repeat(41)], in: ['measures'] }], says: 'at most 40 characters' },
  {
    answeredBy: [{ words: Array.from({ length: 61 }, () => '词'), in: ['measures'] }],
    says: 'must be a list of 1 to 60',
  },
  { answeredBy: [{ person: 'reviewer' }], says: 'person: can only be true' },
  { appliesTo: ['national'], answeredBy: person, says: 'appliesTo: must be a map' },
  { appliesTo: { level: 'national' }, answeredBy: person, says: 'unknown key level' },
  { appliesTo: { levels: 'national' }, answeredBy: person, says: 'appliesTo.levels: must be a list of values' },
  { appliesTo: { levels: ['国家级'] }, answeredBy: person, says: '国家级 is none of national' },
  { appliesTo: { planTypes: ['decree'] }, answeredBy: person, says: 'decree is none of plan' },
  { appliesTo: { areas: ['长江'] }, answeredBy: person, says: '长江 is none of 三河' },
  { appliesTo: { from: '2020年' }, answeredBy: person, says: 'from: must be a day' },
  { appliesTo: { has: person }, answeredBy: person, says: 'a condition is nothing for a person' },
  { appliesTo: { noPlan: true }, answeredBy: person, says: 'what is for no plan is answered by none' },
  { appliesTo: { noPlan: true, levels: ['park'] }, says: 'noPlan: allows no other condition' },
];

describe('the vocabulary of what answers a requirement', () => {
  for (const asked of sound) {
    it(`takes ${JSON.stringify(asked)}`, () => assert.deepEqual(vocabularyErrors(asked, targets), []));
  }

  for (const { says, ...asked } of refused) {
    it(`refuses ${JSON.stringify(asked).slice(0, 120)}: ${says}`, () => {
      const errors = vocabularyErrors(asked, targets);
      assert.equal(errors.length, 1, errors.join('\n'));
      assert.ok(errors[0]?.includes(says), errors[0]);
    });
  }
});

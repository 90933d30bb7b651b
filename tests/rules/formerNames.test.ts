import assert from 'node:assert/strict';
import { Binder } from '../../server/src/core/bind/binder.ts';
import { buildSchemaModel } from '../../server/src/core/schema/buildSchemaModel.ts';
import { Segment } from '../../server/src/core/text/anchor.ts';
import { analyze, applyFix, assertFindings, ofFragment } from '../support/plan.ts';

const indicator = (key: string) =>
  `污染状况分析:\n  现状指标: [{编号: X1, 指标名称: 甲, 现状值: 3吨, ${key}: 2021—2025年}]\n`;

describe('A name that was changed', () => {
  it('is read by the name it had, with a hint and a fix', () => {
    const analysis = assertFindings(indicator('统计期'), ['former-name 2:37 ‹统计期›']);
    const [finding] = ofFragment(analysis);
    assert.equal(finding?.severity, 'hint');
    assert.ok(finding);
    assert.equal(applyFix(analysis, finding), indicator('核算期'));
    assertFindings(indicator('核算期'), []);
    assertFindings(indicator('统计区'), ['key-unknown 2:37 ‹统计区›']);
  });

  it('is read in the language it was in', () => {
    const goal = (key: string) => `goalsAndTasks: {goals: [{text: a, ${key}: 2030-12}]}\n`;
    const analysis = assertFindings(goal('by'), ['former-name 1:35 ‹by›']);
    assert.equal(applyFix(analysis, ofFragment(analysis)[0] as never), goal('due'));
    const due = analysis.plan.file.goalsAndTasks;
    assert.equal(due?.form === 'map' && due.value.goals?.items[0]?.form, 'map');
  });

  it('is the same key: with its present name beside it, it stands twice', () => {
    assert.deepEqual(
      ofFragment(analyze(indicator('核算期: 2020年, 统计期'))).map(({ rule }) => rule.id),
      ['key-twice', 'former-name'],
    );
  });

  it('is no key anywhere else', () => {
    assertFindings('目标任务: {主要指标: [{指标名称: 甲, 统计期: 2025年}]}\n', ['key-unknown 1:25 ‹统计期›']);
  });

  it('may be that of a value', () => {
    const model = buildSchemaModel({
      'x-format-version': 1,
      type: 'object',
      properties: {
        kind: {
          title: '类型',
          description: '类型。',
          'x-en': { title: 'Kind', description: 'The kind.' },
          'x-zh': '类型',
          type: 'string',
          'x-kind': 'name',
          enum: ['phaseOut'],
          'x-enum': {
            phaseOut: { zh: '淘汰落后', en: 'Phase-out', former: ['淘汰'], gloss: { zh: '淘汰。', en: 'Phase-out.' } },
          },
        },
      },
    });
    const read = (value: string) => {
      const binder = new Binder();
      const schema = model.root.property('kind')?.schema;
      assert.ok(schema);
      const node = {
        kind: 'scalar',
        style: 'plain',
        value,
        segment: new Segment(value, 0),
        span: { start: 0, end: value.length },
      } as const;
      const bound = binder.value(schema, node, { key: '类型', placeholder: undefined });
      return [
        bound.kind === 'scalar' && bound.value,
        ...binder.problems.map(({ rule, message }) => `${rule.id} ${message}`),
      ];
    };
    assert.deepEqual(read('淘汰落后'), ['phaseOut']);
    assert.deepEqual(read('淘汰'), ['phaseOut', 'former-name value']);
    assert.deepEqual(read('关停'), ['关停']);
  });
});

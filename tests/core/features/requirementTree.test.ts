import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  type RequirementGroup,
  type RequirementTree,
  requirementTree,
} from '../../../server/src/core/features/requirementTree/requirementTree.ts';
import { StateMemory } from '../../../server/src/core/states/requirementStates.ts';
import type { Locale } from '../../../server/src/core/text/locale.ts';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

const treeOf = (text: string, locale: Locale = 'zh-CN'): RequirementTree =>
  requirementTree(analyzed(SourceText.of(text)), packageService, new StateMemory(packageService.policies), locale);

const example = (name: string) => readFileSync(`schemas/examples/${name}.cleanplan.yaml`, 'utf8');

const idsOf = (groups: readonly RequirementGroup[]) =>
  groups.flatMap(({ items, others }) => [...items, ...others].map(({ id }) => id)).sort();

describe('The requirements as a tree', () => {
  it('have the eight contents first, in the order of the policy', () => {
    const { byContent } = treeOf(example('complete.zh'));
    assert.deepEqual(
      byContent.slice(0, 8).map(({ id }) => id),
      packageService.schema.contents,
    );
  });

  it('are all there, once by content and once by clause, whatever the plan says', () => {
    const all = packageService.policies
      .pack('gbf-2003-100')
      ?.requirements.map(({ id }) => id)
      .sort();
    for (const text of [example('complete.zh'), example('first-draft'), '规划格式: 1\n', '']) {
      const { byContent, byProvision } = treeOf(text);
      assert.deepEqual(idsOf(byContent), all);
      assert.deepEqual(idsOf(byProvision), all);
    }
  });

  it('are those of the policies that the plan names, and of no other', () => {
    const { byProvision } = treeOf('规划格式: 1\n审查依据: [cppl-2012]\n');
    assert.ok(byProvision.every(({ id }) => id.startsWith('cppl-2012/')));
  });

  it('keep apart those that are not for such a plan', () => {
    const { byContent, byProvision } = treeOf(example('complete.zh'));
    for (const groups of [byContent, byProvision]) {
      assert.ok(groups.some(({ others }) => others.length > 0));
      for (const { items, others } of groups) {
        assert.ok(items.every(({ state }) => state !== 'notForThisPlan'));
        assert.ok(others.every(({ state }) => state === 'notForThisPlan'));
      }
    }
  });

  it('lead to the lines that answer them, and show how those begin', () => {
    const text = example('complete.zh');
    const items = treeOf(text).byContent.flatMap((group) => group.items);
    const answered = items.filter(({ state }) => state === 'answered');
    assert.ok(answered.length > 10);
    const lines = text.split('\n');
    for (const { places } of answered)
      for (const { label, range } of places) {
        const [, number, begin = ''] = /^第 (\d+) 行：(.*)$/.exec(label) ?? [];
        assert.equal(Number(number), range.start.line + 1);
        assert.ok(lines[range.start.line]?.trim().startsWith(begin.replace(/…$/, '')), label);
      }
  });

  it('have a comment that quotes the policy and says how the plan stands to it', () => {
    const items = treeOf(example('first-draft')).byProvision.flatMap((group) => group.items);
    const missing = items.find(({ id }) => id === 'gbf-2003-100/2.1#key-enterprises');
    assert.match(missing?.comment ?? '', /^国办发\[2003\]100号 二（一）：“重点工业企业名单”。规划中未写明/);
    for (const { comment } of items) assert.doesNotMatch(comment, /\{\w+\}|undefined|。。/);
  });

  it('read in the language of the reader', () => {
    const { byContent } = treeOf(example('first-draft'), 'en');
    assert.equal(byContent[5]?.label, 'Schedule');
    const items = byContent.flatMap((group) => group.items);
    assert.ok(items.every(({ label, stateLabel }) => !/\p{Script=Han}/u.test(label + stateLabel)));
  });
});

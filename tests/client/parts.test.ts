import assert from 'node:assert/strict';
import { beginsWithMark, hasContents } from '../../client/src/common/mark.ts';
import { RestartBound } from '../../client/src/common/restartBound.ts';

describe('The mark of a plan', () => {
  for (const [text, expected] of [
    ['规划格式: 1', true],
    ['cleanplan: 1', true],
    ['规划格式：1', true],
    ['\uFEFF规划格式: 1', true],
    ['# 注释\n\n---\n规划格式: 1', true],
    ['%YAML 1.2\n---\ncleanplan: 1', true],
    ['', false],
    ['# 只有注释', false],
    ['name: x\ncleanplan: 1', false],
    ['cleanplanner: 1', false],
    ['  cleanplan: 1', false],
    ['规划格式要求: 1', false],
    ['cleanplan:', true],
    ['cleanplan: "1"\r', true],
    ['cleanplan:\n  enabled: true', false],
    ['cleanplan: {enabled: true}', false],
    ['cleanplan: on', false],
  ] as const) {
    it(`${JSON.stringify(text)} ${expected ? 'has it' : 'has none'}`, () =>
      assert.equal(beginsWithMark(text.split('\n')), expected));
  }
});

describe('A plan without its mark', () => {
  const texts: readonly [text: string, expected: boolean][] = [
    ['规划概况:\n  标题: 甲\n指导思想:\n主要措施:\n', true],
    ['about:\npollutionAnalysis:\nkeyContents:\nkeyProjects:\r\n', true],
    ['version: "3"\nservices:\nvolumes:\n', false],
    ['目标任务:\n目标任务:\n目标任务:\n', false],
    ['a:\n  规划概况:\n  指导思想:\n  主要措施:\n', false],
  ];
  for (const [text, expected] of texts) {
    it(`${JSON.stringify(text)} is ${expected ? '' : 'not '}told by its contents`, () =>
      assert.equal(hasContents(text.split('\n')), expected));
  }
});

describe('A server that ends by itself', () => {
  it('is started again, but not without end', () => {
    const bound = new RestartBound(2, 1000);
    assert.deepEqual(
      [0, 10, 20, 30].map((time) => bound.mayRestart(time)),
      [true, true, false, false],
    );
  });

  it('is started again when it held for a while', () => {
    const bound = new RestartBound(2, 1000);
    assert.deepEqual(
      [0, 10, 1500, 3000].map((time) => bound.mayRestart(time)),
      [true, true, true, true],
    );
  });

  it('begins anew when the user starts it', () => {
    const bound = new RestartBound(1, 1000);
    assert.deepEqual([bound.mayRestart(0), bound.mayRestart(1)], [true, false]);
    bound.forget();
    assert.equal(bound.mayRestart(2), true);
  });
});

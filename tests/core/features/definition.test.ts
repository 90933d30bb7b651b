import assert from 'node:assert/strict';
import { type Definition, definition } from '../../../server/src/core/features/definition/definition.ts';
import { marked } from '../../support/cursor.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

function at(fixture: string): Definition | undefined {
  const { text, position } = marked(fixture);
  return definition(analyzed(text), position, packageService);
}

/** The text a reference leads to. */
function target(fixture: string): string[] {
  const { text } = marked(fixture);
  return (at(fixture)?.targets ?? []).map(({ range }) =>
    text.toString().slice(text.offsetAt(range.start), text.offsetAt(range.end)),
  );
}

const clause = {
  kind: 'source',
  provision: 'gbf-2003-100/2.1',
  file: 'seeds/gbf-2003-100.txt',
  range: { start: { line: 49, character: 15 }, end: { line: 55, character: 16 } },
};

describe('definition', () => {
  it('of a key is the clause it rests on', () => {
    assert.deepEqual(at('进度$0安排: []\n'), {
      origin: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
      targets: [clause],
    });
    assert.equal(at('规划概况:\n  会同$0部门: [a]\n')?.targets.length, 2);
  });

  it('of a key in a text that cannot be read is the same', () => {
    assert.deepEqual(at('进度$0安排\n  - 阶段: x\n标题: "\n')?.targets, [clause]);
  });

  it('of a key without a clause is nothing', () => {
    assert.equal(at('规划$0格式: 1\n'), undefined);
    assert.equal(at('不认识$0: 1\n'), undefined);
  });

  it('of a reference is the id it names, of the kind it may name', () => {
    const plan =
      '污染状况分析:\n  现状指标: [{编号: M1, 指标名称: a}]\n目标任务:\n  主要指标: [{编号: M1, 指标名称: b}]\n';
    const fixture = `${plan}主要措施:\n  - {名称: c, 对应指标: [M$01]}\n`;
    assert.deepEqual(target(fixture), ['M1']);
    assert.equal(at(fixture)?.targets[0]?.range.start.line, 3);
    assert.deepEqual(target(`${plan}主要措施:\n  - {名称: c, 对应指标: [M$09]}\n`), []);
  });

  it('of a plain value is nothing', () => {
    assert.equal(at('规划概况:\n  标题: 济$0南\n'), undefined);
    assert.equal(at('$0'), undefined);
  });
});

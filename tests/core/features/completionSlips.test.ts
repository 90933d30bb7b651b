import assert from 'node:assert/strict';
import { lineContext } from '../../../server/src/core/syntax/cursor/lineContext.ts';
import { itemsAt, labels, taken } from '../../support/completionAt.ts';
import { marked } from '../../support/cursor.ts';

const zh = '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲}\n    - {编号: M2, 指标名称: 乙}\n';
const en = 'goalsAndTasks:\n  targets:\n    - {id: M1, name: 甲}\n    - {id: M2, name: 乙}\n';

/** An id list with a slip of the keyboard in it, or half of one; what is offered and what taking it gives. */
const cases: readonly {
  readonly what: string;
  readonly before: string;
  readonly text: string;
  readonly gives: string;
}[] = [
  {
    what: 'behind a wide comma',
    before: zh,
    text: '主要措施:\n  - 名称: a\n    对应指标: [M1，$0]\n',
    gives: '主要措施:\n  - 名称: a\n    对应指标: [M1，M2]\n',
  },
  {
    what: 'behind 、, a letter typed',
    before: zh,
    text: '主要措施:\n  - 名称: a\n    对应指标: [M1、M$0]\n',
    gives: '主要措施:\n  - 名称: a\n    对应指标: [M1、M2]\n',
  },
  {
    what: 'in front of one more',
    before: zh,
    text: '主要措施:\n  - 名称: a\n    对应指标: [M9，$0，M1]\n',
    gives: '主要措施:\n  - 名称: a\n    对应指标: [M9，M2，M1]\n',
  },
  {
    what: 'in a row',
    before: zh,
    text: '主要措施:\n  - {名称: a, 对应指标: [M1，$0]}\n',
    gives: '主要措施:\n  - {名称: a, 对应指标: [M1，M2]}\n',
  },
  {
    what: 'in a row with English keys',
    before: en,
    text: 'measures:\n  - {name: a, targets: [M1，$0]}\n',
    gives: 'measures:\n  - {name: a, targets: [M1，M2]}\n',
  },
  {
    what: 'in a list without its bracket',
    before: zh,
    text: '主要措施:\n  - 名称: a\n    对应指标: [M1，$0\n',
    gives: '主要措施:\n  - 名称: a\n    对应指标: [M1，M2\n',
  },
  {
    what: 'in a list without its bracket, the ids in the same section',
    before: zh,
    text: '  主要任务:\n    - 任务名称: a\n      对应指标: [M1, $0\n',
    gives: '  主要任务:\n    - 任务名称: a\n      对应指标: [M1, M2\n',
  },
  {
    what: 'in a row without its bracket, the ids in the same section',
    before: zh,
    text: '  主要任务:\n    - {任务名称: a, 对应指标: [M1, $0\n    - 任务名称: b\n',
    gives: '  主要任务:\n    - {任务名称: a, 对应指标: [M1, M2\n    - 任务名称: b\n',
  },
  {
    what: 'in a list without its bracket, with English keys and CRLF',
    before: en.replaceAll('\n', '\r\n'),
    text: '  tasks:\r\n    - name: a\r\n      targets: [M1, $0\r\n',
    gives: '  tasks:\r\n    - name: a\r\n      targets: [M1, M2\r\n',
  },
  {
    what: 'below one that is listed already',
    before: zh,
    text: '主要措施:\n  - 名称: a\n    对应指标:\n      - M1\n      - $0\n',
    gives: '主要措施:\n  - 名称: a\n    对应指标:\n      - M1\n      - M2\n',
  },
];

describe('completion of ids in a list with slips', () => {
  for (const { what, before, text, gives } of cases) {
    it(`offers the other id ${what}`, () => {
      assert.deepEqual(labels(itemsAt(before + text)), ['M2']);
      assert.equal(taken(before + text, 'M2').slice(before.length), gives);
    });
  }

  it('takes a mark inside brackets and quotation marks for text', () => {
    for (const name of ['市住建局（园林、市政）', '《甲，乙》', '“甲、乙”', '「甲，乙」']) {
      const { text, position } = marked(`规划概况:\n  会同部门: [丙局, ${name}$0]\n`);
      assert.equal(lineContext(text, position)?.prefix, name);
    }
  });

  it('knows the keys on either side of a wide comma', () => {
    const all = labels(itemsAt('重点内容:\n  - {名称: a，领域: 工业, $0}\n'));
    assert.ok(!all.includes('领域') && !all.includes('名称') && all.includes('说明'), all.join(' '));
  });
});

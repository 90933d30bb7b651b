import assert from 'node:assert/strict';
import { lineContext } from '../../../server/src/core/syntax/cursor/lineContext.ts';
import { itemAt, itemsAt, labels, taken } from '../../support/completionAt.ts';
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

  /** A list whose brackets are not there yet: taking an id writes them, and keeps what is listed. */
  const bare: readonly (readonly [string, string, string, string])[] = [
    [
      'behind 、',
      zh,
      '主要措施:\n  - 名称: a\n    对应指标: M1、$0\n',
      '主要措施:\n  - 名称: a\n    对应指标: [M1, M2]\n',
    ],
    [
      'a letter typed',
      zh,
      '主要措施:\n  - 名称: a\n    对应指标: M1，M$0\n',
      '主要措施:\n  - 名称: a\n    对应指标: [M1, M2]\n',
    ],
    ['between two', zh, '主要措施:\n  - 对应指标: M1、$0、M9\n', '主要措施:\n  - 对应指标: [M1, M2, M9]\n'],
    ['in front of one', zh, '主要措施:\n  - 对应指标: $0、M1\n', '主要措施:\n  - 对应指标: [M2, M1]\n'],
    ['a comment behind', zh, '主要措施:\n  - 对应指标: M1, $0 # 说明\n', '主要措施:\n  - 对应指标: [M1, M2] # 说明\n'],
    ['in a row, behind 、', zh, '主要措施:\n  - {对应指标: M1、$0}\n', '主要措施:\n  - {对应指标: [M1, M2]}\n'],
    ['in a row', zh, '主要措施:\n  - {名称: a, 对应指标: M1, $0}\n', '主要措施:\n  - {名称: a, 对应指标: [M1, M2]}\n'],
    [
      'in a row, behind two, a letter typed',
      zh,
      '主要措施:\n  - {对应指标: M9, M1, M$0, 说明: b}\n',
      '主要措施:\n  - {对应指标: [M9, M1, M2], 说明: b}\n',
    ],
    [
      'in a row, one more behind',
      zh,
      '主要措施:\n  - {对应指标: M1,$0 说明: b}\n',
      '主要措施:\n  - {对应指标: [M1, M2], 说明: b}\n',
    ],
    ['in a row, the row open', zh, '主要措施:\n  - {对应指标: M1, $0\n', '主要措施:\n  - {对应指标: [M1, M2]\n'],
    ['with English keys', en, 'measures:\n  - {targets: M1, $0}\n', 'measures:\n  - {targets: [M1, M2]}\n'],
    [
      'with English keys and CRLF',
      en.replaceAll('\n', '\r\n'),
      'measures:\r\n  - targets: M1、$0\r\n',
      'measures:\r\n  - targets: [M1, M2]\r\n',
    ],
  ];
  for (const [what, before, text, gives] of bare) {
    it(`puts brackets round what is listed without them: ${what}`, () => {
      const all = labels(itemsAt(before + text));
      assert.ok(!all.includes('M1'), all.join(' '));
      assert.equal(all[0], 'M2');
      assert.equal(taken(before + text, 'M2').slice(before.length), gives);
      // Editors look for what stands in the range before the cursor at the head of this.
      const { range, filterText } = itemAt(before + text, 'M2');
      const { text: whole, position } = marked(before + text);
      const typed = whole.lineText(position.line).slice(range.start.character, position.character);
      assert.ok(filterText.startsWith(typed), `${filterText} for ${typed}`);
    });
  }

  it('leaves alone what is in quotes, and texts that may hold a mark', () => {
    for (const text of [
      '主要措施:\n  - 对应指标: "M1、$0"\n',
      '主要措施:\n  - 说明: M1、$0\n',
      '主要措施:\n  - {名称: a, $0}\n',
    ])
      assert.ok(!labels(itemsAt(zh + text)).includes('M2'), text);
  });

  const tasks = '目标任务:\n  主要任务:\n';
  for (const [what, text, label, gives] of [
    ['behind a wide comma', '    - {任务名称: a，$0}\n', '领域', '    - {任务名称: a, 领域: ××}\n'],
    ['a blank behind it', '    - {任务名称: a， $0}\n', '领域', '    - {任务名称: a, 领域: ××}\n'],
    ['a letter typed', '    - {编号: T1, 任务名称: a，领$0}\n', '领域', '    - {编号: T1, 任务名称: a, 领域: ××}\n'],
    ['the row open', '    - {任务名称: a，$0\n', '领域', '    - {任务名称: a, 领域: ××\n'],
    ['before another', '    - {任务名称: a，$0, 领域: ××}\n', '说明', '    - {任务名称: a, 说明: 说明, 领域: ××}\n'],
    ['behind brackets', '    - {任务名称: a, 成果: [b]，$0}\n', '领域', '    - {任务名称: a, 成果: [b], 领域: ××}\n'],
  ] as const)
    it(`offers the keys a row has yet ${what}`, () => {
      const all = labels(itemsAt(tasks + text));
      assert.ok(!all.includes('任务名称') && all.includes(label), all.join(' '));
      assert.equal(taken(tasks + text, label).slice(tasks.length), gives);
      const english = `goalsAndTasks: {tasks: [{name: a，$0}]}\n`;
      assert.equal(taken(english, 'text'), 'goalsAndTasks: {tasks: [{name: a, text: Explanation}]}\n');
    });

  it('takes a wide comma for text where a sentence goes on', () => {
    for (const value of ['推广清洁生产，落实各项$0责任、', '推广（一，$0）', '“一，$0”'])
      assert.ok(!labels(itemsAt(`${tasks}    - {任务名称: ${value}}\n`)).includes('领域'), value);
  });

  it('knows the keys on either side of a wide comma', () => {
    const all = labels(itemsAt('重点内容:\n  - {名称: a，领域: 工业, $0}\n'));
    assert.ok(!all.includes('领域') && !all.includes('名称') && all.includes('说明'), all.join(' '));
  });
});

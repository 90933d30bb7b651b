import assert from 'node:assert/strict';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { AcceptEverywhere, type BadItem } from '../../support/acceptEverywhere.ts';
import { marked } from '../../support/cursor.ts';
import { damagedPlace } from '../../support/damagedPlaces.ts';
import { analyzed } from '../../support/packageService.ts';
import { example } from '../../support/plan.ts';
import { Random } from '../../support/random.ts';
import { deletable, recall } from '../../support/recall.ts';

/** A share of what `npm run fuzz:completion` does, the same every time. */
const STRIDE = 401;
const DAMAGED = 20;
const EVERY = 41;

const plans = ['complete.zh', 'complete.en'];

const told = (bad: readonly BadItem[]): string[] =>
  bad.map(({ position, label, news }) => `${position.line + 1}:${position.character + 1} ${label}: ${news.join(' ')}`);

describe('completion, whatever is taken', () => {
  for (const name of plans) {
    it(`adds no finding but blanks to ${name}`, () => {
      const accept = new AcceptEverywhere(SourceText.of(example(name)));
      accept.everywhere(STRIDE);
      assert.ok(accept.edits > 10, String(accept.edits));
      assert.deepEqual(told(accept.bad), []);
    });
  }

  it('adds none to plans that somebody is in the middle of', () => {
    const random = new Random(1);
    const texts = plans.map(example);
    let edits = 0;
    for (let number = 0; number < DAMAGED; number++) {
      const { text, position } = damagedPlace(texts, random);
      const accept = new AcceptEverywhere(text);
      accept.at(position);
      edits += accept.edits;
      assert.deepEqual(told(accept.bad), [], `text ${number}`);
    }
    assert.ok(edits > 10, String(edits));
  });

  const half: readonly (readonly [string, string])[] = [
    ['a key taken out in front of its block', '规划概况:\n  标题: 甲\n  $0:\n    地区: [370100]\n'],
    [
      'a key written twice',
      '重点投资项目规划:\n  - 项目名称: 甲\n    对应指标: [M2]\n    项目名称: 乙\n    对应$0指标: [M1]\n',
    ],
    ['a block written twice', '规划概况:\n  规划范围:\n  规划$0范围:\n    地区: [370100]\n'],
    [
      'a row that reads as another key',
      'goalsAndTasks:\n  targets:\n    - id: M1\n      yearly: {2028: 甲}\n      yea$0rly: {2028: 甲}\n',
    ],
    [
      'text at the wrong column',
      '目标任务:\n  总体目标:\n    - 表述:\n  到2030年，水平$0提高。\n      完成时限: 2030年底\n',
    ],
    ['a word in front of what belongs above', 'keyProjects:\n  - id: P3\n    name: |\n  $0硝化\n    owner: Q3\n'],
    ['a key in a list of texts', '规划概况:\n  编制依据:\n    - 名$0称: 甲\n'],
    ['a mark between documents', '主要措施:\n.$0..\n  - {名称: 甲}\n'],
    ['a control character', '主要措施:\n  - 名称: 甲\n \0  牵头$0单位: 乙\n'],
    ['a control character in the next key', '主要措施:\n  - 名称: 甲\n    $0牵头单位: 乙\n    措\u0007施类别: 资金\n'],
    ['two colons, one of them wide', '规划概况:\n  规划$0：期: 2026—2030年\n'],
    ['keys of another section', '进度安排:\n  编制阶段: 送审稿\n  牵头$0单位: 甲\n'],
    ['a first line further to the right', '$0  # 说明\n  规划格式: 1\n审查依据: [gbf-2003-100]\n'],
    ['CRLF and an open bracket', '目标任务:\r\n  主要指标:\r\n    - {编号: M1, 指标名称: 甲, $0\r\n'],
    ['an entry in front of others', 'measures:\n  - {name: a,$0 lead: b}\n'],
    ['a row in front of others', '主要措施: [$0{名称: 甲}]\n'],
  ];
  for (const [what, fixture] of half) {
    it(`adds none to ${what}`, () => {
      const { text, position } = marked(fixture);
      const accept = new AcceptEverywhere(text);
      accept.at(position);
      assert.deepEqual(told(accept.bad), []);
    });
  }
});

describe('completion of what was deleted', () => {
  for (const [at, name] of plans.entries()) {
    const text = SourceText.of(example(name));
    const words = deletable(analyzed(text)).filter((_, index) => index % EVERY === at);
    for (const characters of [0, 1, 2]) {
      it(`offers it in ${name}, ${characters} characters typed`, () => {
        const { asked, offered, firstFive, missed } = recall(text, words, characters);
        assert.ok(offered >= 0.98 * asked, missed.map(({ word }) => word).join(' '));
        assert.ok(firstFive >= 0.9 * asked, `${firstFive} of ${asked}`);
      });
    }
  }
});

import assert from 'node:assert/strict';
import type { ClientCapabilities, InsertTextMode } from 'vscode-languageserver-protocol';
import { marked } from '../support/cursor.ts';
import { LspClient } from '../support/lspClient.ts';
import { taken } from '../support/takeItem.ts';

const capable = (snippetSupport: boolean, modes?: readonly InsertTextMode[]): ClientCapabilities => ({
  textDocument: {
    diagnostic: {},
    completion: {
      completionItem: {
        snippetSupport,
        ...(modes !== undefined && { insertTextModeSupport: { valueSet: [...modes] } }),
      },
    },
  },
});

/** Editors differ in whether they know snippets, and in whether they indent what we send. */
const clients: readonly (readonly [string, ClientCapabilities])[] = [
  ['with snippets, indenting', capable(true, [1, 2])],
  ['with snippets, as it is', capable(true, [1])],
  ['with snippets, saying nothing', capable(true)],
  ['without snippets, indenting', capable(false, [2])],
  ['without snippets, as it is', capable(false, [1])],
  ['without snippets, saying nothing', capable(false)],
];

interface Case {
  readonly what: string;
  readonly text: string;
  readonly take: string;
  readonly gives: string;
}

const row = (indent: string): string =>
  ['名称: 名称', '领域: ××', '说明: 说明'].map((entry) => `${indent}${entry}\n`).join('');

const cases: readonly Case[] = [
  {
    what: 'a row begun by a bare dash',
    text: '重点内容:\n  -$0\n',
    take: '重点内容：新的一条',
    gives: `重点内容:\n  - ${row('    ').trimStart()}`,
  },
  {
    what: 'a row begun by a bare dash at the margin',
    text: '重点内容:\n-$0\n',
    take: '重点内容：新的一条',
    gives: `重点内容:\n- ${row('  ').trimStart()}`,
  },
  {
    what: 'a dash with blanks behind the cursor',
    text: '重点内容:\n  - $0   \n',
    take: '重点内容：新的一条',
    gives: `重点内容:\n  - ${row('    ').trimStart().trimEnd()}   \n`,
  },
  {
    what: 'a dash with blanks before the cursor',
    text: '重点内容:\n  -   $0\n',
    take: '重点内容：新的一条',
    gives: `重点内容:\n  -   ${row('      ').trimStart()}`,
  },
  {
    what: 'a bare dash between rows, with CRLF',
    text: '重点内容:\r\n  - {名称: 甲}\r\n  -$0\r\n  - {名称: 乙}\r\n',
    take: '重点内容：新的一条',
    gives: `重点内容:\r\n  - {名称: 甲}\r\n  - ${row('    ').trim()}\r\n  - {名称: 乙}\r\n`,
  },
  {
    what: 'a bare dash in a list inside a list',
    text: '目标任务:\n  主要指标:\n    - 编号: M1\n      指标名称: 甲\n      完成情况:\n        -$0\n',
    take: '完成情况：新的一条',
    gives: '目标任务:\n  主要指标:\n    - 编号: M1\n      指标名称: 甲\n      完成情况:\n        - 时间: ××—××年\n',
  },
  {
    what: 'a bare dash with English keys',
    text: 'cleanplan: 1\nmeasures:\n  -$0\n',
    take: 'measures：新的一条',
    gives: 'cleanplan: 1\nmeasures:\n  - name: Name\n    kind: ××\n    text: Explanation\n    lead: Lead body\n',
  },
  {
    what: 'a comment behind the dash',
    text: '重点内容:\n  - $0 # 说明\n',
    take: '名称',
    gives: '重点内容:\n  - 名称: 名称 # 说明\n',
  },
  {
    what: 'a comment behind a bare dash',
    text: '重点内容:\n  -$0 # 说明\n',
    take: '名称',
    gives: '重点内容:\n  - 名称: 名称 # 说明\n',
  },
  {
    what: 'a comment behind a colon',
    text: '规划概况:\n  编制阶段: $0 # 说明\n',
    take: '起草稿',
    gives: '规划概况:\n  编制阶段: 起草稿 # 说明\n',
  },
  {
    what: 'a comment behind an id in a list',
    text: '附件:\n  - {编号: 附件1, 名称: 甲}\n重点内容:\n  附件: $0  # 说明\n',
    take: '附件1',
    gives: '附件:\n  - {编号: 附件1, 名称: 甲}\n重点内容:\n  附件: 附件1  # 说明\n',
  },
  {
    what: 'a comment behind a dash where ids are listed',
    text: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲}\n重点内容:\n  - 名称: 乙\n    对应指标:\n      - $0 # 说明\n',
    take: 'M1',
    gives:
      '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲}\n重点内容:\n  - 名称: 乙\n    对应指标:\n      - M1 # 说明\n',
  },
  {
    what: 'a comment behind an id in a row over two lines',
    text: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲}\n重点内容:\n  - 名称: 乙\n    对应指标: [$0 # 说明\n      ]\n',
    take: 'M1',
    gives:
      '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲}\n重点内容:\n  - 名称: 乙\n    对应指标: [M1 # 说明\n      ]\n',
  },
  {
    what: 'a key deep in a plan',
    text: '目标任务:\n  主要指标:\n    - 编号: M1\n      指标名称: 甲\n      $0\n',
    take: '年度目标',
    gives: '目标任务:\n  主要指标:\n    - 编号: M1\n      指标名称: 甲\n      年度目标:\n        2030: ××\n',
  },
  {
    what: 'a value written below its key',
    text: '重点工业企业名单:\n  - 编号: Q1\n    企业名称: 甲\n    清洁生产审核: $0\n',
    take: '清洁生产审核',
    gives:
      '重点工业企业名单:\n  - 编号: Q1\n    企业名称: 甲\n    清洁生产审核: \n      审核类型: ××\n      列入依据: ××\n      完成时限: ××年\n',
  },
  {
    what: 'a key in a text indented by tabs',
    text: '规划概况:\n\t规划范围:\n\t\t$0\n',
    take: '片区',
    gives: '规划概况:\n\t规划范围:\n    片区:\n      - 编号: K1\n        名称: 名称\n        片区类型: ××\n',
  },
  {
    what: 'a bare dash behind a tab',
    text: '重点内容:\n\t-$0\n',
    take: '重点内容：新的一条',
    gives: `重点内容:\n\t- ${row('\t  ').trimStart()}`,
  },
  {
    what: 'one more entry in front of others in a row',
    text: '重点内容:\n  - {名称: 甲,$0 领域: ××}\n',
    take: '说明',
    gives: '重点内容:\n  - {名称: 甲, 说明: 说明, 领域: ××}\n',
  },
];

describe('an item that an editor takes', () => {
  for (const [kind, capabilities] of clients) {
    describe(kind, () => {
      let client: LspClient;
      before(async () => {
        client = await LspClient.start({ capabilities });
      });
      after(() => client.stop());

      for (const [number, { what, text: fixture, take, gives }] of cases.entries()) {
        it(`stands where it belongs: ${what}`, async () => {
          const { text, position } = marked(fixture);
          const uri = `file:///${number}.cleanplan.yaml`;
          await client.open(uri, text.toString());
          const items = await client.completion(uri, position);
          const item = items.find(({ label }) => label === take);
          assert.ok(item, items.map(({ label }) => label).join(' '));
          assert.equal(taken(text, item).replaceAll('\r\n', '\n'), gives.replaceAll('\r\n', '\n'));
        });
      }
    });
  }
});

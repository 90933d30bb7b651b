import assert from 'node:assert/strict';
import { type LinkTarget, linksIn } from '../../../server/src/core/features/links/linksIn.ts';
import { cursorPlans } from '../../support/cursorPlans.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

/** `«»` each link of a plan; the cursor says nothing here. */
const cases: readonly (readonly [what: string, plan: string, targets: readonly LinkTarget[]])[] = [
  [
    'the file of an annex',
    '│附件:\n  - {编号: 附件1, 名称: 甲名单, 文件: «附件/甲名单.xlsx»}\n',
    [{ kind: 'file', path: '附件/甲名单.xlsx' }],
  ],
  [
    'a file between quotes',
    '│附件:\n  - {编号: 附件1, 文件: «"甲 名单.xlsx"»}\n',
    [{ kind: 'file', path: '甲 名单.xlsx' }],
  ],
  [
    'the policy that a plan is checked against',
    '│规划格式: 1\n审查依据: [«gbf-2003-100»]\n',
    [{ kind: 'policy', id: 'gbf-2003-100', file: 'seeds/gbf-2003-100.txt' }],
  ],
  [
    'the page that a published plan was read from',
    '│转录来源:\n  - {编号: S1, 名称: 甲, 网址: «https://www.example.gov.cn/a.html»}\n',
    [{ kind: 'web', address: 'https://www.example.gov.cn/a.html' }],
  ],
];

const nothing: readonly (readonly [what: string, plan: string])[] = [
  ['a policy without a source text', '│规划格式: 1\n审查依据: [cppl-2012]\n'],
  ['a policy that there is not', '│规划格式: 1\n审查依据: [gbf-1999-1]\n'],
  ['the address of an enterprise', '│重点工业企业名单:\n  - {企业名称: 甲厂, 地址: 甲市乙路1号}\n'],
  ['what is no address', '│转录来源:\n  - {编号: S1, 名称: 甲, 网址: 甲网站}\n'],
  [
    'a file by its place on some disk',
    '│附件:\n  - {编号: 附件1, 文件: "C:\\\\甲\\\\名单.xlsx"}\n  - {编号: 附件2, 文件: /甲/名单.xlsx}\n',
  ],
  ['a program', '│附件:\n  - {编号: 附件1, 文件: "javascript:alert(1)"}\n'],
  ['an empty file', '│'],
];

describe('The links of a plan', () => {
  for (const [what, fixture, targets] of cases)
    for (const { way, text, marked } of cursorPlans(fixture))
      it(`lead to ${what}, ${way}`, () => {
        const range = marked;
        assert.deepEqual(
          linksIn(analyzed(text), packageService),
          targets.map((target, at) => ({ range: range[at], target: characters(target, text.toString()) })),
        );
      });

  for (const [what, fixture] of nothing)
    for (const { way, text } of cursorPlans(fixture))
      it(`do not lead to ${what}, ${way}`, () => assert.deepEqual(linksIn(analyzed(text), packageService), []));
});

/** The target as it is where 甲 is another character. */
const characters = (target: LinkTarget, text: string): LinkTarget =>
  text.includes('𠮷') && target.kind === 'file' ? { ...target, path: target.path.replaceAll('甲', '𠮷') } : target;

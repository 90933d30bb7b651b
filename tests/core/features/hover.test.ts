import assert from 'node:assert/strict';
import { hover } from '../../../server/src/core/features/hover/hover.ts';
import type { Locale } from '../../../server/src/core/text/locale.ts';
import { marked } from '../../support/cursor.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

function at(fixture: string, locale: Locale = 'zh-CN'): string {
  const { text, position } = marked(fixture);
  return hover(analyzed(text), position, locale, packageService)?.markdown ?? '';
}

/** The hovered word, as the range gives it. */
function word(fixture: string): string {
  const { text, position } = marked(fixture);
  const range = hover(analyzed(text), position, 'zh-CN', packageService)?.range;
  return range === undefined ? '' : text.toString().slice(text.offsetAt(range.start), text.offsetAt(range.end));
}

describe('hover on keys', () => {
  it('shows title, other name, gloss and the quoted clause with its focus', () => {
    const text = at('污染$0状况分析:\n  概述: x\n');
    assert.match(text, /^\*\*污染状况分析\*\* `pollutionAnalysis` — 二（一）规定的内容 {2}\n/);
    assert.match(text, /污染现状如何，突出问题在哪里，已有哪些工作基础。/);
    assert.match(
      text,
      /依据：国办发\\\[2003\\\]100号 二（一）（原文第\d+—\d+行） {2}\n> 清洁生产推行规划的内容应包括：\*\*污染状况分析\*\*，实施/,
    );
  });

  it('quotes the clause for each of the eight contents', () => {
    for (const name of packageService.schema.contents) {
      assert.match(at(`$0${name}: []\n`, 'en'), /\n> 清洁生产推行规划的内容应包括：.*\*\*[^*]+\*\*/, name);
    }
  });

  it('speaks the reader’s language, whatever the plan’s', () => {
    assert.match(at('规划概况:\n  编制阶段$0: 起草稿\n', 'en'), /^\*\*Stage\*\* `编制阶段` `stage` {2}\nHow far/);
    assert.match(at('about:\n  stage$0: draft\n', 'zh-CN'), /^\*\*编制阶段\*\* `stage`/);
  });

  it('lists the values that may be written, in the plan’s language', () => {
    assert.match(at('规划概况:\n  编制$0阶段: 起草稿\n'), /可填：`起草稿`、`征求意见稿`/);
    assert.match(at('about:\n  sta$0ge: draft\n', 'en'), /One of: `draft` \(Draft\)/);
  });

  it('says what other bases are, and quotes nothing for them', () => {
    const text = at('附$0件:\n  - {编号: 附件1, 名称: a}\n');
    assert.match(text, /依据标准：GB\/T 9704—2012/);
    assert.doesNotMatch(text, /\n>/);
    assert.match(at('规划$0格式: 1\n'), /文件格式约定：/);
  });

  it('gives two quotations of one clause one address', () => {
    const text = at('规划概况:\n  会同$0部门: [a]\n');
    assert.equal(text.match(/依据：/g)?.length, 1);
    assert.equal(text.match(/\n> /g)?.length, 2);
  });

  it('says that a key is required, but not of one that is a way to answer elsewhere', () => {
    assert.match(at('重点工业企业名单:\n  - 企业$0名称: 甲\n'), / — 必填 {2}\n/);
    assert.match(at('keyEnterprises:\n  - na$0me: 甲\n', 'en'), / — required {2}\n/);
    for (const answer of ['附$0件: 附件1', '另见$0文件: 甲', '未$0转录: 缺页', '见$0本规划: 主要措施']) {
      assert.doesNotMatch(at(`进度安排: {${answer}}\n`), /必填/, answer);
      assert.match(at(`进度安排: {${answer}}\n`), /文件格式约定|依据/, answer);
    }
  });

  it('tells keys that are data from keys of the format', () => {
    const text = at('目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: a, 年度目标: {20$028: 下降4%}}\n');
    assert.match(text, /^\*\*年份\*\*[\s\S]*\*\*年度目标\*\*/);
  });

  it('tells the forms of an answer', () => {
    assert.match(at('重点工业企业名单: {附$0件: 附件1}\n'), /这部分内容见附件/);
    assert.match(at('重点$0工业企业名单: {附件: 附件1}\n'), /可以这样写：逐家列出、写清单和汇总；`\{附件: …\}`、/);
    assert.match(
      at('sche$0dule: {annex: 附件1}\n', 'en'),
      /May be written as: Stage by stage, List and remarks; `\{annex: …\}`, /,
    );
  });

  it('covers the word', () => {
    assert.equal(word('规划概况:\n  编制$0阶段: 起草稿\n'), '编制阶段');
    assert.equal(word('规划概况:\n  编制阶段: 起$0草稿\n'), '起草稿');
  });
});

describe('hover on values', () => {
  it('explains an enum value and the key it is a value of', () => {
    const text = at('规划概况:\n  编制阶段: 送$0审稿\n', 'en');
    assert.match(
      text,
      /^\*\*For review\*\* `送审稿` `review` {2}\nHanded in for review\\\. {2}\nExample: `{标题: [^`]*, 编制阶段: 送审稿}`\n\nStage: /,
    );
  });

  it('names what a reference refers to', () => {
    const targets = '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 化学需氧量}\n';
    assert.match(at(`${targets}主要措施:\n  - {名称: a, 对应指标: [M$01]}\n`), /^引用：`M1` 化学需氧量 \(主要指标\)/);
  });

  it('explains policy packs and rules', () => {
    assert.match(at('审查依据: [ecocode$0-2026]\n'), /^\*\*中华人民共和国生态环境法典\*\*.* {2}\n施行：2026-08-15/);
    assert.match(
      at('规划概况:\n  编制依据: [{名称: 意见, 发文字号: 国办发〔2003〕$0100号}]\n'),
      /^\*\*关于加快推行清洁生产的意见\*\*.*`gbf-2003-100` {2}\n施行：/,
    );
    assert.match(at('例外说明:\n  - 规则: joint-$0authority\n'), /^规则：.*`joint-authority`/);
  });

  it('shows the text of a plan as it is: no link, no picture, no markup', () => {
    const name = '"[x](http://evil) ![y](z) <b> **c** `d`"';
    const plan = `目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: ${name}}\n主要措施:\n  - {名称: a, 对应指标: [M$01]}\n`;
    assert.match(at(plan), /\\\[x\\\]\\\(http\\:\/\/evil\\\) \\!\\\[y\\\]\\\(z\\\) \\<b\\> \\\*\\\*c\\\*\\\* \\`d\\`/);
  });
});

describe('hover in a text that cannot be read', () => {
  it('still knows keys and values', () => {
    const broken = '规划概况：\n  标题: "济南\n  编制阶段：送审稿\n  [\n';
    assert.match(at(broken.replace('编制', '编$0制')), /\*\*编制阶段\*\*/);
    assert.match(at(broken.replace('送审', '送$0审')), /\*\*送审稿\*\* `review`/);
    assert.match(at('指导$0思想\n  表述: x\n'), /\*\*指导思想\*\*/);
    assert.match(at('目标任务: {主要$0指标: [{编号'), /\*\*主要指标\*\*/);
  });

  it('says nothing where there is nothing to say', () => {
    for (const fixture of [
      '$0',
      '# 规划$0格式',
      '不认识$0: 1\n',
      '指导思想:\n  表述: |\n    $0\n',
      '规划概况:\n$0\n',
    ]) {
      assert.equal(at(fixture), '', fixture);
    }
  });
});

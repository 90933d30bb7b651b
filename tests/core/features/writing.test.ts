// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets are written like this.

import assert from 'node:assert/strict';
import { escapedText, filledSnippet, SnippetWriter } from '../../../server/src/core/features/skeleton/snippet.ts';
import { code, escaped } from '../../../server/src/core/features/wording/markdown.ts';
import { plainText as yamlText } from '../../../server/src/core/syntax/scalarText.ts';
import { withoutMarkdown } from '../../../server/src/lsp/withoutMarkdown.ts';

describe('snippets', () => {
  it('number their tab stops and leave what they hold', () => {
    const writer = new SnippetWriter();
    const snippet = `a: ${writer.placeholder('x}$\\')}, b: ${writer.choice(['甲,乙', '丙|丁'])}, c: ${writer.choice(['单'])}`;
    assert.equal(snippet, 'a: ${1:x\\}\\$\\\\}, b: ${2|甲\\,乙,丙\\|丁|}, c: ${3:单}');
    assert.equal(filledSnippet(snippet), 'a: x}$\\, b: 甲,乙, c: 单');
  });

  it('keep text that looks like a tab stop', () => {
    assert.equal(filledSnippet(escapedText('${1:x}')), '${1:x}');
  });
});

describe('Markdown', () => {
  it('shows text as it is', () => {
    assert.equal(escaped('[a](b) # *c*\n- <d>'), '\\[a\\]\\(b\\) \\# \\*c\\* \\- \\<d\\>');
    assert.equal(code('a`b'), '`` a`b ``');
  });

  it('reads the same as plain text', () => {
    for (const text of ['[a](b) *c* _d_ `e` <f> 1. g & $h: ~i~', '国办发[2003]100号', '进度安排']) {
      assert.equal(withoutMarkdown(`**${escaped(text)}**`), text);
    }
  });
});

describe('texts in a plan', () => {
  it('are quoted where they would be read as something else', () => {
    for (const plain of ['M1', '附件1', '8%以上', '2026—2030年', 'gbf-2003-100']) assert.equal(yamlText(plain), plain);
    for (const odd of ['#1', 'a, b', 'a: b', '- a', ' a', '', '*x', '"x', '[x', 'a #b']) {
      assert.equal(yamlText(odd), JSON.stringify(odd));
    }
  });
});

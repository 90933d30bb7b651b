import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Finding } from '../../server/src/core/findings/finding.ts';
import { renderFinding, severityWord } from '../../server/src/core/messages/render.ts';
import { type RuleMeta, severitiesOf } from '../../server/src/core/problems/ruleMeta.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import { localized } from '../../server/src/core/text/locale.ts';
import { analyze, root } from '../support/plan.ts';
import { inNoFragment, type PageHalf, pageText, readPage } from '../support/rulePage.ts';

/** Headings a half must have, in this order; 不合格 and 合格 may come again behind their first pair. */
const HEADINGS = {
  'zh-CN': ['为什么', '不合格', '合格', '不报的情形', '轻重和例外'],
  en: ['Why', 'Wrong', 'Right', 'Silent when', 'Weight and waivers'],
} as const;

/** What a fragment leaves out on purpose; only a page about one of these rules has to be free of it. */
const ABOUT_THE_REST = new Set([
  'content-missing',
  'content-empty',
  'format-mark',
  'joint-authority',
  'value-empty',
  'field-required',
]);

const source = readFileSync(`${root}seeds/gbf-2003-100.txt`, 'utf8').replace(/\s/g, '');

describe('the pages of the rules', () => {
  it('belong to rules', () => {
    const pages = readdirSync(`${root}server/src/core/rules`).filter((name) => name.endsWith('.md'));
    assert.deepEqual(pages.sort(), allRules.map(({ id }) => `${id}.md`).sort());
  });

  for (const rule of allRules) {
    describe(rule.id, () => {
      it('has a Chinese and an English half under its id and title', () => assertShape(rule));
      it('says how much a finding weighs and whether it may be waived', () => assertWeight(rule));
      it('quotes nothing that is not in the source', () => assertQuotations(rule.id));
      if (!inNoFragment.has(rule.id)) itHasTrueExamples(rule);
    });
  }
});

function assertShape(rule: RuleMeta): void {
  const halves = readPage(pageText(rule.id));
  assert.deepEqual(
    halves.map(({ heading }) => heading),
    [`${rule.id}：${rule.title.zh}`, `${rule.id}: ${rule.title.en}`],
  );
  for (const { locale, sections, pairs } of halves) {
    const headings = sections.map(({ heading }) => heading.split(/[：:]/)[0] as string);
    assert.deepEqual([...new Set(headings)], HEADINGS[locale]);
    for (const { heading, text, fragments } of sections) assert.ok(text !== '' || fragments.length > 0, heading);
    assert.equal(pairs.length === 0, inNoFragment.has(rule.id));
  }
}

function assertWeight(rule: RuleMeta): void {
  const { id, waivable } = rule;
  for (const { locale, sections } of readPage(pageText(id))) {
    const text = sections.at(-1)?.text.toLowerCase() ?? '';
    for (const severity of severitiesOf(rule)) {
      if (severity === 'byRequirement') continue;
      assert.ok(text.includes(severityWord(severity, locale)), `${locale} ${severity}`);
    }
    const phrase = {
      zh: waivable ? '可以写例外说明' : '不能写例外说明',
      en: waivable ? 'may be waived' : 'may not be waived',
    };
    assert.ok(text.includes(localized(phrase, locale)), localized(phrase, locale));
  }
}

function assertQuotations(id: string): void {
  for (const [, quotation] of pageText(id).matchAll(/^> (.+)$/gm)) {
    assert.ok(source.includes((quotation as string).replace(/\s/g, '')), quotation);
  }
}

function itHasTrueExamples(rule: RuleMeta): void {
  const forEachPair = (check: (half: PageHalf, pair: PageHalf['pairs'][number]) => void) => () => {
    for (const half of readPage(pageText(rule.id))) for (const pair of half.pairs) check(half, pair);
  };

  it(
    'shows fragments that break the rule',
    forEachPair((_half, { wrong }) => {
      assert.notEqual(findingsOf(rule, wrong).length, 0, wrong);
    }),
  );

  it(
    'shows fragments that keep it and are sound otherwise',
    forEachPair(({ locale }, { right }) => {
      const found = analyze(right).findings.filter(
        (finding) =>
          finding.waived === null &&
          (finding.rule === rule || (finding.severity === 'error' && !ABOUT_THE_REST.has(finding.rule.id))),
      );
      assert.deepEqual(
        found.map((finding) => renderFinding(finding, locale)),
        [],
        right,
      );
    }),
  );

  it(
    'shows fragments in the language of the half',
    forEachPair(({ locale }, { right }) => {
      assert.equal(analyze(right).bound.language, locale === 'en' ? 'en' : 'zh', right);
    }),
  );
}

const findingsOf = (rule: RuleMeta, text: string): readonly Finding[] =>
  analyze(text).findings.filter((finding) => finding.rule === rule);

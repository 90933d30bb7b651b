import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { allRules, planRules } from '../../server/src/core/rules/registry.ts';
import { requirementMissing } from '../../server/src/core/states/requirementMissingRule.ts';
import { analyze, root, service } from '../support/plan.ts';

/** Words of programmers, which no planner should have to read. */
const JARGON = /\b(propert(y|ies)|schema|JSON|node|parse[rd]?|token|null|undefined)\b|属性|节点|模式|解析|字段/i;

/** Messages that are no sentences: what a fix is called, and what stands at the first of two places. */
const NO_SENTENCES = new Set(
  `fix first putOffFix listFix rowFix lineFix linesFix splitFix severalFix nameFix plain quote oneColon addColon fixClosing
  addClosing removeComma addComma quoteText indentText insertBlank remove rename mark`.split(/\s+/),
);

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('the metadata of the rules', () => {
  it('has ids of their own, in kebab-case', () => {
    const ids = allRules.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id) => !/^[a-z]+(-[a-z]+)+$/.test(id)),
      [],
    );
    assert.equal(new Set(ids).size, ids.length);
  });

  it('is what the service knows', () => assert.deepEqual([...service.rules.values()], [...allRules]));

  for (const { id, title, basis, severity, messages, silencedBy = [], absence, oncePerList } of allRules) {
    describe(id, () => {
      it('has a title and sentences in both languages', () => {
        const texts = [title, ...Object.values(messages)];
        assert.ok(texts.length > 1);
        for (const { zh, en } of texts) {
          assert.match(zh, /\p{Script=Han}/u);
          assert.match(en, /[A-Za-z]/);
          // What to look for in the plan may be named.
          assert.doesNotMatch(en.replace(/[万亿]/g, ''), /\p{Script=Han}/u);
          assert.ok(!en.includes('"'), `“…” is how messages quote: ${en}`);
        }
      });

      it('fills in nothing in English that it does not in Chinese', () => {
        for (const { zh, en } of Object.values(messages)) {
          const known = placeholders(zh);
          assert.ok(
            placeholders(en).every((place) => known.includes(place)),
            en,
          );
        }
      });

      it('speaks as planners do', () => {
        for (const { zh, en } of [title, ...Object.values(messages)]) {
          // 节点 of time are planners' own.
          assert.doesNotMatch(zh.replace(/(?:阶段|中间)节点/g, ''), JARGON);
          assert.doesNotMatch(en, JARGON);
        }
      });

      it('gives a reason where it rests on our format: that it is ours answers nobody', () => {
        for (const each of basis) if (each.kind === 'format') assert.ok(each.text !== undefined);
      });

      it('is silenced by rules that exist, and not by itself', () => {
        assert.deepEqual(
          silencedBy.filter((each) => !service.rules.has(each) || each === id),
          [],
        );
      });

      if (absence === true)
        it('names the row in which something is missing, or counts them', () => {
          for (const [name, { zh, en }] of Object.entries(messages)) {
            const place = oncePerList?.includes(name) ? '{n}' : '{name}';
            assert.ok(zh.includes(place) && en.includes(place), name);
          }
        });

      it('ends its sentences with a full stop, and only them', () => {
        for (const [name, { zh, en }] of Object.entries(messages)) {
          const isSentence = !NO_SENTENCES.has(name);
          // A gloss is a sentence of its own.
          assert.equal(/(?:[。？]|\{gloss\})$/.test(zh), isSentence, `${name}: ${zh}`);
          assert.equal(/(?:[.?]|\{gloss\})$/.test(en), isSentence, `${name}: ${en}`);
        }
      });

      it('rests on something that exists', () => {
        assert.notEqual(basis.length, 0);
        const clauses = basis.flatMap((each) => (each.kind === 'clause' ? [each.requirement] : []));
        assert.deepEqual(
          clauses.filter((requirement) => service.policies.requirement(requirement) === undefined),
          [],
        );
        // What a rule driven by policies or regions cites is in their data.
        const driven = id === requirementMissing.id || id.startsWith('local-');
        if (severity === 'byRequirement' && !driven) assert.notEqual(clauses.length, 0);
      });
    });
  }
});

describe('the plans that break rules', () => {
  const folder = `${root}tests/fixtures/breaks/`;
  const names = readdirSync(folder);

  it('are few, and break every rule over the plan', () => {
    const broken = new Set(
      names.flatMap((name) =>
        analyze(readFileSync(folder + name, 'utf8'), '2026-11-20').findings.map(({ rule }) => rule),
      ),
    );
    assert.ok(names.length <= 6);
    assert.deepEqual(
      planRules.filter(({ meta }) => !broken.has(meta)).map(({ meta }) => meta.id),
      [],
    );
  });

  it('break nothing of ours', () => {
    for (const name of names) {
      const { findings } = analyze(readFileSync(folder + name, 'utf8'));
      assert.ok(!findings.some(({ rule }) => rule.id === 'internal-error'), name);
    }
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { allRules, planRules } from '../../server/src/core/rules/registry.ts';
import { requirementMissing } from '../../server/src/core/states/requirementMissingRule.ts';
import { analyze, root, service } from '../support/plan.ts';

/** Words of programmers, which no planner should have to read. */
const JARGON = /\b(propert(y|ies)|schema|JSON|node|parse[rd]?|token|null|undefined)\b|属性|节点|模式|解析|字段/i;

/**
 * Messages that were written before the rule book asked for whole sentences with 。 (0.11): a request stands behind
 * a 。 and nothing behind it. They are in golden files and pictures, and change together or not at all.
 */
const WITHOUT_FULL_STOP = new Set([
  'format-mark missing',
  'id-duplicate found',
  'internal-error rule',
  'internal-error stage',
  'policy-unknown unknown',
  'reference-unresolved unknown',
  'reference-unresolved byName',
]);

/** They end in a question, which has a mark of its own. */
const QUESTIONS = new Set(['reference-unresolved suggestion']);

/** Rules that have a file in `core/rules`; those of the reading stages have another manner. */
const overThePlan = new Set([...planRules.map(({ meta }) => meta.id), 'internal-error']);

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

  it('lists as without 。 only messages that are', () => {
    const ends = new Map(
      allRules.flatMap(({ id, messages }) =>
        Object.entries(messages).map(([name, { zh }]) => [`${id} ${name}`, zh.at(-1)]),
      ),
    );
    assert.deepEqual(
      [...WITHOUT_FULL_STOP].filter((name) => !ends.has(name) || ends.get(name) === '。'),
      [],
    );
    assert.deepEqual(
      [...QUESTIONS].filter((name) => ends.get(name) !== '？'),
      [],
    );
  });

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

      if (overThePlan.has(id))
        it('ends its Chinese sentences with 。', () => {
          for (const [name, { zh }] of Object.entries(messages)) {
            if (WITHOUT_FULL_STOP.has(`${id} ${name}`) || QUESTIONS.has(`${id} ${name}`)) continue;
            assert.match(zh, /。$/, name);
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

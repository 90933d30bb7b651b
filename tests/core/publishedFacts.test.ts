import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { inEnglish } from '../planted/support/inEnglish.ts';
import { type CanonicalValue, canonicalPlan } from '../support/canonicalPlan.ts';
import { analyze, covered, example, root, service } from '../support/plan.ts';

/**
 * Published plans, each encoded from what could be found of it, against the table of what was found: every
 * number, date, body, title and source of the table stands in a field of its plan.
 */
interface Fact {
  readonly plan: string;
  readonly kind: string;
  /** As it was written down when it was found. */
  readonly text: string;
  /** `found`; `R` and `I` for what was only recalled or inferred. */
  readonly mark: string;
  /** As the plan says it, where that is not the same: 下降8% for −8%. */
  readonly written: string;
}

const folder = `${root}tests/fixtures/published/`;

const facts: readonly Fact[] = readFileSync(`${folder}facts.tsv`, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [plan = '', kind = '', text = '', mark = '', written = ''] = line.split('\t');
    return { plan, kind, text, mark, written };
  });

const texts: ReadonlyMap<string, string> = new Map([
  ...['national-145-2021', 'high-risk-pollutants-2014'].map((name): [string, string] => [
    name,
    example(`published-${name}`),
  ]),
  ...readdirSync(folder)
    .filter((file) => file.endsWith('.cleanplan.yaml'))
    .map((file): [string, string] => [file.replace('.cleanplan.yaml', ''), readFileSync(folder + file, 'utf8')]),
]);

interface Said {
  /** Scalars and keys that are data; not what 未转录 says, which is about what the plan lacks. */
  readonly fields: string[];
  readonly notes: string[];
}

function collect(value: CanonicalValue, said: Said, under = ''): Said {
  if (typeof value !== 'object') {
    if (under !== 'notTranscribed') (under === 'note' ? said.notes : said.fields).push(String(value));
  } else if (Array.isArray(value)) for (const item of value) collect(item, said, under);
  else {
    for (const [key, one] of Object.entries(value)) {
      // Keys of the format are English in a canonical plan, keys that are data are not.
      if (/[^a-zA-Z]/.test(key)) said.fields.push(key);
      collect(one, said, key);
    }
  }
  return said;
}

/** Canonical, and 规划类型 as the plan writes it. */
const said: ReadonlyMap<string, Said> = new Map(
  [...texts].map(([name, text]) => {
    const all = collect(canonicalPlan(text, service.schema), { fields: [], notes: [] });
    const { plan } = analyze(text, '2026-11-20');
    const { planType } = plan.file.about ?? {};
    return [name, { ...all, fields: [...all.fields, planType?.text ?? ''] }];
  }),
);

/** Facts that stand in no field, by plan and text, with the reason. */
const exceptions: ReadonlyMap<string, string> = new Map([
  ['national-145-2021 十部门', 'ten is the number of 牵头单位 and 会同部门; stands in a note'],
]);

function exceptionOf({ plan, text, mark }: Fact): string | undefined {
  if (mark === 'R') return 'recalled, not found: not shipped';
  if (mark === 'I') return 'inferred, not found: not shipped';
  if (plan === 'audit-lists')
    return 'three lists of enterprises, of which only counts and time limits are known: no plans';
  return exceptions.get(`${plan} ${text}`);
}

/** Whether a text is part of another, and not as the end of a longer number. */
const stands = (text: string, within: string): boolean =>
  within
    .split(text)
    .some((before, index, parts) => index < parts.length - 1 && !(/^\d/.test(text) && /[\d.]$/.test(before)));

const inFields = ({ plan, text, written }: Fact): boolean =>
  said.get(plan)?.fields.some((field) => stands(written || text, field)) ?? false;

const numbers = (text: string): readonly string[] => text.match(/\d+(\.\d+)?/g) ?? [];

/** Rule and words of a plan, for findings that its own words justify: the table of the README. */
const justified: ReadonlySet<string> = new Set(
  [...readFileSync(`${folder}README.md`, 'utf8').matchAll(/^\| `([a-z0-9-]+)` +\| `([a-z-]+)` +\|/gm)].map(
    ([, plan, rule]) => `${plan} ${rule}`,
  ),
);

describe('Published plans', () => {
  it('say every fact that was found of them in a field', () => {
    const without = facts.filter((fact) => !inFields(fact));
    const unexplained = without.filter((fact) => exceptionOf(fact) === undefined);
    const reasons = new Map<string, number>();
    for (const fact of without) {
      const reason = exceptionOf(fact) ?? 'no reason';
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    console.log(`      ${facts.length - without.length} of ${facts.length} facts stand in a field; the others:`);
    for (const [reason, count] of reasons) console.log(`      ${String(count).padStart(3)} ${reason}`);
    assert.deepEqual(
      unexplained.map(({ plan, text }) => `${plan} ${text}`),
      [],
    );
  });

  it('say a fact that was found more than once as often', () => {
    const of = ({ plan, text, written }: Fact) => `${plan} ${written || text}`;
    const times = (fact: Fact) => facts.filter((other) => of(other) === of(fact)).length;
    const often = facts.filter((fact) => times(fact) > 1 && fact.mark === 'found' && said.has(fact.plan));
    assert.ok(often.length > 0);
    const fewer = often.filter((fact) => {
      const standing = said.get(fact.plan)?.fields.filter((field) => stands(fact.written || fact.text, field)) ?? [];
      return standing.length < times(fact);
    });
    assert.deepEqual(fewer.map(of), []);
  });

  it('are measured by every fact there is in the table', () => assert.ok(facts.length >= 234));

  it('make no exception that is not needed', () => {
    const needed = facts.filter((fact) => !inFields(fact)).map(({ plan, text }) => `${plan} ${text}`);
    assert.deepEqual(
      [...exceptions.keys()].filter((key) => !needed.includes(key)),
      [],
    );
  });

  it('keep every number of a fact that they word otherwise', () => {
    // A month or year that the other wording drops would be lost without notice.
    const lost = facts.filter(
      ({ kind, text, written }) =>
        kind === 'number' &&
        written !== '' &&
        numbers(text.replace('SO2', '')).some((number) => !numbers(written).includes(number)),
    );
    assert.deepEqual(lost, []);
  });

  it('say nothing that was only recalled or inferred', () => {
    const shipped = facts.filter(({ plan, text, mark }) => {
      const { fields = [], notes = [] } = said.get(plan) ?? {};
      return mark !== 'found' && [...fields, ...notes, texts.get(plan) ?? ''].some((one) => one.includes(text));
    });
    assert.deepEqual(shipped, []);
  });

  for (const [name, text] of texts) {
    it(`give no finding that their own words do not justify: ${name}`, () => {
      const analysis = analyze(text, '2026-11-20');
      const wrong = analysis.findings.filter(
        ({ rule, severity }) =>
          /^(key|value|field)-/.test(rule.id) ||
          (['error', 'warning'].includes(severity) && !justified.has(`${name} ${rule.id}`)),
      );
      assert.deepEqual(
        wrong.map((finding) => `${finding.rule.id} ‹${covered(analysis, finding)}›`),
        [],
      );
    });
  }

  it('say the same with English keys', () => {
    for (const [name, text] of texts) {
      const english = inEnglish(text).text;
      assert.deepEqual(canonicalPlan(english, service.schema), canonicalPlan(text, service.schema), name);
      const ids = (one: string) => analyze(one, '2026-11-20').findings.map(({ rule }) => rule.id);
      assert.deepEqual(ids(english), ids(text), name);
    }
  });
});

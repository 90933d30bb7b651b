import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isMap, isSeq, type Node, parseDocument } from 'yaml';
import type { ContentName } from '../../server/src/core/plan/planTypes.generated.ts';
import { DEFAULT_POLICY } from '../../server/src/core/plan/profile.ts';
import { contentBasis } from '../../server/src/core/rules/contentRequirements.ts';
import type { RequirementState, StateName } from '../../server/src/core/states/requirementState.ts';
import { requirementStates, StateMemory } from '../../server/src/core/states/requirementStates.ts';
import { analyze, example, root, service } from '../support/plan.ts';

/** The words of the table for the states that occur in it. */
const WORDS: Readonly<Record<string, StateName>> = {
  已写明: 'answered',
  未写明: 'missing',
  没有读到: 'notRead',
  由人判断: 'forAPerson',
  不适用: 'notForThisPlan',
};

const PLANS: Readonly<Record<string, () => string>> = {
  'complete-zh': () => example('complete.zh'),
  'national-2021': () => example('published-national-145-2021'),
  'high-risk-2014': () => example('published-high-risk-pollutants-2014'),
  'first-draft': () => example('first-draft'),
  'county-A': () => readFileSync(`${root}tests/fixtures/plans/A-county-2026.cleanplan.yaml`, 'utf8'),
};

interface Cell {
  readonly requirement: string;
  readonly plan: string;
  readonly state: StateName;
  readonly places: readonly string[];
  readonly reason: string;
}

const cells = readFileSync(`${root}tests/fixtures/states/expected.tsv`, 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line): Cell => {
    const [requirement = '', plan = '', state = '', places = '', reason = ''] = line.split('\t');
    const named = WORDS[state];
    assert.ok(named, `${requirement} ${plan}: ${state}`);
    return { requirement, plan, state: named, places: places.split('; ').filter((place) => place !== ''), reason };
  });

/** Where the row, or the value where there is none, of a path such as `主要措施[2].名称` begins and ends. */
function extentOf(path: string, text: string): readonly [start: number, end: number] {
  const steps = [...path.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
  const row = steps.findLastIndex((step) => typeof step === 'number');
  let node: unknown = parseDocument(text).contents;
  for (const step of row < 0 ? steps : steps.slice(0, row + 1)) {
    assert.ok(isMap(node) || isSeq(node), path);
    node = node.get(step, true);
  }
  const range = (node as Node | undefined)?.range;
  assert.ok(range, path);
  return [range[0], range[1]];
}

describe('the state of each requirement in a plan', () => {
  for (const [plan, textOf] of Object.entries(PLANS)) {
    describe(plan, () => {
      const text = textOf();
      const analysis = analyze(text, '2026-11-20');
      const states = requirementStates(analysis, service.schema, new StateMemory(service.policies));
      const byId = new Map<string, RequirementState>(states.map((state) => [state.requirement.id, state]));
      const own = cells.filter((cell) => cell.plan === plan);

      it('is told of every requirement of 国办发[2003]100号', () => {
        const ids = service.policies.pack('gbf-2003-100')?.requirements.map(({ id }) => id);
        assert.deepEqual(own.map(({ requirement }) => requirement).sort(), ids?.toSorted());
      });

      for (const { requirement, state, places, reason } of own) {
        it(`${requirement}: ${state}${reason === '' ? '' : `（${reason}）`}`, () => {
          const found = byId.get(requirement);
          assert.equal(found?.state, state, found?.reason?.text.zh);
          if (places.length === 0) return;
          const extents = places.map((path) => extentOf(path, text));
          // A content is shown by its key.
          const keys = places.map((path) => path.replace(/[.[].*/, ''));
          const inside = found.places.some(({ anchor }) => {
            const { start, end } = analysis.document.rangeOf(anchor);
            const [from, to] = [analysis.text.offsetAt(start), analysis.text.offsetAt(end)];
            return extents.some(([first, last]) => first <= from && to <= last) || keys.includes(text.slice(from, to));
          });
          assert.ok(inside, `${places.join('; ')} ${JSON.stringify(found.places.map(({ path }) => path))}`);
        });
      }
    });
  }

  it('asks of each content by the requirement that rules about it cite', () => {
    const asked = service.policies.packs
      .filter(({ id }) => id === DEFAULT_POLICY)
      .flatMap(({ requirements }) => requirements)
      .flatMap(({ id, answeredBy }) =>
        answeredBy.flatMap((answer) => ('content' in answer ? [[answer.content, id]] : [])),
      );
    const cited = service.schema.contents.map((name) => [
      name,
      ...contentBasis(name as ContentName).map((basis) => (basis.kind === 'clause' ? basis.requirement : undefined)),
    ]);
    assert.deepEqual(asked, cited);
  });

  it('does not take a key for an answer', () => {
    const unanswered = cells.filter(({ reason, state }) => reason.startsWith('键在未答') && state !== 'answered');
    assert.ok(unanswered.length >= 12, `${unanswered.length}`);
  });
});

import type { LocalFault } from '../plan/localFaults.ts';
import type { LocalTree } from '../plan/localTree.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import { localBasis } from './localBasis.ts';
import { quoted } from './quoted.ts';
import { partOf, type Rule } from './rule.ts';

/** What regions ask to be written; each finding cites the clause that asks for it. */
export const localRequired = defineRuleMeta({
  id: 'local-required',
  severity: 'byRequirement',
  presence: true,
  absence: { missingInRow: 'missingInRow' },
  waivable: true,
  title: { zh: '地方要求写的已写明', en: 'What the region asks for is there' },
  basis: localBasis,
  messages: {
    entry: {
      zh: '规划未写明“{field}”，请补充。',
      en: 'The plan has no “{field}”: write it.',
    },
    missing: {
      zh: '未写明“{field}”，请补充。',
      en: '“{field}” is not given: write it.',
    },
    missingInRow: {
      zh: '{name}未写明“{field}”，请补充。',
      en: '{name} has no “{field}”: write it.',
    },
    empty: {
      zh: '“{field}”没有内容，请补充。',
      en: '“{field}” says nothing yet: write it.',
    },
  },
});

/** The rule for what the regions ask of plans in one place, a part for each of their requirements. */
export function localRequiredRules({ requirements }: LocalTree): readonly Rule[] {
  const entries = partOf(localRequired, 'entries').plan({
    reads: ['localEntries', 'head'],
    check({ localEntries, head }, report) {
      for (const { requirement, state } of localEntries) {
        const { zh, name } = requirement.property;
        const basis = [{ kind: 'clause', requirement: requirement.clause }] as const;
        report(state === 'empty' ? 'empty' : 'entry', head, { field: { inPlan: { zh, en: name } } }, { basis });
      }
    },
  });
  const fields = requirements
    .filter(({ required }) => required)
    .map((requirement, index) =>
      partOf(localRequired, String(index)).local({
        look: (fault) => (fault.requirement === requirement && isLack(fault) ? fault : undefined),
        judge({ kind, anchor, args }, _facts, report) {
          const named = kind === 'missingInRow' ? { ...args, name: quoted(String(args.name)) } : args;
          const basis = [{ kind: 'clause', requirement: requirement.clause }] as const;
          report(kind as 'missing', anchor, named, { basis });
        },
      }),
    );
  return [entries, ...fields];
}

const isLack = ({ kind }: LocalFault): boolean => kind === 'missing' || kind === 'missingInRow' || kind === 'empty';

import { quoted } from '../../server/src/core/rules/quoted.ts';
import { groupRule, type Rule, rowRule } from '../../server/src/core/rules/rule.ts';

/** Counts what rules do, so that a test can tell that an edit costs what it touches. */
export interface Counts {
  looked: number;
  judged: number;
}

const meta = (id: string) =>
  ({
    id,
    title: { zh: '试', en: 'a trial' },
    basis: [{ kind: 'format' }],
    severity: 'hint',
    waivable: true,
    messages: { found: { zh: '{name}与{other}', en: '{name} and {other}' } },
  }) as const;

/** Rules of the shapes there are, over rows and with facts, that find something in most plans. */
export function trialRules(counts: Counts = { looked: 0, judged: 0 }): readonly Rule[] {
  const ofStage = (at: number): Rule =>
    rowRule({
      ...meta(`trial-stage-${at}`),
      each: at % 2 === 0 ? 'enterprise' : 'project',
      look({ name, anchor }) {
        counts.looked++;
        return { name: name?.text ?? '', anchor: name?.anchor ?? anchor };
      },
      reads: ['about', 'profile', 'totals'],
      judge({ name, anchor }, { about, profile, totals }, report) {
        counts.judged++;
        const other = `${about?.period?.form ?? ''}${totals.enterprise?.rows ?? 0}`;
        if (profile.draft && name.length % 7 === at % 7) report('found', anchor, { name, other });
      },
    });
  const ofOwners = rowRule({
    ...meta('trial-owner'),
    each: 'project',
    look({ owner }) {
      counts.looked++;
      return owner && { id: owner.text, anchor: owner.anchor };
    },
    reads: ['definedIds', 'referencedIds'],
    names: ({ id }) => [id],
    judge({ id, anchor }, { definedIds, referencedIds }, report) {
      counts.judged++;
      if (!definedIds.has('enterprise', id))
        report('found', anchor, { name: id, other: `${referencedIds.has('enterprise', id)}` });
    },
  });
  const ofRegions = rowRule({
    ...meta('trial-region'),
    absence: true,
    each: 'enterprise',
    look({ name, region, anchor }) {
      counts.looked++;
      return region === undefined ? { name: name?.text ?? '', anchor } : undefined;
    },
    judge({ name, anchor }, _, report) {
      counts.judged++;
      report('found', anchor, { name: quoted(name), other: '' });
    },
  });
  const ofNames = groupRule({
    ...meta('trial-same-name'),
    each: 'target',
    look({ name }) {
      counts.looked++;
      return name && { name: name.text, anchor: name.anchor };
    },
    by: ({ name }) => [name.slice(0, 2), name.slice(-2)],
    check(notes, report) {
      counts.judged++;
      for (const { name, anchor } of notes) report('found', anchor, { name, other: notes[0]?.name ?? '' });
    },
  });
  const stages = Array.from({ length: 10 }, (_, at) => ofStage(at));
  return [...stages, ofOwners, ofRegions, ofNames];
}

import { daysText } from '../../core/features/planStatus/daysText.ts';
import type { Analysis, PlanService } from '../../core/planService.ts';
import type { PolicyPack, Requirement } from '../../core/provisions/policyPack.ts';
import { type Locale, localized } from '../../core/text/locale.ts';
import { cite } from '../present.ts';
import { keyShape } from './key.ts';
import type { Subject } from './lookup.ts';
import type { PlanStates } from './planStates.ts';
import { stateShape } from './state.ts';

/** What shapes are made with. */
interface ShapeSetting {
  readonly service: PlanService;
  /** The page of the subject, where it is a rule that has one. */
  readonly page: string | undefined;
  /** The plan the explanation is for, if any. */
  readonly plan: PlanStates | undefined;
  readonly locale: Locale;
}

/**
 * What `explain --format json` prints of a subject. Policies, provisions and requirements are as in the
 * catalogue, with both languages; positions are zero-based.
 */
export function subjectShape(subject: Subject, { service, page, plan, locale }: ShapeSetting): object {
  const states = (requirements: readonly Requirement[]) =>
    plan === undefined
      ? {}
      : {
          plan: plan.path,
          ...dayShape(plan.analysis.plan.day),
          states: requirements.flatMap(({ id }) => stateShape(id, plan, locale) ?? []),
        };
  switch (subject.kind) {
    case 'policy': {
      const provisions = subject.pack.provisions.map(({ id, address, headingPath }) => ({ id, address, headingPath }));
      return { kind: 'policy', policy: policyShape(subject.pack), provisions, ...states(subject.pack.requirements) };
    }
    case 'provision': {
      const { pack, provision } = subject;
      const requirements = service.policies.requirementsOf(provision.id);
      return { kind: 'provision', policy: policyShape(pack), provision, requirements, ...states(requirements) };
    }
    case 'requirement': {
      const { pack, provision, requirement } = subject;
      return { kind: 'requirement', policy: policyShape(pack), provision, requirement, ...states([requirement]) };
    }
    case 'key': {
      const citations = cite(subject.places[0].property.basis, service, locale);
      return { kind: 'key', key: keyShape(subject.places, service), citations };
    }
    case 'document':
      return { kind: 'document', document: subject.row };
    case 'rule': {
      const { id, title, severity, presence, waivable, basis, messages } = subject.rule;
      const rule = { id, title: localized(title, locale), severity, presence: presence ?? false, waivable, messages };
      return { kind: 'rule', rule, citations: cite(basis, service, locale), page: page ?? null };
    }
  }
}

/** As in a report of `check`: the day, and whether the plan tells it. */
const dayShape = (day: Analysis['plan']['day']) => ({
  planDay: day === undefined ? null : daysText(day),
  dated: day?.written === true,
});

/** A pack without its provisions and requirements. */
const policyShape = ({ provisions: _provisions, requirements: _requirements, ...policy }: PolicyPack) => policy;

import type { PlanService } from '../../core/planService.ts';
import type { PolicyPack } from '../../core/provisions/policyPack.ts';
import { type Locale, localized } from '../../core/text/locale.ts';
import { cite } from '../present.ts';
import { keyShape } from './key.ts';
import type { Subject } from './lookup.ts';

/**
 * What `explain --format json` prints of a subject. Policies, provisions and requirements are as in the
 * catalogue, with both languages; positions are zero-based.
 */
export function subjectShape(subject: Subject, service: PlanService, page: string | undefined, locale: Locale): object {
  switch (subject.kind) {
    case 'policy': {
      const provisions = subject.pack.provisions.map(({ id, address, headingPath }) => ({ id, address, headingPath }));
      return { kind: 'policy', policy: policyShape(subject.pack), provisions };
    }
    case 'provision': {
      const { pack, provision } = subject;
      const requirements = service.policies.requirementsOf(provision.id);
      return { kind: 'provision', policy: policyShape(pack), provision, requirements };
    }
    case 'requirement': {
      const { pack, provision, requirement } = subject;
      return { kind: 'requirement', policy: policyShape(pack), provision, requirement };
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

/** A pack without its provisions and requirements. */
const policyShape = ({ provisions: _provisions, requirements: _requirements, ...policy }: PolicyPack) => policy;

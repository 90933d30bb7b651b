import type { PlanProfile } from '../plan/profile.ts';
import type { Basis } from '../problems/basis.ts';
import type { Problem } from '../problems/problem.ts';
import { severityOf } from '../problems/ruleMeta.ts';
import { lighter, oneStepLower, type Severity } from '../problems/severity.ts';
import type { ProvisionCatalogue } from '../provisions/catalogue.ts';
import { bindingModals, type Modal, type Requirement } from '../provisions/policyPack.ts';

/**
 * Severity = modal × object, then what this plan makes of it: presence rules are one step lower
 * in a draft; duties about the plan are information for plan types they do not bind; nobody must change an issued
 * plan, but for its file and for what is forbidden; what rests on a secondary source never exceeds warning, what rests
 * on a definition information, nor any finding the mark of the fact it rests on.
 */
export function weigh(problem: Problem, profile: PlanProfile, policies: ProvisionCatalogue): Severity {
  const { rule, message, atMost } = problem;
  const basis = problem.basis ?? rule.basis;
  const requirement = requirementOf(basis, policies);
  const own = severityOf(rule, message);
  let severity = own === 'byRequirement' ? byRequirement(requirement) : own;
  if (rule.presence === true && profile.draft) severity = oneStepLower(severity);
  if (profile.issued && rule.waivable && basis[0]?.kind !== 'format' && requirement?.prohibition !== true) {
    severity = lighter(severity, 'warning');
  }
  if (requirement !== undefined && policies.packOf(requirement.provision)?.verification === 'secondary') {
    severity = lighter(severity, 'warning');
  }
  if (requirement !== undefined && policies.provision(requirement.provision)?.kind === 'definition') {
    severity = lighter(severity, 'information');
  }
  if (atMost !== undefined) severity = lighter(severity, atMost);
  const bindsPlans = own === 'byRequirement' && requirement?.object === 'plan';
  return bindsPlans && !profile.binding ? lighter(severity, 'information') : severity;
}

function requirementOf(basis: readonly Basis[], policies: ProvisionCatalogue): Requirement | undefined {
  const clause = basis.find((each) => each.kind === 'clause');
  return clause === undefined ? undefined : policies.requirement(clause.requirement);
}

/** Only a duty about the plan, and a prohibition, keep the full weight of their modal word. */
function byRequirement(requirement: Requirement | undefined): Severity {
  if (requirement === undefined) return 'information';
  if (requirement.object !== 'plan' && !requirement.prohibition) return 'information';
  return severityOfModal(requirement.modal);
}

/** The weight of a modal word alone; a sentence without one informs. */
function severityOfModal(modal: Modal | null): Severity {
  if (modal !== null && bindingModals.includes(modal.word)) return 'error';
  return modal?.word === '要' ? 'warning' : 'information';
}

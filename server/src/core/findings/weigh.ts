import type { PlanProfile } from '../plan/profile.ts';
import type { Basis } from '../problems/basis.ts';
import type { Problem } from '../problems/problem.ts';
import { lighter, oneStepLower, type Severity } from '../problems/severity.ts';
import type { ProvisionCatalogue } from '../provisions/catalogue.ts';
import type { Modal, Requirement } from '../provisions/policyPack.ts';
import type { Localized } from '../text/locale.ts';

/** A problem's weight in this plan. */
export interface Weight {
  readonly severity: Severity;
  readonly heading: Localized | null;
}

/** The day the amended 清洁生产促进法 took effect; from then on a plan need not rest on 国办发[2003]100号. */
const AMENDED_LAW_IN_FORCE = '2012-07-01';

const comparedWith100: Localized = { zh: '对照100号文', en: 'compared with 国办发[2003]100号' };

/** 禁止, 不得, 必须, 应, 应当 bind; 要 urges; the rest, and sentences without a modal word, inform. */
const modalSeverity: Readonly<Record<string, Severity>> = {
  禁止: 'error',
  不得: 'error',
  必须: 'error',
  应: 'error',
  应当: 'error',
  要: 'warning',
};

/**
 * Severity = modal × object (product rule 6), then what this plan makes of it: presence rules are one
 * step lower in a draft; duties about the plan are information for plan types they do not bind, and
 * for plans adopted after the amended law that do not name 国办发[2003]100号; a secondary source
 * never exceeds warning.
 */
export function weigh(problem: Problem, profile: PlanProfile, policies: ProvisionCatalogue): Weight {
  const { rule } = problem;
  const requirement = requirementOf(problem.basis ?? rule.basis, policies);
  const own = rule.severities?.[problem.message] ?? rule.severity;
  let severity = own === 'byRequirement' ? byRequirement(requirement) : own;
  if (rule.presence === true && profile.draft) severity = oneStepLower(severity);
  if (requirement !== undefined && policies.packOf(requirement.id)?.verification === 'secondary') {
    severity = lighter(severity, 'warning');
  }
  if (rule.severity !== 'byRequirement' || requirement?.object !== 'plan') return { severity, heading: null };
  if (comparesOnly(profile)) return { severity: lighter(severity, 'information'), heading: comparedWith100 };
  return { severity: profile.binding ? severity : lighter(severity, 'information'), heading: null };
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

/** The weight of a modal word alone. */
const severityOfModal = (modal: Modal | null): Severity =>
  (modal === null ? undefined : modalSeverity[modal.word]) ?? 'information';

function comparesOnly({ adoptedOn, legalBasis }: PlanProfile): boolean {
  return adoptedOn !== undefined && adoptedOn >= AMENDED_LAW_IN_FORCE && !legalBasis.some(names100);
}

/** 国办发〔2003〕100号 with any brackets, or its title. */
const names100 = (text: string): boolean =>
  /国办发\s*[[［〔【(（]?\s*2003\s*[\]］〕】)）]?\s*100\s*号/.test(text) || /关于加快推行清洁生产/.test(text);

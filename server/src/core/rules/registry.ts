import { bindRules } from '../bind/bindRules.ts';
import { findingsLimit } from '../findings/findingsLimit.ts';
import { waiverRules } from '../findings/waiverRules.ts';
import { localPack } from '../local/localPackRule.ts';
import type { LocalTree } from '../plan/localTree.ts';
import { inputRules } from '../problems/inputRules.ts';
import type { RuleMeta } from '../problems/ruleMeta.ts';
import { requirementMissing } from '../states/requirementMissingRule.ts';
import { syntaxRules } from '../syntax/syntaxRules.ts';
import ambiguousList from './ambiguous-list.ts';
import annexRef from './annex-ref.ts';
import auditBasis from './audit-basis.ts';
import auditDeadline from './audit-deadline.ts';
import baselineMismatch from './baseline-mismatch.ts';
import baselineStale from './baseline-stale.ts';
import bodyNameDrift from './body-name-drift.ts';
import breakdownSum from './breakdown-sum.ts';
import centralFund from './central-fund.ts';
import contentEmpty from './content-empty.ts';
import contentMissing from './content-missing.ts';
import creditCode from './credit-code.ts';
import docNumberForm from './doc-number-form.ts';
import dueInWords from './due-in-words.ts';
import dueOutsidePeriod from './due-outside-period.ts';
import enterpriseDuplicate from './enterprise-duplicate.ts';
import enterpriseOffIndustry from './enterprise-off-industry.ts';
import formatMark from './format-mark.ts';
import fundingMissing from './funding-missing.ts';
import fundingSum from './funding-sum.ts';
import genreName from './genre-name.ts';
import headDates from './head-dates.ts';
import idDuplicate from './id-duplicate.ts';
import indicatorNameDrift from './indicator-name-drift.ts';
import { internalError } from './internalError.ts';
import jointAuthority from './joint-authority.ts';
import { localRequired, localRequiredRules } from './local-required.ts';
import { localValue, localValueRules } from './local-value.ts';
import magnitudeSlip from './magnitude-slip.ts';
import milestoneMonotone from './milestone-monotone.ts';
import miswrittenWord from './miswritten-word.ts';
import obsoleteEquipmentTransfer from './obsolete-equipment-transfer.ts';
import outdatedTerm from './outdated-term.ts';
import outsideRegion from './outside-region.ts';
import packOutOfTime from './pack-out-of-time.ts';
import pointVsPercent from './point-vs-percent.ts';
import policyUnknown from './policy-unknown.ts';
import pollutantMismatch from './pollutant-mismatch.ts';
import projectBenefit from './project-benefit.ts';
import projectCode from './project-code.ts';
import projectDuplicate from './project-duplicate.ts';
import projectOwner from './project-owner.ts';
import projectPeriod from './project-period.ts';
import publicSensitive from './public-sensitive.ts';
import rateVsAbsolute from './rate-vs-absolute.ts';
import reductionShortfall from './reduction-shortfall.ts';
import referenceUnresolved from './reference-unresolved.ts';
import repealedBasis from './repealed-basis.ts';
import type { Rule } from './rule.ts';
import scheduleGap from './schedule-gap.ts';
import scheduleOrder from './schedule-order.ts';
import scheduleUndated from './schedule-undated.ts';
import sumInWords from './sum-in-words.ts';
import summaryMismatch from './summary-mismatch.ts';
import targetBaseline from './target-baseline.ts';
import targetDirection from './target-direction.ts';
import targetDuplicate from './target-duplicate.ts';
import targetOrphan from './target-orphan.ts';
import targetYear from './target-year.ts';
import taskLead from './task-lead.ts';
import taskOrphan from './task-orphan.ts';
import textTableMismatch from './text-table-mismatch.ts';
import titlePeriod from './title-period.ts';
import unitForm from './unit-form.ts';
import unitMismatch from './unit-mismatch.ts';
import upperPlan from './upper-plan.ts';
import upperTarget from './upper-target.ts';
import vagueTarget from './vague-target.ts';
import valueImpossible from './value-impossible.ts';
import valueUnclear from './value-unclear.ts';

/** The rules over the plan, in the order they are run. A new rule is added here and nowhere else. */
export const planRules: readonly Rule[] = [
  formatMark,
  policyUnknown,
  contentMissing,
  contentEmpty,
  annexRef,
  jointAuthority,
  upperPlan,
  referenceUnresolved,
  idDuplicate,
  targetBaseline,
  pointVsPercent,
  ...unitMismatch,
  ...valueImpossible,
  valueUnclear,
  ...magnitudeSlip,
  ...baselineMismatch,
  rateVsAbsolute,
  targetDirection,
  milestoneMonotone,
  ...breakdownSum,
  ...taskLead,
  targetOrphan,
  creditCode,
  ...outsideRegion,
  auditBasis,
  ...dueOutsidePeriod,
  ...scheduleUndated,
  projectPeriod,
  ...enterpriseDuplicate,
  ...summaryMismatch,
  textTableMismatch,
  ...fundingSum,
  ...repealedBasis,
  outdatedTerm,
  ...obsoleteEquipmentTransfer,
  upperTarget,
  auditDeadline,
  projectBenefit,
  fundingMissing,
  projectOwner,
  titlePeriod,
  docNumberForm,
  ambiguousList,
  unitForm,
  projectCode,
  centralFund,
  ...projectDuplicate,
  scheduleGap,
  taskOrphan,
  targetYear,
  ...vagueTarget,
  indicatorNameDrift,
  baselineStale,
  bodyNameDrift,
  reductionShortfall,
  genreName,
  packOutOfTime,
  publicSensitive,
  enterpriseOffIndustry,
  scheduleOrder,
  ...targetDuplicate,
  ...miswrittenWord,
  ...pollutantMismatch,
  ...dueInWords,
  headDates,
  sumInWords,
];

/** The rules for what regions ask of plans in one place. */
export const localRules = (tree: LocalTree): readonly Rule[] => [...localRequiredRules(tree), ...localValueRules(tree)];

/** Everything a finding can come from: the reading stages too. */
export const allRules: readonly RuleMeta[] = [
  ...new Set(planRules.map(({ meta }) => meta)),
  ...bindRules,
  ...syntaxRules,
  ...inputRules,
  ...waiverRules,
  localPack,
  localRequired,
  localValue,
  requirementMissing,
  findingsLimit,
  internalError,
];

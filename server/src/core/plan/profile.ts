import type { Value } from '../values/value.ts';
import type { DocumentReferenceChoice, PlanFile } from './planTypes.generated.ts';

/** What a plan says of itself that decides how it is judged. */
export interface PlanProfile {
  readonly level: 'national' | 'basin' | 'provincial' | 'municipal' | 'county' | 'park' | undefined;
  /** Made for the nation: it says so, or says nothing of its level and is led by a ministry. */
  readonly national: boolean;
  /**
   * True for 规划, 推行方案 and 实施方案, which the eight contents of 二（一） bind, and where no
   * type is given; for the other types they are information.
   */
  readonly binding: boolean;
  /** 起草稿, also when neither a stage nor a 发文字号 is given. */
  readonly draft: boolean;
  /** 已印发, also when a 发文字号 is given and no stage: nobody can amend it any more. */
  readonly issued: boolean;
  /** 年度计划: what a year brings is often settled in the course of it. */
  readonly annual: boolean;
  /** 送审稿: what reviewers will compare is asked for. */
  readonly review: boolean;
  /** 报批稿 and 已印发: nothing is left open any more. */
  readonly final: boolean;
  /** Ids of the policies to check against, `gbf-2003-100` when the plan names none, and those of its region. */
  readonly policies: readonly string[];
  /** Whether it says itself what to check it against. */
  readonly namesPolicies: boolean;
  /** Canonical names of what was read of a published plan; undefined where nothing says that it was not all of it. */
  readonly partsRead: readonly string[] | undefined;
  /** Titles and document numbers under 编制依据, as written. */
  readonly legalBasis: readonly string[];
}

/** The policy that plans are checked against unless they say otherwise. */
export const DEFAULT_POLICY = 'gbf-2003-100';

/** A ministry by its name alone. */
const OF_THE_STATE = /^(?:国家|国务院|[^省市县区州旗党委]{2,10}部$)/;

const bindingTypes: ReadonlySet<string> = new Set(['plan', 'promotionPlan', 'implementationPlan']);

/** @param local ids of the regional packs that are in force for the plan */
export function readProfile(
  { about, policies, transcribedFrom }: PlanFile,
  local: readonly string[] = [],
): PlanProfile {
  const named = policies?.items.map(({ text }) => text) ?? [];
  const level = about?.level?.value;
  const planType = about?.planType?.value;
  const stage = about?.stage?.value ?? (about?.documentNumber === undefined ? 'draft' : 'issued');
  return {
    level,
    national: level === 'national' || (level === undefined && OF_THE_STATE.test(about?.leadUnit?.text.trim() ?? '')),
    binding: planType === undefined || bindingTypes.has(planType),
    draft: stage === 'draft',
    issued: stage === 'issued',
    annual: planType === 'annualPlan',
    review: stage === 'review',
    final: stage === 'approval' || stage === 'issued',
    policies: [...(named.length > 0 ? named : [DEFAULT_POLICY]), ...local],
    namesPolicies: named.length > 0,
    partsRead: partsReadOf(transcribedFrom),
    legalBasis: about?.legalBasis?.items.flatMap(textsOf) ?? [],
  };
}

/** Parts read from any of the sources; undefined where no source says what was read of it. */
function partsReadOf(sources: PlanFile['transcribedFrom']): readonly string[] | undefined {
  const named = sources?.items.flatMap(({ parts }) => parts?.items.flatMap(({ value }) => value ?? []) ?? []) ?? [];
  return named.length === 0 ? undefined : named;
}

function textsOf(reference: DocumentReferenceChoice): string[] {
  if (reference.form === 'text') return [reference.value.text];
  const { title, documentNumber } = reference.value;
  return [title?.text, documentNumber?.text].filter((text) => text !== undefined);
}

/** The last day of a date or span; undefined for what never ends or is not to be read as a date. */
export const lastDay = (reading: Value | undefined): string | undefined =>
  reading?.kind === 'date' || reading?.kind === 'span' ? reading.last : undefined;

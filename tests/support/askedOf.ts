import { fill } from '../../server/src/core/messages/render.ts';
import type { Answer, AppliesTo } from '../../server/src/core/provisions/answers.ts';
import { ProvisionCatalogue } from '../../server/src/core/provisions/catalogue.ts';
import type { PolicyPack, Requirement } from '../../server/src/core/provisions/policyPack.ts';
import type { RequirementState } from '../../server/src/core/states/requirementState.ts';
import { requirementStates, StateMemory } from '../../server/src/core/states/requirementStates.ts';
import type { Locale } from '../../server/src/core/text/locale.ts';
import { analyze, service } from './plan.ts';

/** What a requirement of a test asks; the rest is as plain as can be. */
export type Asked = Partial<Omit<Requirement, 'answeredBy' | 'appliesTo'>> & {
  readonly answeredBy?: readonly Answer[];
  readonly appliesTo?: AppliesTo;
};

/** A catalogue of one policy, the one plans are checked against, with one requirement. */
function catalogueOf(asked: Asked): ProvisionCatalogue {
  const requirement: Requirement = {
    id: 'gbf-2003-100/2.1#schedule',
    provision: 'gbf-2003-100/2.1',
    quote: null,
    place: null,
    modal: null,
    object: 'bearer',
    prohibition: false,
    bearer: '',
    gloss: { zh: '', en: '' },
    checkedBy: { schema: [], rules: [] },
    answeredBy: [],
    ...asked,
  };
  const pack = { id: 'gbf-2003-100', provisions: [], requirements: [requirement] } as unknown as PolicyPack;
  return new ProvisionCatalogue([pack]);
}

/** How a plan stands to a requirement: the state, the lines of its places counted from one, and why. */
export function standing(
  asked: Asked,
  text: string,
  locale: Locale = 'zh-CN',
): {
  readonly state: string;
  readonly lines: readonly number[];
  readonly paths: readonly string[];
  readonly reason: string | undefined;
} {
  const analysis = analyze(text);
  const [state] = requirementStates(analysis, service.schema, new StateMemory(catalogueOf(asked)));
  const { places, reason } = state as RequirementState;
  return {
    state: (state as RequirementState).state,
    lines: places.map(({ anchor }) => analysis.document.rangeOf(anchor).start.line + 1),
    paths: places.map(({ path }) => path),
    reason: reason && fill(reason.text, reason.args, locale),
  };
}

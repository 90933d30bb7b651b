import { fill } from '../../messages/render.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import type { Requirement } from '../../provisions/policyPack.ts';
import type { RequirementState, StateName } from '../../states/requirementState.ts';
import { requirementStates, rootsOf, type StateMemory } from '../../states/requirementStates.ts';
import { stateWords } from '../../states/stateWords.ts';
import { type Locale, localized } from '../../text/locale.ts';
import { shortened } from '../../text/shortened.ts';
import type { Range } from '../../text/span.ts';
import { treeLabels } from './treeLabels.ts';

/** A place of the plan that a requirement is shown with. */
export interface RequirementPlace {
  /** Its line, and how that begins. */
  readonly label: string;
  readonly range: Range;
}

/** One requirement as it stands in a plan. */
export interface RequirementItem {
  readonly id: string;
  /** What it asks for, in our words. */
  readonly label: string;
  /** `国办发[2003]100号 二（一）` */
  readonly address: string;
  readonly provision: string;
  /** The policy's own words, or our paraphrase where the pack has no source text. */
  readonly words: string;
  readonly state: StateName;
  readonly stateLabel: string;
  readonly reason: string | null;
  readonly places: readonly RequirementPlace[];
  /** What a reviewer would write of it. */
  readonly comment: string;
}

/** Requirements that belong together. */
export interface RequirementGroup {
  /** The same from one answer to the next: a canonical key, or a provision's id. */
  readonly id: string;
  readonly label: string;
  /** Those that are for this plan, in the order of the policy. */
  readonly items: readonly RequirementItem[];
  /** Those that are not. */
  readonly others: readonly RequirementItem[];
  /** How many of the items a program can judge, and how many of those are seen to. */
  readonly asked: number;
  readonly answered: number;
}

/** The requirements of the policies that a plan names, for planners and for reviewers. */
export interface RequirementTree {
  /** By the content that answers them first, the eight contents in the policy's order before what stands beside them. */
  readonly byContent: readonly RequirementGroup[];
  /** By the clause they are taken from. */
  readonly byProvision: readonly RequirementGroup[];
}

/** States in which a requirement is seen to. */
const seenTo: ReadonlySet<StateName> = new Set(['answered', 'annex', 'elsewhere', 'toBePublished', 'waived']);

/** Requirements that nothing in a plan answers, or only a person's judgment. */
const NOWHERE = '';

/** Shows how every requirement stands in a plan. `memory` is kept by whoever asks again after an edit. */
export function requirementTree(
  analysis: Analysis,
  { schema, policies }: PlanService,
  memory: StateMemory,
  locale: Locale,
): RequirementTree {
  const named = new Set(analysis.plan.profile.policies);
  const shown = requirementStates(analysis, schema, memory)
    .filter(({ requirement }) => named.has(policies.packOf(requirement.provision)?.id ?? ''))
    .map((state) => ({ state, item: itemOf(state) }));

  function itemOf({ requirement, state, reason, places }: RequirementState): RequirementItem {
    const { id, provision, gloss } = requirement;
    const { address, quote, paraphrase } = policies.cite({ kind: 'clause', requirement: id }, locale);
    const common = {
      id,
      label: localized(gloss, locale),
      address: address ?? '',
      provision,
      words: quote ?? paraphrase ?? '',
      state,
      stateLabel: localized(stateWords[state], locale),
      reason: reason === undefined ? null : fill(reason.text, reason.args, locale),
      places: places.map(({ anchor }) => placeAt(analysis, analysis.document.rangeOf(anchor), locale)),
    };
    return { ...common, comment: commentOn(requirement, common, locale) };
  }

  const roots = [...schema.contents, ...schema.root.properties.map(({ name }) => name), NOWHERE];
  const contentOf = ({ requirement }: RequirementState): string =>
    requirement.answeredBy.flatMap(rootsOf)[0] ?? NOWHERE;
  const titleOf = (root: string): string => {
    const property = schema.root.property(root);
    return property === undefined ? localized(treeLabels.nowhere, locale) : localized(property.title, locale);
  };
  const provisions = policies.packs.flatMap((pack) =>
    pack.provisions.map(({ id, address }) => ({ id, label: `${pack.documentNumber} ${address}` })),
  );
  const grouped = (id: string, label: string, isIn: (state: RequirementState) => boolean): RequirementGroup[] => {
    const all = shown.filter(({ state }) => isIn(state)).map(({ item }) => item);
    if (all.length === 0) return [];
    const isFor = ({ state }: RequirementItem): boolean => state !== 'notForThisPlan';
    const items = all.filter(isFor);
    const answered = items.filter(({ state }) => seenTo.has(state)).length;
    const asked = answered + items.filter(({ state }) => state === 'missing').length;
    return [{ id, label, items, others: all.filter((item) => !isFor(item)), asked, answered }];
  };
  return {
    byContent: [...new Set(roots)].flatMap((root) =>
      grouped(root, titleOf(root), (state) => contentOf(state) === root),
    ),
    byProvision: provisions.flatMap(({ id, label }) =>
      grouped(id, label, ({ requirement }) => requirement.provision === id),
    ),
  };
}

/** So much of a line tells which it is. */
const LONGEST = 40;

function placeAt({ text }: Analysis, range: Range, locale: Locale): RequirementPlace {
  const line = range.start.line;
  const words = text.lineText(line).trim();
  const begin = shortened(words, LONGEST);
  return { label: fill(treeLabels.place, { line: line + 1, begin }, locale), range };
}

/** One sentence for an opinion on the plan: what the policy says, and how the plan stands to it. */
function commentOn(
  { focus }: Requirement,
  { address, words, stateLabel, reason, places }: Omit<RequirementItem, 'comment'>,
  locale: Locale,
): string {
  const lines = places.map(({ range }) => String(range.start.line + 1));
  const args = { address, words: focus ?? words, state: stateLabel, reason: reason ?? '', lines };
  const told = fill(reason === null ? treeLabels.comment : treeLabels.commentWithReason, args, locale);
  return lines.length === 0 ? told : `${told}${fill(treeLabels.lines, args, locale)}`;
}

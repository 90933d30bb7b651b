import { fill } from '../../messages/render.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import type { StateMemory } from '../../states/requirementStates.ts';
import { anchorOf } from '../../syntax/nodes.ts';
import type { Locale } from '../../text/locale.ts';
import { listComma } from '../../text/punctuation.ts';
import type { Range } from '../../text/span.ts';
import { requirementTree } from '../requirementTree/requirementTree.ts';
import { lensLabels } from './lensLabels.ts';

/** Where lenses are shown: on contents and targets, on one of the two, nowhere. */
export type LensesShown = 'all' | 'contents' | 'targets' | 'off';

export const lensesShown: readonly LensesShown[] = ['all', 'contents', 'targets', 'off'];

/** A line that an editor shows above a line of the plan. */
export interface Lens {
  readonly range: Range;
  readonly title: string;
  /** The clause that the title names, to be opened. */
  readonly provision: string | undefined;
}

/** A list of more targets than these shows no lens on each. */
const MOST_TARGETS = 50;

/**
 * On each content its clause, how many of the requirements it is to answer are answered, and what was found in it; on
 * each target that is written as a block, what serves it.
 */
export function lensesIn(
  analysis: Analysis,
  service: PlanService,
  memory: StateMemory,
  locale: Locale,
  shown: LensesShown = 'all',
): readonly Lens[] {
  if (shown === 'off') return [];
  return [
    ...(shown === 'targets' ? [] : onContents(analysis, service, memory, locale)),
    ...(shown === 'contents' ? [] : onTargets(analysis, locale)),
  ];
}

/** Which top-level field a line of a plan belongs to. */
type Places = (line: number) => string | undefined;

function placesOf({ bound, document }: Analysis): Places {
  const starts = [...bound.groups.values()]
    .map(({ field }) => ({ name: field.name, line: document.rangeOf(anchorOf(field.key)).start.line }))
    .sort((a, b) => a.line - b.line);
  return (line) => starts.findLast((start) => start.line <= line)?.name;
}

function onContents(analysis: Analysis, service: PlanService, memory: StateMemory, locale: Locale): readonly Lens[] {
  const { plan, document, findings } = analysis;
  const places = placesOf(analysis);
  const counts = new Map<string, number>();
  for (const { anchor } of findings.filter(isIssue)) {
    const place = places(document.rangeOf(anchor).start.line);
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const groups = new Map(
    requirementTree(analysis, service, memory, locale).byContent.map((group) => [group.id, group]),
  );
  return plan.contents.flatMap(({ name, keyAnchor, basis }): Lens[] => {
    if (keyAnchor === undefined) return [];
    const group = groups.get(name);
    // The clause that asks for the content itself; others may be answered in it as well.
    const own = basis.find((each) => each.kind === 'clause')?.requirement;
    const first = group?.items.find(({ id }) => id === own) ?? group?.items[0];
    const issues = counts.get(name) ?? 0;
    const parts = [
      ...(first === undefined
        ? []
        : [first.address, fill(lensLabels.answered, { done: group?.answered ?? 0, all: group?.asked ?? 0 }, locale)]),
      ...(issues === 0 ? [] : [fill(lensLabels.issues, { issues }, locale)]),
    ];
    if (parts.length === 0) return [];
    return [{ range: document.rangeOf(keyAnchor), title: parts.join(' · '), provision: first?.provision }];
  });
}

/** What somebody has to see to; hints are shown where they are. */
const isIssue = ({ waived, severity }: Analysis['findings'][number]): boolean =>
  waived === null && (severity === 'error' || severity === 'warning');

function onTargets({ plan: { links }, document, text }: Analysis, locale: Locale): readonly Lens[] {
  if (links.count('target') > MOST_TARGETS) return [];
  return [...links.ids('target')]
    .flatMap((id) => links.definitionsOf('target', id))
    .flatMap(({ id, anchor }): Lens[] => {
      const range = document.rangeOf(anchor);
      // A row between brackets stands on one line with others of its kind.
      if (/[{[]/.test(text.lineText(range.start.line).slice(0, range.start.character))) return [];
      const served = links.namedIn('target', id);
      const parts = Object.entries(lensLabels.serving).flatMap(([root, label]) => {
        const count = served.get(root) ?? 0;
        return count === 0 ? [] : [fill(label, { count }, locale)];
      });
      return parts.length === 0 ? [] : [{ range, title: parts.join(listComma(locale)), provision: undefined }];
    })
    .sort((a, b) => a.range.start.line - b.range.start.line);
}

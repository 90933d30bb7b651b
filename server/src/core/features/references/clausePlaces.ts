import type { Analysis, PlanService } from '../../planService.ts';
import type { ProvisionCatalogue } from '../../provisions/catalogue.ts';
import type { Requirement } from '../../provisions/policyPack.ts';
import type { StateName } from '../../states/requirementState.ts';
import { requirementStates, type StateMemory } from '../../states/requirementStates.ts';
import { comparePositions, covers, uniqueRanges } from '../../text/positions.ts';
import type { Position, Range } from '../../text/span.ts';
import { propertyAt } from '../position/propertyAt.ts';

/**
 * The requirements that the key at a position rests on, or where it rests on no clause, those it may answer; none for
 * values, and for keys that no clause speaks of.
 */
export function requirementsOfKey(
  analysis: Analysis,
  position: Position,
  service: PlanService,
): readonly Requirement[] {
  const property = propertyAt(analysis, position, service);
  if (property === undefined) return [];
  const { policies } = service;
  const own = property.basis.flatMap((basis) =>
    basis.kind === 'clause' ? (policies.requirement(basis.requirement) ?? []) : [],
  );
  return own.length > 0 ? own : policies.requirementsOfPointer(property.pointer);
}

/**
 * The requirements that are taken from the words at a position of a policy's source, the narrowest around it; those of
 * the whole clause where none is taken from these words.
 *
 * @param file as `PolicyPack.source` names it
 */
export function requirementsInSource(
  file: string,
  position: Position,
  { packs }: ProvisionCatalogue,
): readonly Requirement[] {
  return packs
    .filter(({ source }) => source?.file === file)
    .flatMap(({ provisions, requirements }) => {
      const quoted = narrowest(requirements, position);
      if (quoted.length > 0) return quoted;
      const clauses = new Set(narrowest(provisions, position).map(({ id }) => id));
      return requirements.filter(({ provision }) => clauses.has(provision));
    });
}

/** Most places of one requirement that are listed: all of any plan but the longest, and no more than an editor bears. */
export const MOST_LISTED = 1000;

/** States in which the plan says nothing of a requirement, or nobody can tell. */
const silent: ReadonlySet<StateName> = new Set(['notForThisPlan', 'notRead']);

/**
 * Where a plan answers requirements, where it was expected to, and where something was found against them, in the
 * order of the file, each place once.
 *
 * @param memory made for `MOST_LISTED` places of each, or only the first few are found
 */
export function clausePlaces(
  wanted: readonly Requirement[],
  analysis: Analysis,
  { schema }: PlanService,
  memory: StateMemory,
): readonly Range[] {
  const ids = new Set(wanted.map(({ id }) => id));
  const answers = requirementStates(analysis, schema, memory)
    .filter(({ requirement, state }) => ids.has(requirement.id) && !silent.has(state))
    .flatMap(({ places }) => places);
  const breaches = analysis.findings.filter(
    ({ waived, basis }) => waived === null && basis.some((one) => one.kind === 'clause' && ids.has(one.requirement)),
  );
  const ranges = [...answers, ...breaches].map(({ anchor }) => analysis.document.rangeOf(anchor));
  return uniqueRanges(ranges).sort((a, b) => comparePositions(a.start, b.start));
}

interface Placed {
  readonly place: { readonly range: Range } | null;
}

/** Those around a position that have no other of them inside. */
function narrowest<T extends Placed>(all: readonly T[], position: Position): readonly T[] {
  const around = all.flatMap((one) => (one.place !== null && covers(one.place.range, position) ? [one] : []));
  const inside = ({ place: a }: T, { place: b }: T): boolean =>
    a !== null &&
    b !== null &&
    covers(b.range, a.range.start) &&
    covers(b.range, a.range.end) &&
    !same(a.range, b.range);
  return around.filter((one) => !around.some((other) => inside(other, one)));
}

const same = (a: Range, b: Range): boolean => JSON.stringify(a) === JSON.stringify(b);

import type { BoundDocument, BoundField } from '../bind/boundDocument.ts';
import type { Content } from '../plan/contents.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanWaiver } from '../plan/profile.ts';
import type { Problem } from '../problems/problem.ts';
import type { Segment } from '../text/anchor.ts';

/**
 * The 例外说明 of a plan. One without 位置 is for the whole plan; one with it is for the findings in
 * that part, named by its key in either language, and for findings that speak of that part.
 */
export class Waivers {
  readonly #waivers: readonly PlanWaiver[];
  readonly #contents: readonly Content[];
  readonly #bound: BoundDocument;
  /** The top-level field each segment belongs to; made when a waiver asks for it. */
  #fields: ReadonlyMap<Segment, BoundField> | undefined;

  /** @param asOf the day the plan is checked for; a waiver that has ended by then waives nothing */
  constructor(plan: Plan, bound: BoundDocument, asOf: string) {
    this.#waivers = plan.profile.waivers.filter(({ expires }) => expires === undefined || asOf <= expires);
    this.#contents = plan.contents;
    this.#bound = bound;
  }

  /** The reason a problem is waived for; null when it is not. */
  reasonFor(problem: Problem): string | null {
    const { rule } = problem;
    if (!rule.waivable || this.#waivers.length === 0) return null;
    const waiver = this.#waivers.find((each) => each.rule === rule.id && this.#covers(each, problem));
    return waiver?.reason ?? null;
  }

  #covers({ at }: PlanWaiver, { anchor, args }: Problem): boolean {
    if (at === undefined) return true;
    const content = this.#contents.find(({ title }) => title === args.content);
    if (content !== undefined) return content.names.includes(at);
    this.#fields ??= fieldsBySegment(this.#bound);
    const field = this.#fields.get(anchor.segment);
    const names = [field?.name, field?.property?.zh, field?.key.value];
    return names.includes(at);
  }
}

function fieldsBySegment({ groups }: BoundDocument): ReadonlyMap<Segment, BoundField> {
  const fields = new Map<Segment, BoundField>();
  for (const { field, entry } of groups.values()) {
    for (const { segment } of [entry.head, ...(entry.parts ?? [])]) fields.set(segment, field);
    if (entry.tail !== undefined) fields.set(entry.tail.segment, field);
  }
  return fields;
}

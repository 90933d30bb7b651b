import { valueEmpty } from '../bind/valueRules.ts';
import type { PlanProfile } from '../plan/profile.ts';
import type { Problem } from '../problems/problem.ts';
import type { Segment } from '../text/anchor.ts';

/**
 * One cause, one finding (rule book, 0.10): without what a rule that comes first has said of the same
 * value, without blanks that another rule asks for, and without what is never said of an issued plan.
 */
export function unsilenced(problems: readonly Problem[], profile: PlanProfile): readonly Problem[] {
  const said = profile.issued ? problems.filter((each) => !isSilentWhenIssued(each)) : problems;
  const mayBeSilenced = said.filter((each) => each.rule === valueEmpty || each.rule.silencedBy !== undefined);
  if (mayBeSilenced.length === 0) return said;
  const places = new Places(said);
  const silenced = new Set(
    mayBeSilenced.filter((each) => (each.rule === valueEmpty ? places.hasOther(each) : places.hasFirst(each))),
  );
  return silenced.size === 0 ? said : said.filter((each) => !silenced.has(each));
}

const isSilentWhenIssued = ({ rule: { silentWhenIssued }, message }: Problem): boolean =>
  silentWhenIssued === 'all' || silentWhenIssued?.includes(message) === true;

/** What stands where, by segment: problems of one value are few. */
class Places {
  readonly #bySegment = new Map<Segment, Problem[]>();

  constructor(problems: readonly Problem[]) {
    for (const each of problems) {
      const own = this.#bySegment.get(each.anchor.segment);
      if (own === undefined) this.#bySegment.set(each.anchor.segment, [each]);
      else own.push(each);
    }
  }

  /** Does anything but a blank begin at the same place? */
  hasOther({ anchor }: Problem): boolean {
    return this.#at(anchor.segment).some(
      (each) => each.rule !== valueEmpty && each.anchor.span.start === anchor.span.start,
    );
  }

  /** Does a rule that comes before this one speak about the same value? */
  hasFirst({ anchor, rule: { silencedBy = [] } }: Problem): boolean {
    return this.#at(anchor.segment).some(
      (each) =>
        silencedBy.includes(each.rule.id) &&
        each.anchor.span.start < anchor.span.end &&
        anchor.span.start < each.anchor.span.end,
    );
  }

  #at(segment: Segment): readonly Problem[] {
    return this.#bySegment.get(segment) ?? [];
  }
}

import type { IdDefinition } from '../../bind/pieceNotes.ts';
import { BY_ENTRY } from '../../findings/waiverProblems.ts';
import { Waivers } from '../../findings/waivers.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import { goesBy } from '../../problems/ruleMeta.ts';
import { nameInLanguage } from '../../schema/names.ts';
import type { Segment } from '../../text/anchor.ts';

type Finding = Analysis['findings'][number];

/** Ids that are tried: more stand only in a part that could not be divided into rows, whose content has a name. */
const MOST_IDS = 50;

/** The 位置 of waivers for single findings of a plan. */
export class WaiverPlaces {
  readonly #analysis: Analysis;
  readonly #service: PlanService;
  readonly #waivers: Waivers;
  /** The ids that are given in each part of the plan; made when they are asked for. */
  #ids: ReadonlyMap<Segment, readonly IdDefinition[]> | undefined;

  constructor(analysis: Analysis, service: PlanService) {
    this.#analysis = analysis;
    this.#service = service;
    this.#waivers = new Waivers(analysis.plan, analysis.bound, analysis.asOf);
  }

  /**
   * The place that is for a finding and for as little else as can be: the id of its row, or the name of its entry.
   *
   * @returns undefined for a finding that only a waiver for the whole plan is for
   */
  of(finding: Finding): string | undefined {
    const { content } = finding.args;
    if (finding.rule.id === BY_ENTRY) return typeof content === 'string' ? content : undefined;
    const { plan, bound } = this.#analysis;
    const spokenOf = plan.contents.find(({ title }) => title === content);
    const property = spokenOf && this.#service.schema.root.property(spokenOf.name);
    const names = [
      ...this.#idsBeside(finding),
      property && nameInLanguage(property, bound.language),
      this.#waivers.entryOf(finding),
    ];
    return names.find((name) => name !== undefined && this.#waivers.covers(name, finding) === 'yes');
  }

  /** Whether there is an entry for a finding, whose reason is still to be written, say, or which has ended. */
  isNamed(finding: Finding): boolean {
    return this.#waivers.all.some(({ waiver: { rule, at } }) => {
      const place = at?.text.trim();
      const named = goesBy(finding.rule, rule?.text.trim() ?? '');
      return named && (this.#waivers.covers(place, finding) === 'yes' || place === this.of(finding));
    });
  }

  /** The ids of the part a finding stands in, those of rows inside others first. */
  #idsBeside({ anchor: { segment } }: Finding): readonly string[] {
    this.#ids ??= idsBySegment(this.#analysis);
    const ids = this.#ids.get(segment) ?? [];
    return ids.length > MOST_IDS ? [] : ids.map(({ id }) => id).toReversed();
  }
}

function idsBySegment({ bound }: Analysis): ReadonlyMap<Segment, readonly IdDefinition[]> {
  const found = new Map<Segment, IdDefinition[]>();
  for (const { pieces } of bound.groups.values())
    for (const { definitions } of pieces)
      for (const definition of definitions) {
        const { segment } = definition.anchor;
        const others = found.get(segment);
        if (others === undefined) found.set(segment, [definition]);
        else others.push(definition);
      }
  return found;
}

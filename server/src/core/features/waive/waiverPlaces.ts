import type { BoundDocument, BoundField, BoundPiece } from '../../bind/boundDocument.ts';
import type { Finding } from '../../findings/finding.ts';
import { Waivers } from '../../findings/waivers.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import { goesBy } from '../../problems/ruleMeta.ts';
import { nameInLanguage } from '../../schema/names.ts';
import type { Segment } from '../../text/anchor.ts';

/** Ids that are tried: more stand only in a part that could not be divided into rows, whose content has a name. */
const MOST_IDS = 50;

/** The 位置 of waivers for single findings of a plan. */
export class WaiverPlaces {
  readonly #analysis: Analysis;
  readonly #service: PlanService;
  readonly #waivers: Waivers;

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
    if (finding.rule.waivedBy === 'missingEntry') return typeof content === 'string' ? content : undefined;
    const { plan, bound } = this.#analysis;
    const spokenOf = plan.contents.filter(({ title }) => [content].flat().includes(title as never));
    if (spokenOf.length > 1) return undefined;
    const property = spokenOf[0] && this.#service.schema.root.property(spokenOf[0].name);
    if (property !== undefined) return nameInLanguage(property, bound.language);
    const part = partOf(finding.anchor.segment, bound);
    const own = part?.ids.find((id) => this.#waivers.covers(id, finding) === 'yes');
    return own ?? part?.key;
  }

  /** Whether there is an entry for a finding, whose reason is still to be written, say, or which has ended. */
  isNamed(finding: Finding): boolean {
    return this.#waivers.all.some(({ waiver: { rule, at } }) => {
      const place = at?.text.trim();
      const named = goesBy(finding.rule, rule?.text.trim() ?? '');
      return named && (this.#waivers.covers(place, finding) === 'yes' || place === this.of(finding));
    });
  }
}

/** A part of a plan by the names a waiver may have for it, or for something in it. */
interface NamedPart {
  /** The top-level key it stands under, as it is written. */
  readonly key: string;
  /** The ids that are given in it, those of rows inside others first. */
  readonly ids: readonly string[];
}

function partOf(segment: Segment, { groups }: BoundDocument): NamedPart | undefined {
  for (const { field, entry, frame, rows } of groups.values()) {
    if (entry.head.segment === segment || entry.tail?.segment === segment) return named(field, frame);
    let row = 0;
    for (const part of rows?.sources ?? []) {
      if (part.segment === segment) return named(field, rows?.values.at(row));
      row++;
    }
  }
  return undefined;
}

function named({ key }: BoundField, piece: BoundPiece | undefined): NamedPart {
  const ids = piece?.definitions ?? [];
  return { key: key.value, ids: ids.length > MOST_IDS ? [] : ids.map(({ id }) => id).toReversed() };
}

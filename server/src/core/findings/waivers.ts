import type { BoundDocument, BoundField } from '../bind/boundDocument.ts';
import type { Content } from '../plan/contents.ts';
import type { Plan } from '../plan/plan.ts';
import type { Waiver } from '../plan/planTypes.generated.ts';
import { lastDay } from '../plan/profile.ts';
import type { Problem } from '../problems/problem.ts';
import { goesBy } from '../problems/ruleMeta.ts';
import type { Anchor, Segment } from '../text/anchor.ts';
import type { WaiverWords } from './finding.ts';
import { rowWithId } from './rowWithId.ts';

/** One 例外说明 with what came of it. */
export interface UsedWaiver {
  readonly waiver: Waiver;
  /** It gives rule and reason, and has not ended. */
  readonly inForce: boolean;
  readonly ended: boolean;
  /** What it gives for its end is no date, so it never ends. */
  readonly endless: boolean;
  /** The place it names exists, or it names none. */
  readonly placed: boolean;
  used: boolean;
}

/**
 * The 例外说明 of a plan. One without 位置 is for the whole plan; one with it is for the findings in
 * that part, named by its key in either language or by the id of a row, and for findings that speak of it; for what a
 * policy asks for and is missing, the entry that the finding names, or the id of the requirement.
 */
export class Waivers {
  readonly all: readonly UsedWaiver[];
  readonly #contents: readonly Content[];
  readonly #bound: BoundDocument;
  /** The top-level field each segment belongs to; made when a waiver asks for it. */
  #fields: ReadonlyMap<Segment, BoundField> | undefined;
  readonly #rows = new Map<string, Anchor | undefined>();

  /** @param asOf the day the plan is checked for; a waiver that has ended by then waives nothing */
  constructor({ file, contents }: Plan, bound: BoundDocument, asOf: string) {
    this.#contents = contents;
    this.#bound = bound;
    this.all = (file.waivers?.items ?? []).map((waiver) => {
      const ended = hasEnded(waiver, asOf);
      const inForce = waiver.rule !== undefined && waiver.reason !== undefined && !ended;
      const endless = waiver.expires !== undefined && lastDay(waiver.expires.reading) === undefined;
      return { waiver, inForce, ended, endless, placed: inForce && this.#isPlaced(waiver), used: false };
    });
  }

  /** What a problem is waived with; null when it is not. */
  wordsFor(problem: Problem): WaiverWords | null {
    const { rule } = problem;
    if (!rule.waivable) return null;
    for (const own of this.all) {
      const { waiver, inForce } = own;
      if (!inForce || !goesBy(rule, waiver.rule?.text.trim() ?? '')) continue;
      const covers = this.covers(waiver.at?.text.trim(), problem);
      own.used ||= covers !== 'no';
      if (covers === 'yes') return wordsOf(waiver);
    }
    return null;
  }

  /**
   * Whether a waiver with a 位置 is for a problem: `partly` for one that speaks of several contents, of which the
   * waiver is for one: it stays.
   */
  covers(
    at: string | undefined,
    { anchor, args, basis = [] }: Pick<Problem, 'anchor' | 'args' | 'basis'>,
  ): 'yes' | 'partly' | 'no' {
    if (at === undefined) return 'yes';
    const { content } = args;
    // What a policy asks for besides the contents goes by the entry that the message names, or by its id: several may
    // be missing under one content, and stand at the head of the file.
    if (typeof content === 'object' && 'inPlan' in content) {
      const asked = basis.flatMap((each) => (each.kind === 'clause' ? each.requirement : []));
      return [content.inPlan.zh, content.inPlan.en, ...asked].includes(at) ? 'yes' : 'no';
    }
    const spokenOf = this.#contents.filter(({ title }) => [args.content].flat().includes(title as never));
    if (spokenOf.length > 0) {
      const named = spokenOf.filter(({ names }) => names.includes(at));
      return named.length === 0 ? 'no' : named.length === spokenOf.length ? 'yes' : 'partly';
    }
    const row = this.#row(at);
    const within =
      row?.segment === anchor.segment && row.span.start <= anchor.span.start && anchor.span.end <= row.span.end;
    if (within) return 'yes';
    this.#fields ??= fieldsBySegment(this.#bound);
    const field = this.#fields.get(anchor.segment);
    return [field?.name, field?.property?.zh, field?.key.value].includes(at) ? 'yes' : 'no';
  }

  #isPlaced({ at }: Waiver): boolean {
    const name = at?.text.trim();
    if (name === undefined || this.#contents.some(({ names }) => names.includes(name))) return true;
    const fields = [...this.#bound.fields.values()];
    return (
      fields.some(({ name: own, property }) => own === name || property?.zh === name) || this.#row(name) !== undefined
    );
  }

  #row(id: string): Anchor | undefined {
    if (!this.#rows.has(id)) this.#rows.set(id, rowWithId(this.#bound, id));
    return this.#rows.get(id);
  }
}

/** A waiver without a reason is none. */
const wordsOf = ({ reason, confirmedBy, expires }: Waiver): WaiverWords | null =>
  reason === undefined
    ? null
    : { reason: reason.text, confirmedBy: confirmedBy?.text.trim() || null, expires: expires?.text.trim() || null };

function hasEnded({ expires }: Waiver, asOf: string): boolean {
  const end = lastDay(expires?.reading);
  return end !== undefined && asOf > end;
}

function fieldsBySegment({ groups }: BoundDocument): ReadonlyMap<Segment, BoundField> {
  const fields = new Map<Segment, BoundField>();
  for (const { field, entry } of groups.values()) {
    for (const { segment } of [entry.head, ...(entry.parts ?? [])]) fields.set(segment, field);
    if (entry.tail !== undefined) fields.set(entry.tail.segment, field);
  }
  return fields;
}

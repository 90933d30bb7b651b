import { type ReasonMark, reasons, type UnclearReason } from './reasons.ts';
import type { Value } from './value.ts';

/** One thing to say about how a value is written (rule `value-unclear`). */
export interface Unclarity {
  readonly reason: UnclearReason;
  /** `warning`: refused, the value takes part in nothing. `hint`: accepted as read. */
  readonly mark: Exclude<ReasonMark, 'none'>;
  /** What to write instead; `…` is to be filled in; two where the writer has to choose; none where nobody can tell. */
  readonly suggestions: readonly string[];
}

/** What the plan says of its stage, as far as it decides about blanks. */
export interface Stage {
  /** 起草稿, or no stage given. */
  readonly draft: boolean;
  /** 报批稿 or 已印发. */
  readonly final: boolean;
}

/**
 * Everything to be said about how a value is written. A form that is merely not understood gives nothing:
 * rules are silent about it and so are we.
 */
export function unclarities(value: Value, { draft, final }: Stage): readonly Unclarity[] {
  if (value.kind === 'blank') {
    // A date may be left open until the plan is put up for approval.
    if (value.of === 'date' && !final) return [];
    return [{ reason: 'left-open', mark: draft ? 'hint' : 'warning', suggestions: [] }];
  }
  if (value.kind === 'unclear') {
    const { mark } = reasons[value.reason];
    return mark === 'none' ? [] : [{ reason: value.reason, mark, suggestions: value.suggestions }];
  }
  return value.remarks.map(({ reason, suggestions }) => ({ reason, mark: 'hint', suggestions }));
}

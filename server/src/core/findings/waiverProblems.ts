import type { Plan } from '../plan/plan.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { type RuleMeta, ruleNamed } from '../problems/ruleMeta.ts';
import { nearest } from '../text/nearest.ts';
import { waiverExpired, waiverReason, waiverSelfConfirmed, waiverUnknownRule, waiverUnused } from './waiverRules.ts';
import type { UsedWaiver, Waivers } from './waivers.ts';

/** What tells whether a waiver could have been used at all. */
export interface WaiverContext {
  readonly plan: Plan;
  /** Every rule there is, by id. */
  readonly rules: ReadonlyMap<string, RuleMeta>;
  /** Whether a rule looked at the plan: not where it failed, nor where the plan is not checked against what it rests on. */
  ran(rule: RuleMeta): boolean;
}

/** What is to be said of waivers that do nothing, or should not. Asked when every problem has met the waivers. */
export const waiverProblems = (waivers: Waivers, context: WaiverContext): readonly Problem[] =>
  waivers.all.flatMap((own) => [...idle(own, context), ...selfConfirmed(own, context)]);

/** The first reason for which a waiver does nothing, or never ends. */
function idle({ waiver, ended, endless, placed, used }: UsedWaiver, context: WaiverContext): Problem[] {
  const { rule, reason, at, expires } = waiver;
  // A waiver without a rule has its own finding: the rule is required.
  if (rule === undefined) return [];
  const id = rule.text.trim();
  const meta = ruleNamed(id, context.rules);
  if (meta === undefined) return [unknownRule(id, waiver, context)];
  if (!meta.waivable) return [problem(waiverUnknownRule, 'notWaivable', rule.anchor, { rule: id })];
  if (reason === undefined) {
    const blank = waiver.unfilled.get('reason');
    // What is written there and could not be read has been reported.
    return blank?.reason === 'unread' ? [] : [problem(waiverReason, 'missing', blank?.keyAnchor ?? rule.anchor)];
  }
  if (ended && expires !== undefined) {
    return [problem(waiverExpired, 'expired', expires.value.anchor, { expires: expires.text })];
  }
  if (endless && expires !== undefined) {
    return [problem(waiverExpired, 'noDate', expires.value.anchor, { expires: expires.text })];
  }
  if (used || !context.ran(meta)) return [];
  const place = at?.text.trim() ?? '';
  if (at !== undefined && !placed && meta.waivedBy !== 'missingEntry')
    return [problem(waiverUnused, 'nowhere', at.anchor, { at: place })];
  return isUnread(place, context.plan) ? [] : [problem(waiverUnused, 'unused', rule.anchor, { rule: id })];
}

function unknownRule(id: string, { rule }: UsedWaiver['waiver'], { rules }: WaiverContext): Problem {
  const anchor = (rule as NonNullable<typeof rule>).anchor;
  const waivable = [...rules.values()].filter((meta) => meta.waivable).map((meta) => meta.id);
  const suggestion = nearest(id, waivable);
  if (suggestion === undefined) return problem(waiverUnknownRule, 'unknown', anchor, { rule: id });
  const fix = { title: waiverUnknownRule.messages.fix, args: { suggestion }, edits: [{ anchor, newText: suggestion }] };
  return problem(waiverUnknownRule, 'unknown', anchor, { rule: id }, { fix });
}

/** Nothing was found in a content that nobody has read; without a place that holds for the whole plan. */
const isUnread = (place: string, { contents }: Plan): boolean =>
  contents.some(({ names, state }) => state === 'unknown' && (place === '' || names.includes(place)));

function selfConfirmed({ waiver: { confirmedBy } }: UsedWaiver, { plan }: WaiverContext): Problem[] {
  const lead = plan.file.about?.leadUnit;
  if (confirmedBy === undefined || lead === undefined || confirmedBy.text.trim() !== lead.text.trim()) return [];
  const related = [{ anchor: lead.anchor, text: { zh: '牵头单位在这里', en: 'The lead unit is here' } }];
  return [problem(waiverSelfConfirmed, 'found', confirmedBy.anchor, {}, { related })];
}

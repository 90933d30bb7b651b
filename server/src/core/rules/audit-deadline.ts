import { groundsOf } from '../plan/auditGrounds.ts';
import { type Days, daysOf, yearOfDay } from '../plan/headFacts.ts';
import type { DateChoice } from '../plan/planTypes.generated.ts';
import type { Anchor } from '../text/anchor.ts';
import { rowRule } from './rule.ts';

export default rowRule({
  id: 'audit-deadline',
  severity: { due: 'information', start: 'information', apart: 'information', order: 'warning' },
  silencedBy: ['value-unclear', 'value-impossible'],
  waivable: true,
  title: { zh: '审核时限', en: 'Time limits of audits' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '湖北（2026年）、宁夏（2022年）的名单通知要求两个月内启动、一年内完成，有毒有害的间隔不超过五年；依据是清洁生产审核办法（第38号令）',
        en: 'notices of Hubei (2026) and Ningxia (2022): begin within two months, finish within a year, toxic substances at least every five years; on the measure for audits (order 38)',
      },
    },
  ],
  messages: {
    due: {
      zh: '“{name}”审核完成时限超过名单公布后一年，请核对。',
      en: 'The audit of “{name}” is due more than a year after the list: check it.',
    },
    start: {
      zh: '“{name}”审核启动时限超过名单公布后两个月，请核对。',
      en: 'The audit of “{name}” starts more than two months after the list: check it.',
    },
    apart: {
      zh: '“{name}”两次审核间隔超过五年，请核对。',
      en: 'The audits of “{name}” are more than five years apart: check them.',
    },
    order: {
      zh: '“{name}”审核完成时限早于启动时限，请更正。',
      en: 'The audit of “{name}” is due before it starts: correct it.',
    },
  },
  each: 'enterprise',
  look({ name, id, audit }) {
    if (audit === undefined) return undefined;
    const mandatory = audit.kind?.value === 'mandatory';
    const [start, due, previous] = [audit.startBy, audit.due, audit.previous].map(timeIn);
    const reversed = start !== undefined && due !== undefined && due.last < start.first;
    if (!reversed && (!mandatory || (start === undefined && due === undefined))) return undefined;
    const toxic = groundsOf(audit).some(({ value }) => value === 'toxic');
    return {
      name: (name ?? id)?.text ?? '',
      start,
      due,
      reversed,
      previous: toxic ? previous : undefined,
      batch: audit.batch !== undefined,
    };
  },
  reads: ['day', 'profile', 'enterprisesPublished'],
  judge({ name, start, due, reversed, previous, batch }, { day, profile, enterprisesPublished }, report) {
    if (reversed && due !== undefined && start !== undefined)
      return report('order', due.anchor, { name }, { related: [{ anchor: start.anchor, text: startHere }] });
    if (day === undefined || day.first < SINCE) return;
    const extras = day.last < REPEALED ? {} : { atMost: 'hint' as const };
    if (due !== undefined && previous !== undefined && due.first > later(previous.last, 60)) {
      const related = [{ anchor: previous.anchor, text: previousHere }];
      report('apart', due.anchor, { name }, { related, ...extras });
    }
    const listed = enterprisesPublished ?? (profile.issued ? day : undefined);
    if (listed === undefined || batch) return;
    const isLate = (time: Days | undefined, from: Days, months: number) =>
      time !== undefined && time.first > later(from.last, months);
    if (due !== undefined && isLate(due, start ?? listed, 12)) report('due', due.anchor, { name }, extras);
    // Who starts late and has a year from then is of a later batch.
    else if (start !== undefined && isLate(start, listed, 2) && !isLate(due ?? start, listed, 12))
      report('start', start.anchor, { name }, extras);
  },
});

const startHere = { zh: '启动时限在这里', en: 'It starts here' };
const previousHere = { zh: '上次审核在这里', en: 'The last audit is here' };

/** The measure for audits is in force from then, and what it rests on until then. */
const SINCE = '2016-07-01';
const REPEALED = '2026-08-15';

interface Time extends Days {
  readonly anchor: Anchor;
}

function timeIn(written: DateChoice | undefined): Time | undefined {
  const days = daysOf(written?.reading);
  return written && days && { ...days, anchor: written.anchor };
}

/** The same day some months later; the last days of a month lead to the last of that. */
function later(day: string, months: number): string {
  const month = Number(day.slice(5, 7)) - 1 + months;
  const year = yearOfDay(day) + Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-${day.slice(8) >= '28' ? '31' : day.slice(8)}`;
}

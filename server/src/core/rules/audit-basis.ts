import { groundsOf } from '../plan/auditGrounds.ts';
import type { PlanDay } from '../plan/headFacts.ts';
import type { Enterprise } from '../plan/planTypes.generated.ts';
import type { Fix, MessageArg } from '../problems/problem.ts';
import { changeTo } from './changeTo.ts';
import { insertKeyBehind } from './insertKey.ts';
import { quoted } from './quoted.ts';
import { rowRule } from './rule.ts';

export default rowRule({
  id: 'audit-basis',
  severity: { noGround: 'warning', noReason: 'information', mandatory: 'warning', noAudit: 'information' },
  absence: { noGround: 'noGround', noReason: 'noReason' },
  oncePerList: ['noAudit'],
  waivable: true,
  fixable: true,
  title: { zh: '审核类型与列入依据', en: 'The kind of an audit and its ground' },
  basis: [
    {
      kind: 'standard',
      name: '清洁生产促进法（2012年修正）第二十七条、生态环境法典第九百六十七条',
      text: {
        zh: '超标、超总量和涉及有毒有害物质的企业须接受强制性审核；2012年至2026年8月，高耗能的也是（据公开文本转述）',
        en: 'audits are mandatory over a discharge standard or total and for toxic substances, and from 2012 to August 2026 for high energy use (in our words)',
      },
    },
    {
      kind: 'practice',
      text: {
        zh: '武汉市的审核指南把强制性审核的企业称为“双超”“双有”企业',
        en: 'the guide of Wuhan sorts enterprises under mandatory audit by these grounds',
      },
    },
  ],
  messages: {
    noGround: {
      zh: '{name}列为强制性审核，未写明列入依据，请补充。',
      en: '{name} is under mandatory audit: say on what ground.',
    },
    noReason: {
      zh: '{name}列入依据为“{other}”，请补充列入理由。',
      en: 'The ground of {name} is “{other}”: give the reason.',
    },
    mandatory: {
      zh: '{name}列入依据是{ground}，应为强制性审核，请核对。',
      en: 'With the ground {ground}, the audit of {name} is mandatory: check it.',
    },
    noAudit: {
      zh: '{n}家企业未写明清洁生产审核，请补充。',
      en: '{n} enterprises say nothing of an audit: add it.',
    },
  },
  each: 'enterprise',
  look(row) {
    const found = foundIn(row);
    // A list of examples to others is no list for audits.
    if (found === undefined || /先进|示范|标杆/.test(row.reason?.text ?? '')) return undefined;
    const titled = row.name ?? row.id;
    return { ...found, name: titled?.text ?? '', anchor: (row.audit ?? titled ?? row).anchor };
  },
  reads: ['profile', 'day'],
  judge({ message, ground, energy, fix, name, anchor }, { profile, day }, report) {
    if (profile.draft) return;
    const light = energy ? energyAt(day) : 'full';
    if (light === 'none') return;
    const args = { name: quoted(name), ground, other: { inPlan: { zh: '其他', en: 'other' } } };
    report(message, anchor, args, { ...(fix && { fix }), ...(light === 'note' && { atMost: 'information' }) });
  },
});

interface Found {
  readonly message: 'noGround' | 'noReason' | 'mandatory' | 'noAudit';
  readonly ground: MessageArg;
  readonly energy?: true;
  readonly fix?: Fix;
}

/** Grounds on which the law makes an audit mandatory. */
const MANDATORY: ReadonlySet<string | undefined> = new Set(['overStandard', 'overTotal', 'toxic', 'energyIntensive']);

/** A ground that is given among the reasons. */
const GROUND = /双[超有]|超标|超总量|有毒|有害|高耗能|高能耗|超能耗|超限额/;

function foundIn({ audit, reason, unfilled }: Enterprise): Found | undefined {
  if (audit === undefined) return unfilled.has('audit') ? undefined : { message: 'noAudit', ground: '' };
  const { kind } = audit;
  const grounds = groundsOf(audit);
  if (audit.ground === undefined) {
    const asks = kind?.value === 'mandatory' && !audit.unfilled.has('ground') && !GROUND.test(reason?.text ?? '');
    if (!asks || kind === undefined) return undefined;
    const edit = insertKeyBehind(kind, { zh: '列入依据', en: 'ground' });
    return { message: 'noGround', ground: '', ...(edit && { fix: { title: addTitle, edits: [edit] } }) };
  }
  const other = grounds.find(({ value }) => value === 'other');
  if (other !== undefined && reason === undefined && !unfilled.has('reason')) {
    return { message: 'noReason', ground: other.text };
  }
  const mandatory = grounds.filter(({ value }) => MANDATORY.has(value));
  if (kind?.value !== 'voluntary' || mandatory.length === 0) return undefined;
  const newText = kind.text === 'voluntary' ? 'mandatory' : '强制性';
  // The ground may be what is wrong.
  const fix: Fix = { ...changeTo(kind.anchor, kind.text, newText), asked: true };
  return {
    message: 'mandatory',
    ground: mandatory.map(({ text }) => text),
    fix,
    ...(mandatory.every(({ value }) => value === 'energyIntensive') && { energy: true }),
  };
}

const addTitle = { zh: '补充“列入依据”', en: 'Add the key for the ground' };

/** What high energy use weighs: the law named it from 2012-07-01, the code of 2026-08-15 does not any more. */
function energyAt(day: PlanDay | undefined): 'none' | 'full' | 'note' {
  if (day === undefined || day.first < '2012-07-01') return 'none';
  return day.last < '2026-08-15' ? 'full' : 'note';
}

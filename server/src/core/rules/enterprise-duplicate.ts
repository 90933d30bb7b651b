import { yearOfDay } from '../plan/headFacts.ts';
import type { Enterprise } from '../plan/planTypes.generated.ts';
import { lastDay } from '../plan/profile.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import type { Anchor } from '../text/anchor.ts';
import { checkCreditCode } from '../values/creditCode.ts';
import { isStandIn } from '../values/standIns.ts';
import { areApart, plainOf } from './listedTwice.ts';
import { listedHere } from './relatedTexts.ts';
import { partOf } from './rule.ts';

const meta = defineRuleMeta({
  id: 'enterprise-duplicate',
  severity: 'warning',
  waivable: true,
  title: { zh: '企业不重复列入', en: 'No enterprise is listed twice' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '已公布的清洁生产审核名单一家企业列一行（如宁夏2022年22家、深圳2024年66家）',
        en: 'published lists of enterprises to be audited give each one row (22 in Ningxia 2022, 66 in Shenzhen 2024)',
      },
    },
  ],
  messages: {
    twice: {
      zh: '“{name}”重复列入；如是另一厂区，请写明地址。',
      en: '“{name}” is listed twice; if this is another site, give its address.',
    },
    oneCode: {
      zh: '“{a}”与“{b}”信用代码相同，请核对。',
      en: '“{a}” and “{b}” have one code: check them.',
    },
    twoCodes: {
      zh: '“{name}”列了两次，信用代码不同，请核对。',
      en: '“{name}” is listed twice with two codes: check them.',
    },
  },
});

interface Listed {
  readonly name: string;
  /** The name without blanks, brackets in one width. */
  readonly plain: string;
  readonly code: string | undefined;
  /** 所在地区, 地址 and 所在片区. */
  readonly site: readonly (string | undefined)[];
  /** The year the audit is due, and its batch. */
  readonly year: number | undefined;
  readonly batch: string | undefined;
  /** The name, and the code if there is one. */
  readonly anchor: Anchor;
  readonly codeAnchor: Anchor | undefined;
}

function look({ name, creditCode, region, address, zone, audit }: Enterprise): Listed | undefined {
  if (name === undefined || isStandIn(name.text)) return undefined;
  const due = lastDay(audit?.due?.reading);
  return {
    name: name.text,
    plain: plainOf(name.text),
    code: creditCode && codeIn(creditCode.text),
    site: [region, address, zone].map((part) => part?.text.replace(/\s/g, '')),
    year: due === undefined ? undefined : yearOfDay(due),
    batch: audit?.batch?.text,
    anchor: name.anchor,
    codeAnchor: creditCode?.anchor,
  };
}

/** A code in one spelling; one that is masked, or none at all, tells nothing. */
function codeIn(text: string): string | undefined {
  const check = checkCreditCode(text);
  if (check.state === 'masked') return undefined;
  const code = plainOf(text).toUpperCase();
  return /^[0-9A-Z-]{9,}$/.test(code) ? code : undefined;
}

export default [
  partOf(meta, 'name').group({
    each: 'enterprise',
    look,
    by: ({ plain }) => [plain],
    check(notes, report) {
      // Of many rows of one site each is told beside the first.
      const sites: Listed[] = [];
      for (const note of notes) {
        const first = sites.find((other) => haveTwoCodes(note, other) || !mayBeTwo(note, other));
        if (first === undefined) sites.push(note);
        else {
          const related = [{ anchor: first.anchor, text: listedHere }];
          report(haveTwoCodes(note, first) ? 'twoCodes' : 'twice', note.anchor, { name: note.name }, { related });
        }
      }
    },
  }),
  partOf(meta, 'code').group({
    each: 'enterprise',
    look,
    by: ({ code }) => (code === undefined ? [] : [code]),
    check([first, ...others], report) {
      for (const { name, plain, anchor, codeAnchor } of others) {
        if (first === undefined || plain === first.plain || isSiteOf(plain, first.plain)) continue;
        const related = [{ anchor: first.codeAnchor ?? first.anchor, text: listedHere }];
        report('oneCode', codeAnchor ?? anchor, { a: first.name, b: name }, { related });
      }
    },
  }),
];

const haveTwoCodes = (a: Listed, b: Listed): boolean =>
  a.code !== undefined && b.code !== undefined && a.code !== b.code;

/** Another site of the enterprise, or a later batch in which it is due again. */
const mayBeTwo = (a: Listed, b: Listed): boolean =>
  a.site.some((part, at) => areApart(part, b.site[at])) || areApart(a.batch, b.batch) || areYearsApart(a.year, b.year);

/** Where audits are due most often, they are every two years (环发〔2010〕54号). */
const areYearsApart = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a - b) >= 2;

/** 示例玻璃有限公司 and 示例玻璃有限公司二厂区: one name, and what tells a site from another. */
function isSiteOf(a: string, b: string): boolean {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return length >= SHORTEST && [a, b].every((name) => /^$|(?:厂区|分厂|基地)\)?$/.test(name.slice(length)));
}

/** A name of an enterprise has at least so many characters. */
const SHORTEST = 4;

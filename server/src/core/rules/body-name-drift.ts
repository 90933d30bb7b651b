import type { WrittenText } from '../plan/writtenTexts.ts';
import type { Anchor } from '../text/anchor.ts';
import { textGroupRule } from './rule.ts';

export default textGroupRule({
  id: 'body-name-drift',
  severity: 'hint',
  waivable: true,
  title: { zh: '单位名称统一', en: 'One name for one body' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '一个县（区）的同一部门，要么是县（区）的局，要么是上级局的分局；一份规划里用一个名称，分工才落实得到',
        en: 'in a county the same department is either its own bureau or a branch of the city’s; with one name in a plan everybody knows who is meant',
      },
    },
  ],
  messages: {
    drift: {
      zh: '“{a}”与“{b}”应为同一单位，请核对现名，统一名称。',
      en: '“{a}” and “{b}” look like one body: check its present name and use that.',
    },
  },
  look: bodyIn,
  by: ({ subject }) => [subject],
  check(names, report) {
    const bureaus = names.filter(({ form }) => form === 'bureau');
    for (const bureau of distinct(bureaus, ({ place, unit }) => `${place}${unit}`)) {
      const branches = names.filter((name) => isBranchOf(name, bureau, names));
      if (branches.length === 0) continue;
      const [first, second, ...more] = distinct(
        names.filter((name) => branches.includes(name) || (name.form === 'bureau' && name.place === bureau.place)),
        ({ text }) => text,
      );
      if (first === undefined || second === undefined) continue;
      const related = [first, ...more].map(({ anchor, text }) => ({ anchor, text: here, args: { name: text } }));
      const b = [second, ...more].map(({ text }) => text).join('”“');
      report('drift', second.anchor, { a: first.text, b }, { related });
    }
  },
});

const here = { zh: '这里写作“{name}”', en: 'Here it is “{name}”' };

/** A bureau of a county or district, or a branch there of one above it. */
interface LocalBody {
  readonly text: string;
  readonly anchor: Anchor;
  readonly form: 'bureau' | 'branch';
  /** 临溪, of 临溪县 or 临溪分局; undefined for 县生态环境分局. */
  readonly place: string | undefined;
  /** 县, where it is written. */
  readonly unit: string | undefined;
  /** 生态环境. */
  readonly subject: string;
}

const BRANCH_THERE =
  /^(?:\p{Script=Han}*?[市州盟])?(?<subject>\p{Script=Han}{2,})局(?<place>\p{Script=Han}{2,}?)(?<unit>[县区旗])?分局$/u;
const LOCAL_BRANCH =
  /^(?:\p{Script=Han}+[省市州盟])?(?<place>\p{Script=Han}{2,}?)?(?<unit>[县区旗])(?<subject>\p{Script=Han}{2,})分局$/u;
const BUREAU =
  /^(?:\p{Script=Han}+[省市州盟])?(?<place>\p{Script=Han}{2,}?)(?<unit>[县区旗])(?<subject>\p{Script=Han}{2,})局$/u;

/** The local body that a text is. */
function bodyIn({ role, flat: text, anchor }: WrittenText): LocalBody | undefined {
  if (role !== 'body' || !text.endsWith('局')) return undefined;
  const branch = BRANCH_THERE.exec(text) ?? LOCAL_BRANCH.exec(text);
  const { place, unit, subject } = (branch ?? BUREAU.exec(text))?.groups ?? {};
  return subject === undefined ? undefined : { text, anchor, form: branch ? 'branch' : 'bureau', place, unit, subject };
}

/** The same department of the same place; one that names none is of the only place the plan names with it. */
function isBranchOf({ form, place, unit }: LocalBody, bureau: LocalBody, all: readonly LocalBody[]): boolean {
  if (form !== 'branch') return false;
  if (place !== undefined) return place === bureau.place;
  const places = all.map((one) => one.place ?? bureau.place);
  return unit === bureau.unit && places.every((one) => one === bureau.place);
}

/** Of those alike the first. */
function distinct(names: readonly LocalBody[], by: (name: LocalBody) => string): LocalBody[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(by(name)) && seen.add(by(name)));
}

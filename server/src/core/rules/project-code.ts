import { changeTo } from './changeTo.ts';
import { quoted } from './quoted.ts';
import { rowRule } from './rule.ts';

export default rowRule({
  id: 'project-code',
  severity: { form: 'warning', missing: 'hint' },
  absence: { missing: 'missing' },
  silencedBy: ['value-pattern', 'value-type', 'fullwidth-digit'],
  waivable: true,
  fixable: true,
  title: { zh: '项目代码', en: 'Project codes' },
  basis: [
    {
      kind: 'standard',
      name: 'GB/T 40058—2021',
      text: {
        zh: '投资项目代码为24位：年月、地区、项目类型和序号，分五段，用短横线连接；发改投资〔2020〕1439号要求项目都有代码',
        en: 'the code of an investment project has 24 characters in five groups: year and month, region, kind and number; every project has one (发改投资〔2020〕1439号)',
      },
    },
  ],
  messages: {
    form: {
      zh: '项目代码格式不对，应为24位（GB/T 40058—2021），请更正。',
      en: 'Not a project code of GB/T 40058—2021 (24 characters): correct it.',
    },
    missing: {
      zh: '在建项目{name}未写明项目代码，请补充。',
      en: '{name} is being built and has no project code: add it.',
    },
  },
  each: 'project',
  look({ projectCode, status, name, id, unfilled }, { codes: { regions } }) {
    if (projectCode === undefined) {
      if (status?.value !== 'underConstruction' || unfilled.has('projectCode')) return undefined;
      return { missing: (name ?? id)?.text ?? '', anchor: status.anchor, fix: undefined };
    }
    const { text } = projectCode;
    // Words that stand for a code that is not there yet are none, and hidden digits tell nothing.
    if (!/[\d０-９]/.test(text) || /[*＊×xX]/.test(text)) return undefined;
    const isProvince = (digits: string) => digits === OF_THE_STATE || regions.byCode(`${digits}0000`) !== undefined;
    if (isCode(text, isProvince)) return undefined;
    const code = inGroups(text);
    const isRight = code !== undefined && isCode(code, isProvince);
    const fix = isRight ? changeTo(projectCode.anchor, text.trim(), code) : undefined;
    return { missing: undefined, anchor: projectCode.anchor, fix };
  },
  reads: ['day', 'profile', 'contents'],
  judge({ missing, anchor, fix }, { day, profile, contents }, report) {
    if (missing === undefined) return report('form', anchor, {}, fix && { fix });
    const read = contents.some(({ name, inPart }) => name === 'keyProjects' && inPart !== true);
    // Nobody asked for codes before; a plan that does not tell its day may be older.
    if (!read || profile.partsRead?.includes('keyProjects') === false || day === undefined || day.first < SINCE) return;
    report('missing', anchor, { name: quoted(missing) });
  },
});

/** The day from which every project has a code (发改投资〔2020〕1439号). */
const SINCE = '2020-11-01';

/** Stands in the place of a province in codes that the state gives. */
const OF_THE_STATE = '00';

/** Year and month, or the year alone as it was before the standard; region, kind, class, number. */
function isCode(text: string, isProvince: (digits: string) => boolean): boolean {
  const [, time = '', province = ''] = /^(\d{4})-(\d\d)\d{4}-\d\d-\d\d-\d{6}$/.exec(text.trim()) ?? [];
  return (/^\d\d(?:0[1-9]|1[0-2])$/.test(time) || /^20[12]\d$/.test(time)) && isProvince(province);
}

/** Twenty digits, however they are divided, as the standard divides them. */
function inGroups(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[\s\-—–－]/g, '');
  const groups = /^(\d{4})(\d{6})(\d\d)(\d\d)(\d{6})$/.exec(digits);
  return groups?.slice(1).join('-');
}

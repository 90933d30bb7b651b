import { datesOfProject } from '../plan/dueDates.ts';
import type { Days } from '../plan/headFacts.ts';
import type { Project } from '../plan/planTypes.generated.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import type { Anchor } from '../text/anchor.ts';
import { areApart, plainOf } from './listedTwice.ts';
import { listedHere } from './relatedTexts.ts';
import { partOf } from './rule.ts';

const meta = defineRuleMeta({
  id: 'project-duplicate',
  severity: 'warning',
  silencedBy: ['id-duplicate'],
  waivable: true,
  title: { zh: '项目不重复', en: 'No project is listed twice' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '项目清单一个项目列一行；重复列入，项目数和总投资就会多算',
        en: 'a list of projects gives each one row; a project listed twice is counted twice in numbers and money',
      },
    },
  ],
  messages: {
    twice: { zh: '“{project}”重复列入，请核对。', en: '“{project}” is listed twice: check it.' },
  },
});

interface Listed {
  readonly name: string;
  /** The name without blanks, brackets in one width. */
  readonly plain: string;
  readonly owner: string | undefined;
  readonly code: string | undefined;
  /** Where it is, which tells rows of one name apart. */
  readonly places: readonly (string | undefined)[];
  /** The years it is built in, where they are certain: those of a phase. */
  readonly years: Days | undefined;
  readonly anchor: Anchor;
  readonly codeAnchor: Anchor | undefined;
}

function look(row: Project): Listed | undefined {
  const { name, owner, projectCode, region, zone } = row;
  if (name === undefined) return undefined;
  const code = plainOf(projectCode?.text ?? '');
  return {
    name: name.text,
    plain: plainOf(name.text),
    owner: owner && plainOf(owner.text),
    code: /^[\d-]{20,}$/.test(code) ? code.replaceAll('-', '') : undefined,
    places: [region, zone].map((place) => place && plainOf(place.text)),
    years: datesOfProject(row).dates[0],
    anchor: name.anchor,
    codeAnchor: projectCode?.anchor,
  };
}

export default [
  partOf(meta, 'name').group({
    each: 'project',
    look,
    by: ({ plain, owner }) => (owner === undefined ? [] : [`${owner}\n${plain}`]),
    check(notes, report) {
      const different: Listed[] = [];
      for (const note of notes) {
        const first = different.find((other) => !mayBeTwo(note, other));
        if (first === undefined) different.push(note);
        else
          report(
            'twice',
            note.anchor,
            { project: note.name },
            { related: [{ anchor: first.anchor, text: listedHere }] },
          );
      }
    },
  }),
  partOf(meta, 'code').group({
    each: 'project',
    look,
    by: ({ code }) => (code === undefined ? [] : [code]),
    check([first, ...others], report) {
      for (const { name, plain, owner, anchor, codeAnchor } of others) {
        // One name and one owner are told of already; phases have one code.
        if (first === undefined || (plain === first.plain && owner !== undefined && owner === first.owner)) continue;
        if (PHASE.test(plain) || PHASE.test(first.plain)) continue;
        const related = [{ anchor: first.codeAnchor ?? first.anchor, text: listedHere }];
        report('twice', codeAnchor ?? anchor, { project: name }, { related });
      }
    },
  }),
];

/** 一期, 二期工程, 2026年度. */
const PHASE = /[一二三四五六七八九十\d]期|(?:19|20)\d\d年|年度|阶段/;

/** Another code, another place, or a phase with years of its own. */
const mayBeTwo = (a: Listed, b: Listed): boolean =>
  areApart(a.code, b.code) ||
  a.places.some((place, at) => areApart(place, b.places[at])) ||
  areDisjoint(a.years, b.years);

const areDisjoint = (a: Days | undefined, b: Days | undefined): boolean =>
  a !== undefined && b !== undefined && (a.last < b.first || b.last < a.first);

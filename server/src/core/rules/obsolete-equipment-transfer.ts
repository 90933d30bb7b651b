import type { Equipment } from '../plan/planTypes.generated.ts';
import { areaOf, transfersIn, type Whereabouts, whereabouts } from '../plan/transfers.ts';
import type { Fix, ProblemExtras } from '../problems/problem.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import { type Anchor, sourceOf } from '../text/anchor.ts';
import { changeTo } from './changeTo.ts';
import { partOf } from './rule.ts';

/** What is said where a destination is not written, or does not tell where it is. */
const nowhere = {
  zh: '“{name}”拟{disposal}，未写明去向。淘汰的落后设备禁止向其他地区转移，请写明去向，或改为拆除报废。',
  en: '“{name}” is to be {disposal} and nothing says where: name the place, or scrap it.',
};
const inside = {
  zh: '淘汰的“{name}”拟{disposal}至{where}，请核对是否仍属淘汰设备。',
  en: 'Retired “{name}” is to go to {where}, inside the area: check that it is not to be used again.',
};
const outside = {
  zh: '淘汰的“{name}”拟{disposal}至{where}。淘汰的落后设备禁止向其他地区转移，请改为拆除报废。',
  en: '“{name}” is to go to {where}; retired equipment must not be moved to another region: scrap it.',
};

const meta = defineRuleMeta({
  id: 'obsolete-equipment-transfer',
  severity: {
    outside: 'byRequirement',
    nowhere: 'byRequirement',
    unclear: 'warning',
    moved: 'warning',
    inside: 'information',
    prose: 'warning',
  },
  waivable: true,
  fixable: true,
  title: { zh: '淘汰设备不得转移', en: 'Retired equipment is not moved elsewhere' },
  basis: [{ kind: 'clause', requirement: 'gbf-2003-100/3.1#equipment-transfer' }],
  messages: { outside, nowhere, unclear: nowhere, moved: inside, inside, prose: outside },
});

export default [
  partOf(meta, 'equipment').row({
    each: 'project',
    look({ retires, name }) {
      if (retires === undefined) return;
      const all = retires.form === 'map' ? [retires.value] : retires.value.items;
      const notes = all.flatMap((one) => transferOf(one, name?.text ?? ''));
      return notes.length === 0 ? undefined : { notes };
    },
    names: ({ notes }) => notes.flatMap(({ where }) => where ?? []),
    reads: ['scope', 'about', 'known', 'definedIds', 'links'],
    judge({ notes }, { scope, about, known, definedIds, links }, report) {
      const area = areaOf(scope, about);
      for (const { name, disposal, how, where, anchor, destination } of notes) {
        const listed =
          where !== undefined &&
          (definedIds.has('enterprise', where) || links.named('enterprise', where) !== undefined);
        const at = where === undefined ? 'unknown' : listed ? 'inside' : whereabouts(where, area, known);
        const message = messageOf(disposal, at, where);
        const extras: ProblemExtras = destination
          ? { related: [{ anchor: destination, text: { zh: '去向写在这里', en: 'the destination' } }] }
          : {};
        report(message, anchor, { name, disposal: how, where: where ?? '' }, { ...extras, fix: scrap(anchor) });
      }
    },
  }),
  partOf(meta, 'prose').prose({
    look(piece, known) {
      if (!/淘汰|落后|退出/.test(piece.text)) return;
      const found = piece.sentences.flatMap((sentence) =>
        transfersIn(sentence, known).map((transfer) => ({
          ...transfer,
          anchor: piece.placeOf(sentence, transfer.start, transfer.end),
        })),
      );
      return found.length === 0 ? undefined : { found };
    },
    reads: ['scope', 'about', 'known'],
    judge({ found }, { scope, about, known }, report) {
      const area = areaOf(scope, about);
      for (const { name, disposal, where, anchor } of found) {
        if (whereabouts(where, area, known) !== 'inside') report('prose', anchor, { name, disposal, where });
      }
    },
  }),
];

/** 转移 weighs more than 转让 and 搬迁, which may leave the equipment retired. */
function messageOf(disposal: Note['disposal'], at: Whereabouts, where: string | undefined) {
  if (at === 'outside') return 'outside';
  if (at === 'inside') return disposal === 'transferred' ? 'moved' : 'inside';
  return disposal === 'transferred' && where === undefined ? 'nowhere' : 'unclear';
}

interface Note {
  readonly name: string;
  readonly disposal: keyof typeof WORDS;
  /** The disposal in the words of messages. */
  readonly how: { readonly zh: string; readonly en: string };
  readonly where: string | undefined;
  readonly anchor: Anchor;
  readonly destination: Anchor | undefined;
}

/** Ways to dispose of equipment by which it may be used again. */
const WORDS = {
  transferred: { zh: '转移', en: 'moved' },
  sold: { zh: '转让', en: 'sold' },
  relocated: { zh: '搬迁', en: 'relocated' },
};

function transferOf({ name, disposal, destination, unfilled }: Equipment, project: string): Note[] {
  const value = disposal?.value;
  if (disposal === undefined || (value !== 'transferred' && value !== 'sold' && value !== 'relocated')) return [];
  // What could not be read says nothing.
  if (unfilled.get('destination')?.reason === 'unread') return [];
  const where = destination?.text.trim();
  const common = { disposal: value, how: WORDS[value], where, anchor: disposal.anchor } as const;
  return [{ ...common, name: name?.text ?? project, destination: destination?.anchor }];
}

const scrap = (anchor: Anchor): Fix => {
  const written = sourceOf(anchor);
  return { ...changeTo(anchor, written, /[a-z]/i.test(written) ? 'scrapped' : '拆除报废'), asked: true };
};

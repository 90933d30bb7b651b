import type { TextField } from '../plan/field.ts';
import type { Known } from '../plan/known.ts';
import type { Indicator, Target } from '../plan/planTypes.generated.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import type { Anchor } from '../text/anchor.ts';
import { placeIn } from '../text/placeIn.ts';
import { changeTo } from './changeTo.ts';
import { partOf, type Report } from './rule.ts';

const meta = defineRuleMeta({
  id: 'miswritten-word',
  severity: 'information',
  waivable: true,
  fixable: true,
  title: { zh: '没有错别字', en: 'No miswritten words' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '公文印发前逐字校对；这些写法是形近、音近的误字，在规划用语里没有别的意思',
        en: 'official papers are proofread before they are issued; these are look-alike or sound-alike characters, and no words of their own in plans',
      },
    },
  ],
  messages: {
    slip: { zh: '“{written}”应为“{right}”，请更正。', en: '“{written}” is a slip for “{right}”: correct it.' },
  },
});

interface Slip {
  readonly written: string;
  readonly right: string;
  readonly anchor: Anchor;
  /** False where the anchor is all of the text. */
  readonly exact: boolean;
}

/** 截止 ends something, so that the day by which something is counted is 截至. */
const BY_DAY = /(?<=^|[，；：（])截止(?=到?(?:(?:19|20)\d\d年|目前|上年|去年))/g;

export default [
  partOf(meta, 'text').text({
    look(text, { listedForms }) {
      if (text.role === 'aside') return undefined;
      if (listedForms.miswritten(text.flat).length === 0 && !text.flat.includes('截止')) return undefined;
      const slips = text.sentences.flatMap((sentence): Slip[] => {
        const byDay = [...sentence.text.matchAll(BY_DAY)].map(({ 0: form, index: start }) => ({
          form,
          right: '截至',
          start,
          end: start + form.length,
        }));
        return [...listedForms.miswritten(sentence.text), ...byDay].map(({ form: written, right, start, end }) => {
          const place = text.exactPlaceOf(sentence, start, end);
          return { written, right, anchor: place ?? text.anchor, exact: place !== undefined };
        });
      });
      return slips.length === 0 ? undefined : { slips };
    },
    judge: tell,
  }),
  partOf(meta, 'indicator').row({ each: 'indicator', look: namesOf, judge: tell }),
  partOf(meta, 'target').row({ each: 'target', look: namesOf, judge: tell }),
  partOf(meta, 'project').row({ each: 'project', look: ({ name }, known) => inNames([name], known), judge: tell }),
];

/** The name of an indicator, and those of its parts: 铅锌冶炼 of 分行业. */
function namesOf({ name, breakdown }: Indicator | Target, known: Known) {
  return inNames(
    [name, ...(breakdown?.entries ?? []).flatMap(({ value }) => value.entries.map(({ key }) => key))],
    known,
  );
}

/** The names of enterprises are what they are, and are not looked at. */
function inNames(
  names: readonly (TextField | undefined)[],
  { listedForms }: Known,
): { readonly slips: readonly Slip[] } | undefined {
  const slips = names.flatMap((name) =>
    listedForms.miswritten(name?.text ?? '').flatMap(({ form: written, right }): Slip[] => {
      const place = name && placeIn(name.anchor, written);
      return place === undefined ? [] : [{ written, right, anchor: place, exact: true }];
    }),
  );
  return slips.length === 0 ? undefined : { slips };
}

function tell({ slips }: { readonly slips: readonly Slip[] }, _: object, report: Report<typeof meta.messages>): void {
  for (const slip of slips) {
    const { written, right, anchor, exact } = slip;
    report('slip', anchor, { written, right }, exact ? { fix: changeTo(anchor, written, right) } : {});
  }
}

import { idKinds } from '../plan/idKinds.ts';
import { isPlain, type Links, shapeOf } from '../plan/linkIndex.ts';
import type { Reference } from '../plan/links.ts';
import { nearest } from '../text/nearest.ts';
import { planRule } from './rule.ts';

export default planRule({
  id: 'reference-unresolved',
  severity: 'error',
  waivable: true,
  fixable: true,
  title: { zh: '引用的编号都存在', en: 'Every id that is named exists' },
  basis: [
    {
      kind: 'format',
      text: {
        zh: '指标、企业、项目之间用编号互相引用，编号要在本规划里',
        en: 'targets, enterprises and projects refer to each other by id, and the id is in the plan',
      },
    },
  ],
  messages: {
    unknown: {
      zh: '{nouns}里没有编号“{id}”。请改成已有的编号，或补上这一项。',
      en: 'No {nouns} has the id “{id}”. Use an id that exists, or add the item.',
    },
    suggestion: {
      zh: '{nouns}里没有编号“{id}”。是不是“{suggestion}”？',
      en: 'No {nouns} has the id “{id}”. Did you mean “{suggestion}”?',
    },
    byName: {
      zh: '“{id}”是名称，这里要写编号“{suggestion}”。',
      en: '“{id}” is a name; the id “{suggestion}” belongs here.',
    },
  },
  reads: ['contents', 'links'],
  check({ contents, links }, report) {
    const states = new Map<string, string>(
      contents.map(({ name, state, inPart }) => [name, inPart ? 'unknown' : state]),
    );
    // Where ids may be hidden (missing, in an annex, unread), a reference says nothing wrong.
    const hidden = (kind: string) => {
      const root = idKinds[kind]?.root;
      return root === undefined || links.obscured(root) || (states.get(root) ?? 'written') !== 'written';
    };
    for (const reference of links.unresolved()) {
      if (reference.kinds.some(hidden)) continue;
      if (reference.open && !looksLikeId(reference, links)) continue;
      const meant = suggestionFor(reference, links);
      const nouns = reference.kinds.map((kind) => idKinds[kind]?.noun ?? { zh: kind, en: kind });
      const args = { id: reference.text, nouns, ...(meant && { suggestion: meant.id }) };
      if (meant === undefined) report('unknown', reference.anchor, args);
      else {
        const edits = [{ anchor: reference.anchor, newText: meant.id }];
        const fix = { title: { zh: '把“{id}”改成“{suggestion}”', en: 'Change “{id}” to “{suggestion}”' }, args, edits };
        report(meant.byName ? 'byName' : 'suggestion', reference.anchor, args, { fix });
      }
    }
  },
});

/** The item that goes by the text, or the id that is nearest to it. */
function suggestionFor(
  { kinds: possible, text }: Reference,
  links: Links,
): { id: string; byName: boolean } | undefined {
  const named = possible.map((kind) => links.named(kind, text)).find((definition) => definition !== undefined);
  if (named !== undefined) return { id: named.id, byName: true };
  // M2 is no slip for M1: ids of one series are near each other by nature. And a long list would make a file of
  // wrong ids slow.
  const ids = possible.flatMap((kind) => (links.count(kind) > NEAR_CANDIDATES ? [] : [...links.ids(kind)]));
  const near = nearest(
    text,
    ids.filter((id) => shapeOf(id) !== shapeOf(text) && isPlain(id)),
  );
  return near === undefined ? undefined : { id: near, byName: false };
}

/** The most ids a wrong one is compared with. */
const NEAR_CANDIDATES = 200;

/** Letters and digits like `Q12`, or made like the ids there are. */
const looksLikeId = ({ text, kinds: possible }: Reference, links: Links): boolean =>
  /^[A-Za-z]{1,3}-?\d{1,5}$/.test(text) ||
  (/\d/.test(text) && possible.some((kind) => links.hasShape(kind, shapeOf(text))));

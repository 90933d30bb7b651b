import { nearest } from '../bind/nearest.ts';
import type { IdDefinition, Reference } from '../plan/links.ts';
import type { Localized } from '../text/locale.ts';
import { defineRule } from './rule.ts';

/** What each kind of id belongs to, and the content in which such ids are given. */
const kinds: Readonly<Record<string, { readonly noun: Localized; readonly root: string }>> = {
  indicator: { noun: { zh: '现状指标', en: 'present figure' }, root: 'pollutionAnalysis' },
  target: { noun: { zh: '主要指标', en: 'target' }, root: 'goalsAndTasks' },
  task: { noun: { zh: '主要任务', en: 'task' }, root: 'goalsAndTasks' },
  content: { noun: { zh: '重点内容', en: 'key content' }, root: 'keyContents' },
  measure: { noun: { zh: '主要措施', en: 'measure' }, root: 'measures' },
  milestone: { noun: { zh: '进度安排', en: 'milestone' }, root: 'schedule' },
  enterprise: { noun: { zh: '重点工业企业', en: 'key enterprise' }, root: 'keyEnterprises' },
  project: { noun: { zh: '重点投资项目', en: 'key project' }, root: 'keyProjects' },
  zone: { noun: { zh: '片区', en: 'zone' }, root: 'about' },
};

export default defineRule({
  id: 'reference-unresolved',
  title: { zh: '引用的编号都存在', en: 'Every id that is named exists' },
  severity: 'error',
  basis: [
    {
      kind: 'format',
      text: {
        zh: '指标、企业、项目之间用编号互相引用，编号要在本规划里',
        en: 'targets, enterprises and projects refer to each other by id, and the id is in the plan',
      },
    },
  ],
  waivable: true,
  messages: {
    unknown: {
      zh: '{nouns}里没有编号“{id}”。请改成已有的编号，或补上这一项',
      en: 'No {nouns} has the id "{id}". Use an id that exists, or add the item',
    },
    suggestion: {
      zh: '{nouns}里没有编号“{id}”。是不是“{suggestion}”？',
      en: 'No {nouns} has the id "{id}". Did you mean "{suggestion}"?',
    },
    byName: {
      zh: '“{id}”是名称，这里要写编号“{suggestion}”',
      en: '"{id}" is a name; the id "{suggestion}" belongs here',
    },
  },
  reads: ['contents', 'links'],
  check({ contents, links }, report) {
    const states = new Map<string, string>(contents.map(({ name, state }) => [name, state]));
    // Where ids may be hidden (missing, in an annex, unread), a reference says nothing wrong.
    const open = (kind: string) => {
      const root = kinds[kind]?.root;
      return root === undefined || links.obscured.has(root) || (states.get(root) ?? 'written') !== 'written';
    };
    const byKind = definitionsByKind(links.definitions);
    for (const reference of links.references) {
      if (reference.kinds.some((kind) => byKind.get(kind)?.has(reference.text) || open(kind))) continue;
      const candidates = reference.kinds.flatMap((kind) => [...(byKind.get(kind)?.values() ?? [])]);
      if (reference.open && !looksLikeId(reference.text, candidates)) continue;
      const meant = suggestionFor(reference, candidates);
      const nouns = reference.kinds.map((kind) => kinds[kind]?.noun ?? { zh: kind, en: kind });
      const args = { id: reference.text, nouns, ...(meant && { suggestion: meant.id }) };
      if (meant === undefined) report('unknown', reference.anchor, args);
      else {
        const edits = [{ anchor: reference.anchor, newText: meant.id }];
        const fix = { title: { zh: '改成“{suggestion}”', en: 'Change to "{suggestion}"' }, args, edits };
        report(meant.name === reference.text ? 'byName' : 'suggestion', reference.anchor, args, { fix });
      }
    }
  },
});

function definitionsByKind(definitions: readonly IdDefinition[]): Map<string, Map<string, IdDefinition>> {
  const byKind = new Map<string, Map<string, IdDefinition>>();
  for (const definition of definitions) {
    const ids = byKind.get(definition.kind) ?? new Map<string, IdDefinition>();
    byKind.set(definition.kind, ids.set(definition.id, definition));
  }
  return byKind;
}

/** The item that is named by its 名称, or whose id is nearest. */
function suggestionFor({ text }: Reference, candidates: readonly IdDefinition[]): IdDefinition | undefined {
  const named = candidates.find(({ name }) => name === text);
  if (named !== undefined) return named;
  // M2 is no slip for M1: ids of one series are near each other by nature.
  const others = candidates.slice(0, NEAR_CANDIDATES).filter(({ id }) => shapeOf(id) !== shapeOf(text));
  const near = nearest(
    text,
    others.map(({ id }) => id),
  );
  return candidates.find(({ id }) => id === near);
}

/** Ids that are compared with a wrong one; a longer list would make a file of wrong ones slow. */
const NEAR_CANDIDATES = 200;

/** Letters and digits like `Q12`, or made like the ids there are. */
function looksLikeId(text: string, candidates: readonly IdDefinition[]): boolean {
  if (/^[A-Za-z]{1,3}-?\d{1,5}$/.test(text)) return true;
  const shape = shapeOf(text);
  return /\d/.test(text) && candidates.slice(0, NEAR_CANDIDATES).some(({ id }) => shapeOf(id) === shape);
}

/** `P-12` → `P-#`: what stays the same from one id of a series to the next. */
const shapeOf = (id: string): string => id.replace(/\d+/g, '#');

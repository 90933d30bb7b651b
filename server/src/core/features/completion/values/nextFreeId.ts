import type { Scene } from '../completionScene.ts';
import type { ValueProvider } from './valueProvider.ts';

/** Most numbers left out that are offered beside the next one. */
const GAPS = 20;

/** 编号 of a row: an id that is referred to and given nowhere, the next number of its kind, a number left out. */
export const nextFreeId: ValueProvider = ({ schema, scene }) => {
  const kind = schema.ids?.[0];
  if (schema.type !== 'id' || kind === undefined) return [];
  const next = scene.setting.newId(kind);
  const ids = new Set([...wantedIds(kind, scene), next, ...idsLeftOut(next, scene.setting.idsOf(kind))]);
  return [...ids].map((text) => ({ text, kind: 'value' }));
};

/** What is referred to as if it were there; where a name may be meant as well, what looks like an id. */
function wantedIds(kind: string, { known, setting }: Scene): string[] {
  const given = new Set(setting.idsOf(kind));
  return known
    .flatMap(({ plan }) => plan.links.unresolved())
    .filter(({ kinds, open, text }) => kinds.includes(kind) && (!open || /^[A-Za-z]{1,3}-?\d+$/.test(text)))
    .map(({ text }) => text)
    .filter((text) => !given.has(text));
}

/** Numbers below the next one that no row has, in its own spelling. */
function idsLeftOut(next: string, ids: readonly string[]): string[] {
  const parts = /^(.*?)(\d{1,6})$/.exec(next);
  if (parts === null) return [];
  const given = new Set(ids.map((id) => Number(/\d{1,6}$/.exec(id)?.[0])));
  const found: string[] = [];
  for (let number = 1; number < Number(parts[2]) && found.length < GAPS; number++) {
    if (!given.has(number)) found.push(`${parts[1]}${number}`);
  }
  return found;
}

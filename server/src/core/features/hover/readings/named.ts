import { packLines, ruleText } from '../../wording/names.ts';
import { type Reading, textOfScalar } from './reading.ts';

/** A policy by its id: title, number, and from when to when it holds. */
export const policy: Reading = (scene) =>
  scene.property?.pointer === '#/properties/policies' ? packLines(textOfScalar(scene), scene.reader) : undefined;

/** A rule by its id: its title. */
export const rule: Reading = (scene) => {
  if (scene.property?.pointer !== '#/definitions/waiver/properties/rule') return undefined;
  const text = ruleText(textOfScalar(scene), scene.reader);
  return text === undefined ? undefined : [text];
};

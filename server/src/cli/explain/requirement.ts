import { fill } from '../../core/messages/render.ts';
import { type Requirement, unnamedBearer } from '../../core/provisions/policyPack.ts';
import type { SchemaModel } from '../../core/schema/schemaModel.ts';
import { semicolon } from '../../core/text/punctuation.ts';
import { writeAnswers } from './answers.ts';
import { labels, objectWords } from './labels.ts';
import type { PlanStates } from './planStates.ts';
import { writeState } from './state.ts';
import type { Writer } from './writer.ts';

/** What explanations of requirements are written with. */
export interface RequirementSetting {
  readonly schema: SchemaModel;
  /** Titles of places in the plan schema, by JSON pointer. */
  readonly titles: ReadonlyMap<string, string>;
  /** The plan they are for, if any. */
  readonly plan: PlanStates | undefined;
}

/** One duty: its weight, who bears it, what it asks in our words, what checks it, what answers it, and how it stands. */
export function writeRequirement(
  requirement: Requirement,
  { schema: model, titles, plan }: RequirementSetting,
  writer: Writer,
): void {
  writer.say(requirement.id, 2);
  if (requirement.quote !== null) writer.say(`「${requirement.quote}」`, 4);
  writer.say(weight(requirement, writer), 4);
  writer.say(writer.pick(requirement.gloss), 4);
  if (requirement.endedOn !== undefined) writer.label(labels.requirementEnded, { day: requirement.endedOn }, 4);
  const { schema, rules, notCheckable } = requirement.checkedBy;
  const places = schema.map((pointer) => {
    const title = titles.get(pointer);
    return title === undefined ? pointer : fill(labels.place, { title, pointer }, writer.locale);
  });
  // An entry that can say it is not yet one in which somebody looks for it.
  if (places.length > 0) writer.label(rules.length > 0 ? labels.checkedSchema : labels.carriedBy, { names: places }, 4);
  if (rules.length > 0) writer.label(labels.checkedRules, { names: rules }, 4);
  if (notCheckable !== undefined) writer.label(labels.notCheckable, { reason: notCheckable }, 4);
  writeAnswers(requirement, model, writer);
  if (plan !== undefined) writeState(requirement, plan, writer);
}

function weight({ modal, object, bearer, prohibition }: Requirement, writer: Writer): string {
  const parts = [
    modal === null ? writer.pick(labels.noModal) : fill(labels.modal, { word: modal.word }, writer.locale),
    fill(labels.about, { object: objectWords[object] }, writer.locale),
  ];
  parts.push(bearer === unnamedBearer ? writer.pick(labels.noBearer) : fill(labels.bearer, { bearer }, writer.locale));
  if (prohibition) parts.push(writer.pick(labels.prohibition));
  return parts.join(semicolon(writer.locale));
}

import type { BoundDocument } from '../bind/boundDocument.ts';
import type { Plan } from '../plan/plan.ts';
import { DEFAULT_POLICY } from '../plan/profile.ts';
import type { Basis } from '../problems/basis.ts';
import { type PlanName, type Problem, problem } from '../problems/problem.ts';
import type { Answer } from '../provisions/answers.ts';
import { ProvisionCatalogue } from '../provisions/catalogue.ts';
import type { PolicyPack, Requirement } from '../provisions/policyPack.ts';
import type { PlanLanguage } from '../schema/names.ts';
import type { SchemaModel } from '../schema/schemaModel.ts';
import { PlanWords } from './planWords.ts';
import { requirementMissing } from './requirementMissingRule.ts';
import { requirementStates, StateMemory } from './requirementStates.ts';

/** The requirements of one policy that the rule looks for. */
interface Asked {
  readonly policy: string;
  readonly memory: StateMemory;
  /** The content that is all the answer to a requirement. */
  readonly contents: ReadonlyMap<string, string>;
}

/** Looks for what policies ask of plans; keeps what was found in pieces of plans, so that an edit costs what it touches. */
export class MissingRequirements {
  readonly #schema: SchemaModel;
  readonly #asked: readonly Asked[];
  /** What the default policy asks by a content. */
  readonly #ours: ReadonlyMap<string, string>;

  constructor({ packs }: ProvisionCatalogue, schema: SchemaModel) {
    this.#schema = schema;
    this.#asked = packs.flatMap((pack): Asked[] => {
      const requirements = pack.requirements.filter(({ checkedBy }) => checkedBy.rules.includes(requirementMissing.id));
      const only: PolicyPack = { ...pack, requirements };
      return requirements.length === 0
        ? []
        : [
            {
              policy: pack.id,
              memory: new StateMemory(new ProvisionCatalogue([only])),
              contents: contentsOf(requirements),
            },
          ];
    });
    this.#ours = new Map(
      [...contentsOf(packs.find(({ id }) => id === DEFAULT_POLICY)?.requirements ?? [])].map(([id, name]) => [
        name,
        id,
      ]),
    );
  }

  /**
   * @param found what the rules have found: a content that they miss already is one finding, which rests on the
   *   other policy's clause as well (rule book, 0.10)
   * @returns that, with what is missing besides
   */
  added(
    found: readonly Problem[],
    { plan, bound }: { readonly plan: Plan; readonly bound: BoundDocument },
  ): readonly Problem[] {
    const named = this.#asked.filter(({ policy }) => plan.profile.policies.includes(policy));
    let all = found;
    for (const { memory, contents } of named) {
      for (const { requirement, state, places } of requirementStates(
        { plan, bound, findings: [] },
        this.#schema,
        memory,
      )) {
        if (state !== 'missing' || isToDo(contents.get(requirement.id), plan)) continue;
        const basis: Basis = { kind: 'clause', requirement: requirement.id };
        const ours = this.#ours.get(contents.get(requirement.id) ?? '');
        const said = all.find((each) => each.atMost === undefined && ours !== undefined && restsOn(each, ours));
        if (said !== undefined && plan.profile.policies.includes(DEFAULT_POLICY)) {
          const joined = { ...said, basis: [...(said.basis ?? []), basis] };
          all = all.map((each) => (each === said ? joined : each));
          continue;
        }
        const [answer] = requirement.answeredBy;
        const args = { asked: requirement.gloss, content: this.#placeOf(answer) };
        const message = answer !== undefined && 'content' in answer ? 'missing' : 'field';
        all = [...all, problem(requirementMissing, message, places[0]?.anchor ?? plan.head, args, { basis: [basis] })];
      }
    }
    return all;
  }

  /** The key under which a plan would say it. */
  #placeOf(answer: Answer | undefined): PlanName {
    const key = (language: PlanLanguage) => {
      const words = new PlanWords(this.#schema, language);
      return words.key(answer === undefined ? [] : pathOf(answer, words));
    };
    return { inPlan: { zh: key('zh'), en: key('en') } };
  }
}

/** By requirement, the content that is all the answer to it. */
const contentsOf = (requirements: readonly Requirement[]): ReadonlyMap<string, string> =>
  new Map(
    requirements.flatMap(({ id, answeredBy: [answer, ...others] }) =>
      answer !== undefined && others.length === 0 && 'content' in answer
        ? [[id as string, answer.content] as const]
        : [],
    ),
  );

const restsOn = ({ basis = [] }: Problem, requirement: string): boolean =>
  basis.some((each) => each.kind === 'clause' && each.requirement === requirement);

/** A draft lists first what it will write: a content with nothing behind its key is no fault of it. */
const isToDo = (content: string | undefined, { contents, profile }: Plan): boolean =>
  profile.draft && contents.some(({ name, state, bare }) => name === content && state === 'empty' && bare === true);

/** Where an answer is looked for first, from the top of the plan down. */
function pathOf(answer: Answer, words: PlanWords): readonly string[] {
  if ('content' in answer) return [answer.content];
  if ('field' in answer) return answer.field.split('.');
  if ('row' in answer) return words.listOf(answer.row);
  return 'words' in answer ? answer.in.slice(0, 1) : [];
}

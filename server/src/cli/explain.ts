import { resolve } from 'node:path';
import type { PlanService } from '../core/planService.ts';
import { type Answer, type AnswerFormat, writeAnswer } from './answer.ts';
import type { CommandContext } from './commandContext.ts';
import { didYouMean } from './didYouMean.ts';
import { writeDocument } from './explain/document.ts';
import { writeKey } from './explain/key.ts';
import { type Subject, subjectNames, subjectsNamed } from './explain/lookup.ts';
import { type PlanStates, readPlanStates } from './explain/planStates.ts';
import { writePolicy } from './explain/policy.ts';
import { writeClause, writeProvision } from './explain/provision.ts';
import { writeRequirement } from './explain/requirement.ts';
import { writeRule } from './explain/rule.ts';
import { schemaTitles } from './explain/schemaTitles.ts';
import { subjectShape } from './explain/shape.ts';
import { Writer } from './explain/writer.ts';
import { fillBoth } from './fillBoth.ts';
import { LocalPacks } from './localPacks.ts';
import { mistakes } from './mistakes.ts';
import { styleFor } from './style.ts';
import { UsageError } from './usageError.ts';

/** What may be asked for besides. */
export interface ExplainOptions {
  readonly answerFormat?: AnswerFormat;
  /** A plan, for which states of requirements are shown. */
  readonly plan?: string;
  /** The day to check it for. */
  readonly asOf?: string;
}

/**
 * Explains a rule, provision, requirement or policy by its id, a provision by its address, a key of the plan format by
 * name or path, a policy or document by number or title. With a plan, says how requirements stand in it.
 *
 * @throws UsageError where nothing has the name, or the plan cannot be read or has nothing to do with it
 */
export async function explain(
  name: string,
  { answerFormat, plan: path, asOf }: ExplainOptions,
  context: CommandContext,
): Promise<number> {
  // What a region asks where the plan lies, or where the user stands, is explained like ours.
  const { cwd } = context.io;
  const local = new LocalPacks(cwd).of(path === undefined ? undefined : resolve(cwd, path));
  const service = (await context.data.service()).within({ local });
  const subjects = subjectsNamed(name, service);
  if (subjects.length === 0) throw unknownName(name, subjectNames(service));
  if (path !== undefined && !subjects.some(hasRequirements))
    throw new UsageError(fillBoth(mistakes.planAlone, { name }));
  const plan = path === undefined ? undefined : await readPlanStates(path, asOf, service, context);
  const pages = subjects.some(({ kind }) => kind === 'rule')
    ? await context.data.rulePages()
    : new Map<string, string>();
  const answer: Answer = {
    text: () => asText(subjects, { service, pages, plan }, context),
    json: () => ({ subjects: subjects.map((subject) => shapeOf(subject, { service, pages, plan }, context)) }),
  };
  await writeAnswer(answer, answerFormat, context);
  return 0;
}

/** What all subjects are explained with. */
interface Setting {
  readonly service: PlanService;
  /** Pages of rules, by id. */
  readonly pages: ReadonlyMap<string, string>;
  readonly plan: PlanStates | undefined;
}

const hasRequirements = ({ kind }: Subject): boolean =>
  kind === 'policy' || kind === 'provision' || kind === 'requirement';

function asText(
  subjects: readonly Subject[],
  { service, pages, plan }: Setting,
  { locale, io }: CommandContext,
): string {
  const writer = new Writer(locale, styleFor(io, {}).width);
  const setting = { schema: service.schema, titles: schemaTitles(service.schema, locale), plan };
  for (const subject of subjects) {
    if (writer.lines.length > 0) writer.gap();
    if (subject.kind === 'rule') writeRule(subject.rule, pages.get(subject.rule.id), service, writer);
    else if (subject.kind === 'policy') writePolicy(subject.pack, plan, writer);
    else if (subject.kind === 'key') writeKey(subject.places, service, writer);
    else if (subject.kind === 'document') writeDocument(subject.row, writer);
    else if (subject.kind === 'provision') {
      const requirements = service.policies.requirementsOf(subject.provision.id);
      writeProvision(subject.pack, subject.provision, requirements, setting, writer);
    } else {
      writeClause(subject.pack, subject.provision, writer);
      writer.gap();
      writeRequirement(subject.requirement, setting, writer);
    }
  }
  return writer.toString();
}

const shapeOf = (subject: Subject, { service, pages, plan }: Setting, { locale }: CommandContext): object =>
  subjectShape(subject, {
    service,
    page: subject.kind === 'rule' ? pages.get(subject.rule.id) : undefined,
    plan,
    locale,
  });

const unknownName = (name: string, names: Iterable<string>): UsageError =>
  new UsageError(fillBoth(mistakes.unknownName, { name, hint: didYouMean(name, names) }));

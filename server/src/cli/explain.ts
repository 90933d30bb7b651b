import type { PlanService } from '../core/planService.ts';
import { type Answer, type AnswerFormat, writeAnswer } from './answer.ts';
import type { CommandContext } from './commandContext.ts';
import { didYouMean } from './didYouMean.ts';
import { writeDocument } from './explain/document.ts';
import { writeKey } from './explain/key.ts';
import { type Subject, subjectNames, subjectsNamed } from './explain/lookup.ts';
import { writePolicy } from './explain/policy.ts';
import { writeClause, writeProvision } from './explain/provision.ts';
import { writeRequirement } from './explain/requirement.ts';
import { writeRule } from './explain/rule.ts';
import { schemaTitles } from './explain/schemaTitles.ts';
import { subjectShape } from './explain/shape.ts';
import { Writer } from './explain/writer.ts';
import { fillBoth } from './fillBoth.ts';
import { mistakes } from './mistakes.ts';
import { styleFor } from './style.ts';
import { UsageError } from './usageError.ts';

/**
 * Explains a rule, provision, requirement or policy by its id, a provision by its address, a key of the plan format by
 * name or path, a policy or document by number or title.
 */
export async function explain(
  name: string,
  format: AnswerFormat | undefined,
  context: CommandContext,
): Promise<number> {
  const service = await context.data.service();
  const subjects = subjectsNamed(name, service);
  if (subjects.length === 0) throw unknownName(name, subjectNames(service));
  const pages = subjects.some(({ kind }) => kind === 'rule')
    ? await context.data.rulePages()
    : new Map<string, string>();
  const answer: Answer = {
    text: () => asText(subjects, service, pages, context),
    json: () => ({ subjects: subjects.map((subject) => shapeOf(subject, service, pages, context)) }),
  };
  await writeAnswer(answer, format, context);
  return 0;
}

type Pages = ReadonlyMap<string, string>;

function asText(
  subjects: readonly Subject[],
  service: PlanService,
  pages: Pages,
  { locale, io }: CommandContext,
): string {
  const writer = new Writer(locale, styleFor(io, {}).width);
  const titles = schemaTitles(service.schema, locale);
  for (const subject of subjects) {
    if (writer.lines.length > 0) writer.gap();
    if (subject.kind === 'rule') writeRule(subject.rule, pages.get(subject.rule.id), service, writer);
    else if (subject.kind === 'policy') writePolicy(subject.pack, writer);
    else if (subject.kind === 'key') writeKey(subject.places, service, writer);
    else if (subject.kind === 'document') writeDocument(subject.row, writer);
    else if (subject.kind === 'provision') {
      const requirements = service.policies.requirementsOf(subject.provision.id);
      writeProvision(subject.pack, subject.provision, requirements, titles, writer);
    } else {
      writeClause(subject.pack, subject.provision, writer);
      writer.gap();
      writeRequirement(subject.requirement, titles, writer);
    }
  }
  return writer.toString();
}

const shapeOf = (subject: Subject, service: PlanService, pages: Pages, { locale }: CommandContext): object =>
  subjectShape(subject, service, subject.kind === 'rule' ? pages.get(subject.rule.id) : undefined, locale);

const unknownName = (name: string, names: Iterable<string>): UsageError =>
  new UsageError(fillBoth(mistakes.unknownName, { name, hint: didYouMean(name, names) }));

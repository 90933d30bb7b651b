import type { PlanService } from '../core/planService.ts';
import type { CommandContext } from './commandContext.ts';
import { normalAddress, type Subject, subjectsByName } from './explain/lookup.ts';
import { writePolicy } from './explain/policy.ts';
import { writeClause, writeProvision } from './explain/provision.ts';
import { writeRequirement } from './explain/requirement.ts';
import { writeRule } from './explain/rule.ts';
import { schemaTitles } from './explain/schemaTitles.ts';
import { subjectShape } from './explain/shape.ts';
import { Writer } from './explain/writer.ts';
import { fillBoth } from './fillBoth.ts';
import { mistakes } from './mistakes.ts';
import type { PlainFormat } from './options.ts';
import { styleFor } from './style.ts';
import { suggest } from './suggest.ts';
import { UsageError } from './usageError.ts';

/** Explains a rule, provision, requirement or policy by its id, or a provision by its address. */
export async function explain(
  name: string,
  options: { format?: PlainFormat },
  context: CommandContext,
): Promise<number> {
  const service = await context.host.service();
  const byName = subjectsByName(service);
  const subjects = byName.get(name) ?? byName.get(normalAddress(name));
  if (subjects === undefined) throw unknownName(name, byName.keys());
  const pages = subjects.some(({ kind }) => kind === 'rule')
    ? await context.host.rulePages()
    : new Map<string, string>();
  const write = options.format === 'json' ? asJson : asText;
  await context.out.write(write(subjects, service, pages, context));
  return 0;
}

type Write = (
  subjects: readonly Subject[],
  service: PlanService,
  pages: ReadonlyMap<string, string>,
  context: CommandContext,
) => string;

const asText: Write = (subjects, service, pages, { locale, io }) => {
  const writer = new Writer(locale, styleFor(io, {}).width);
  const titles = schemaTitles(service.schema, locale);
  for (const subject of subjects) {
    if (writer.lines.length > 0) writer.gap();
    if (subject.kind === 'rule') writeRule(subject.rule, pages.get(subject.rule.id), service, writer);
    else if (subject.kind === 'policy') writePolicy(subject.pack, writer);
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
};

const asJson: Write = (subjects, service, pages, { locale }) => {
  const shapes = subjects.map((subject) => {
    const page = subject.kind === 'rule' ? pages.get(subject.rule.id) : undefined;
    return subjectShape(subject, service, page, locale);
  });
  return `${JSON.stringify({ version: 1, subjects: shapes }, null, 2)}\n`;
};

function unknownName(name: string, names: Iterable<string>): UsageError {
  const near = suggest(name, names);
  const hint = near.length === 0 ? '' : fillBoth(mistakes.didYouMean, { names: near });
  return new UsageError(fillBoth(mistakes.unknownName, { name, hint }));
}

import { severityWord } from '../../core/messages/render.ts';
import { pageHalf } from '../../core/messages/rulePage.ts';
import type { PlanService } from '../../core/planService.ts';
import { type RuleMeta, severitiesOf } from '../../core/problems/ruleMeta.ts';
import { cite } from '../present.ts';
import { citationLines } from '../reporters/citation.ts';
import { labels } from './labels.ts';
import type { Writer } from './writer.ts';

/** A rule: its weight, all it may rest on, its sentences, and its page where it has one. */
export function writeRule(rule: RuleMeta, page: string | undefined, service: PlanService, writer: Writer): void {
  writer.say(`${writer.pick(rule.title)}  ${rule.id}`);
  writer.gap();
  for (const severity of severitiesOf(rule)) {
    if (severity === 'byRequirement') writer.label(labels.byRequirement);
    else writer.label(labels.severity, { word: `${severityWord(severity, writer.locale)} (${severity})` });
  }
  if (rule.presence === true) writer.label(labels.presence);
  writer.label(rule.waivable ? labels.waivable : labels.notWaivable);
  let last: string | null = null;
  for (const citation of cite(rule.basis, service, writer.locale)) {
    // One sentence of the policy may ask for eight things; it is quoted once.
    if (citation.quote === null || citation.quote !== last) {
      writer.lines.push(...citationLines(citation, writer.locale, writer.width));
    }
    last = citation.quote;
    if (citation.requirement !== null) writer.say(`${citation.requirement}  ${citation.paraphrase ?? ''}`, 4);
  }
  writer.gap();
  writer.label(labels.messages);
  for (const [name, message] of Object.entries(rule.messages)) writer.say(`${name}  ${writer.pick(message)}`, 2);
  if (page === undefined) return;
  writer.gap();
  // The head of the page is the first line of the explanation already.
  writer.verbatim(
    pageHalf(page, writer.locale)
      .trimEnd()
      .replace(/^# .*\n+/, ''),
  );
}

import { fill } from '../../core/messages/render.ts';
import type { MessageArgs } from '../../core/problems/problem.ts';
import type { Answer, AppliesTo, FieldCondition, Words } from '../../core/provisions/answers.ts';
import type { Requirement } from '../../core/provisions/policyPack.ts';
import type { SchemaModel } from '../../core/schema/schemaModel.ts';
import { PlanWords } from '../../core/states/planWords.ts';
import type { Localized } from '../../core/text/locale.ts';
import { comma, semicolon } from '../../core/text/punctuation.ts';
import { labels } from './labels.ts';
import type { Writer } from './writer.ts';

/** For whom a requirement is, and what answers it, in words. */
export function writeAnswers({ appliesTo, answeredBy }: Requirement, schema: SchemaModel, writer: Writer): void {
  const said = new Sayer(schema, writer);
  if (appliesTo !== undefined) writer.label(labels.appliesTo, { plans: said.conditions(appliesTo) }, 4);
  const [first, ...others] = answeredBy;
  if (first === undefined) return;
  if (others.length === 0) writer.label(labels.answeredBy, { answer: said.answer(first) }, 4);
  else {
    writer.label(labels.answeredByAny, {}, 4);
    for (const answer of answeredBy) writer.label(labels.item, { text: said.answer(answer) }, 6);
  }
}

/** Says answers and conditions in the words of the plan format. */
class Sayer {
  readonly #words: PlanWords;
  readonly #writer: Writer;

  constructor(schema: SchemaModel, writer: Writer) {
    this.#writer = writer;
    this.#words = new PlanWords(schema, writer.locale === 'en' ? 'en' : 'zh');
  }

  conditions(conditions: AppliesTo): string {
    const { levels, planTypes, areas, has, from, noPlan } = conditions;
    if (noPlan) return this.#fill(labels.forNoPlan);
    const parts = [
      levels?.map((level) => this.#words.value(['about', 'level'], level)).join(this.#comma),
      planTypes?.map((type) => this.#words.value(['about', 'planType'], type)).join(this.#comma),
      areas && this.#fill(labels.forAreas, { areas }),
      from && this.#fill(labels.forFrom, { day: from }),
      has && this.#fill(labels.forHaving, { what: has.map((answer) => this.answer(answer)) }),
    ];
    return parts.filter((part) => part !== undefined).join(semicolon(this.#writer.locale));
  }

  answer(answer: Answer): string {
    if ('person' in answer) {
      if (answer.in === undefined) return this.#fill(labels.byPerson);
      return this.#fill(labels.byPersonIn, { fields: answer.in.map((root) => this.#words.title([root])) });
    }
    if ('content' in answer) return this.#fill(labels.byContent, { content: this.#words.title([answer.content]) });
    if ('field' in answer) {
      const field = this.#words.title(answer.field.split('.'));
      const { is, words } = answer;
      if (is === undefined) return this.#fill(labels.byField, { field }) + this.#saying(words);
      const values = is.map((value) => this.#words.value(answer.field.split('.'), value));
      return this.#fill(labels.whereValue, { field, values });
    }
    if ('in' in answer) {
      const fields = answer.in.map((root) => this.#words.title([root]));
      return this.#fill(answer.forbids ? labels.byForbidding : labels.byWords, {
        fields,
        words: this.#list(answer.words),
      });
    }
    const list = this.#words.listOf(answer.row);
    const where = Object.entries(answer.where ?? {}).map(([path, condition]) =>
      this.#condition(list, path.split('.'), condition),
    );
    return (
      [this.#fill(labels.byRow, { list: this.#words.title(list) }), ...where].join(this.#comma) +
      this.#saying(answer.words)
    );
  }

  #condition(list: readonly string[], path: readonly string[], condition: FieldCondition): string {
    const field = this.#words.key([...list, ...path]);
    const named = (values: readonly string[]) => values.map((value) => this.#words.value([...list, ...path], value));
    if (typeof condition === 'string') return this.#fill(labels.whereValue, { field, values: named([condition]) });
    if ('words' in condition) return this.#fill(labels.whereWords, { field, words: this.#list(condition.words) });
    if ('written' in condition) return this.#fill(labels.whereWritten, { field });
    if ('not' in condition) return this.#fill(labels.whereNot, { field, values: named(condition.not) });
    return this.#fill(labels.whereValue, { field, values: named(condition) });
  }

  #saying(words: Words | undefined): string {
    return words === undefined ? '' : this.#comma + this.#fill(labels.saying, { words: this.#list(words) });
  }

  /** Words that belong in one sentence are joined by a sign. */
  #list(words: Words): readonly string[] {
    return words.map((entry) => (typeof entry === 'string' ? entry : entry.join('…')));
  }

  get #comma(): string {
    return comma(this.#writer.locale);
  }

  #fill(label: Localized, args: MessageArgs = {}): string {
    return fill(label, args, this.#writer.locale);
  }
}

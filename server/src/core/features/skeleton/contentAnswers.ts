import type { Content } from '../../plan/contents.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import { tellingProperty } from '../../schema/alternatives.ts';
import { nameInLanguage } from '../../schema/names.ts';
import type { Alternative, PropertySchema } from '../../schema/schemaModel.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import { entryOf, type Skeleton } from './skeleton.ts';
import { type SkeletonSetting, settingOf } from './skeletonSetting.ts';
import { filledSnippet, SnippetWriter } from './snippet.ts';
import { writeRowEntries } from './writeSkeleton.ts';

/** A way to say where contents stand that are not written: the entries that say so, by their canonical names. */
export interface AnswerOffer {
  readonly title: Localized;
  readonly written: readonly { readonly name: string; readonly lines: readonly string[] }[];
}

/**
 * The answers that contents may be given instead of being written out, each by itself: in an annex, in
 * another document, elsewhere in the plan, to be published; in a plan that is published or copied from one, not
 * transcribed. Of several contents at once only the last can be true.
 */
export function answersFor(
  missing: readonly Content[],
  analysis: Analysis,
  service: PlanService,
  locale: Locale,
): readonly AnswerOffer[] {
  const writer = new AnswerWriter(analysis, service, locale);
  const [content, ...others] = missing;
  if (content === undefined) return [];
  const { file, profile } = analysis.plan;
  // Who drafts a plan has read it: only of one that is published something may not have been transcribed.
  const unread = profile.issued || file.transcribedFrom !== undefined ? [writer.notTranscribed(missing)] : [];
  return others.length > 0
    ? unread
    : [
        ...writer.annex(content),
        writer.document(content),
        ...writer.see(content),
        writer.toBePublished(content),
        ...unread,
      ];
}

class AnswerWriter {
  readonly #analysis: Analysis;
  readonly #service: PlanService;
  readonly #setting: SkeletonSetting;

  constructor(analysis: Analysis, service: PlanService, locale: Locale) {
    this.#analysis = analysis;
    this.#service = service;
    this.#setting = settingOf([analysis], { language: analysis.bound.language, locale }, '');
  }

  /**
   * The annex that is named after the content, else the first; where there is none, it is declared, too. Where the key of
   * the annexes is there already and nothing behind it, or nothing that can be read, it would be there twice.
   */
  annex(content: Content): readonly AnswerOffer[] {
    const annexes = this.#setting.definitions().filter(({ kind }) => kind === 'annex');
    if (annexes.length === 0 && this.#analysis.bound.fields.has('annexes')) return [];
    const named = annexes.find(({ name }) => name?.includes(content.names[0] ?? ''));
    const id = (named ?? annexes[0])?.id ?? this.#setting.newId('annex');
    const title = {
      zh: `注明“${content.title.zh}”见附件（${id}）`,
      en: `Say that “${content.title.en}” is in an annex (${id})`,
    };
    const written = [this.#entry(content, 'annex', { kind: 'text', text: id })];
    return [{ title, written: annexes.length > 0 ? written : [...written, this.#newAnnex(id, content)] }];
  }

  document(content: Content): AnswerOffer {
    const title = {
      zh: `注明“${content.title.zh}”另见文件`,
      en: `Say that “${content.title.en}” is in another document`,
    };
    return { title, written: [this.#entry(content, 'document')] };
  }

  /** Elsewhere in the plan: in what is written of goals and tasks, or else in the first content that is written. */
  see(content: Content): readonly AnswerOffer[] {
    const others = this.#analysis.plan.contents.filter(({ state }) => state === 'written');
    const other = others.find(({ name }) => name === 'goalsAndTasks') ?? others[0];
    if (other === undefined) return [];
    const title = {
      zh: `注明“${content.title.zh}”见本规划“${other.title.zh}”`,
      en: `Say that “${content.title.en}” is under “${other.title.en}”`,
    };
    const text = this.#root(other.name);
    return [{ title, written: [this.#entry(content, 'see', { kind: 'text', text })] }];
  }

  toBePublished(content: Content): AnswerOffer {
    const title = {
      zh: `注明“${content.title.zh}”另行公布`,
      en: `Say that “${content.title.en}” is to be published`,
    };
    return { title, written: [this.#entry(content, 'toBePublished')] };
  }

  notTranscribed(contents: readonly Content[]): AnswerOffer {
    const [first] = contents;
    const title =
      contents.length === 1
        ? { zh: `注明“${first?.title.zh}”未转录`, en: `Say that “${first?.title.en}” was not transcribed` }
        : { zh: `注明${contents.length}项内容未转录`, en: `Say that ${contents.length} contents were not transcribed` };
    return { title, written: contents.map((content) => this.#entry(content, 'notTranscribed')) };
  }

  /** `进度安排: {附件: 附件1}`; the value is what a skeleton would have, unless it is given. */
  #entry({ name }: Content, answer: string, value?: Skeleton) {
    const property = this.#service.schema.root.property(name) as PropertySchema;
    const form =
      property.schema.kind === 'choice'
        ? property.schema.alternatives.find((alternative) => alternative.name === answer)
        : undefined;
    const telling = tellingOf(form);
    const written = value ?? entryOf(telling, this.#setting)?.value ?? { kind: 'text', text: '' };
    const key = nameInLanguage(telling, this.#setting.language);
    return { name, lines: [`${this.#root(name)}: {${filled([{ key, value: written }])}}`] };
  }

  #newAnnex(id: string, { title }: Content) {
    const annexes = this.#service.schema.root.property('annexes') as PropertySchema;
    const item =
      annexes.schema.kind === 'list' && annexes.schema.items.kind === 'map' ? annexes.schema.items : undefined;
    const key = (name: string): string => {
      const property = item?.property(name);
      return property === undefined ? name : nameInLanguage(property, this.#setting.language);
    };
    const row = filled([
      { key: key('id'), value: { kind: 'text', text: id } },
      { key: key('name'), value: { kind: 'text', text: title[this.#setting.language] } },
    ]);
    return { name: 'annexes', lines: [`${this.#root('annexes')}: [{${row}}]`] };
  }

  /** A top-level key in the language of the plan. */
  #root(name: string): string {
    return nameInLanguage(this.#service.schema.root.property(name) as PropertySchema, this.#setting.language);
  }
}

function tellingOf(form: Alternative | undefined): PropertySchema {
  const property = form === undefined ? undefined : tellingProperty(form);
  if (property === undefined) throw new Error('plan.schema.json: a content lacks one of the answers');
  return property;
}

const filled = (entries: Parameters<typeof writeRowEntries>[0]): string =>
  filledSnippet(writeRowEntries(entries, new SnippetWriter()));

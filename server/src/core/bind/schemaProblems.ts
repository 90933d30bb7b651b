import { type Fix, type Problem, problem } from '../problems/problem.ts';
import { alsoCalled, languageOfText, nameInLanguage, planName } from '../schema/names.ts';
import { textOf } from '../schema/placeholder.ts';
import type { EnumValue, SchemaNode } from '../schema/schemaModel.ts';
import { type SchemaIssue, type ValidationTarget, validate } from '../schema/validate.ts';
import { anchorOf } from '../syntax/nodes.ts';
import { quoted } from '../syntax/slips/quoting.ts';
import { type Anchor, sourceOf } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';
import { nearest } from '../text/nearest.ts';
import { isPutOff } from '../values/standIns.ts';
import { type Blank, blankIn } from './blankText.ts';
import type { BoundEmpty, BoundMap, BoundNode, BoundScalar, Owner } from './boundDocument.ts';
import { withInnerQuotes } from './innerQuotes.ts';
import { jsonOf, type NodeAtPath, nodeAtPath } from './json.ts';
import { severalProblem } from './severalProblem.ts';
import { splitProblem } from './splitWord.ts';
import { answerFile, fieldRequired, valueEmpty, valueEnum, valuePattern, valueType } from './valueRules.ts';
import { isSpanOfYears } from './yearAlone.ts';

/**
 * What the schema says of a bound value, in a planner's words. A value that could not be read has been
 * reported and is passed over.
 *
 * @param target what the value is to the schema: all of a top-level field, or a row of it
 * @param field the field the value is, or whose item it is
 * @param contents canonical names of the eight contents
 */
export function schemaProblems(
  target: ValidationTarget,
  field: Owner,
  node: BoundNode,
  contents: readonly string[],
): Problem[] {
  const { item } = target;
  // A content without anything in it is the concern of a rule that rests on the clause.
  if (!item && node.kind === 'empty' && contents.includes(field.name)) return [];
  const problems: Problem[] = [];
  blanks(node, field, problems, item);
  if (!item && node.kind === 'list') {
    for (const each of node.items) schemaIssues({ ...target, item: true }, each, field, problems);
  } else schemaIssues(target, node, field, problems);
  return problems;
}

function schemaIssues(target: ValidationTarget, node: BoundNode, field: Owner, problems: Problem[]): void {
  const value = jsonOf(node);
  if (value === undefined) return;
  const places = new Set<string>();
  // A version that is no number is not the version either: of two issues at a place the first counts.
  for (const issue of validate(target, value)) {
    const place = `${issue.path.join('/')} ${issue.keyword === 'required' ? issue.params.missingProperty : ''}`;
    const found = places.has(place) ? undefined : describe(issue, node, field);
    places.add(place);
    if (found !== undefined) problems.push(found);
  }
}

/** Keys without content. Required fields have a rule of their own. */
function blanks(node: BoundNode, field: Owner, problems: Problem[], inList: boolean): void {
  if (node.kind === 'map' && node.alternative?.name === 'file') problems.push(unsupportedFile(node, field));
  else if (node.kind === 'map') for (const inner of node.fields.values()) blanks(inner.value, inner, problems, false);
  else if (node.kind === 'list') for (const item of node.items) blanks(item, field, problems, true);
  else if (node.kind === 'empty') {
    const { property } = field;
    if (node.blank !== undefined) problems.push(placeholder(node, node.blank, field));
    else if (inList) problems.push(problem(valueEmpty, 'item', anchorOf(node.node)));
    else if (property?.required !== true) {
      problems.push(problem(valueEmpty, 'found', anchorOf(field.key), { key: field.key.value }));
    }
  }
}

/** Days on which a plan, a list or another document is made, approved or published. */
const ownDays: ReadonlySet<string> = new Set(['adoptedOn', 'issuedOn', 'on', 'publishedOn']);

/** A text that keeps a place free, by the text. Where texts are wanted it may be meant so, and then belongs in quotes. */
function placeholder({ node, schema }: BoundEmpty, blank: Blank, field: Owner): Problem {
  const text = sourceOf(node);
  const args = { key: field.key.value, text };
  if (blank === 'date') {
    const isOwn = field.property !== undefined && ownDays.has(field.property.name);
    return problem(valueEmpty, isOwn ? 'day' : 'date', anchorOf(node), args);
  }
  const { quote, plain } = valueEmpty.messages;
  const write = (title: Localized, newText: string): Fix => ({
    title,
    args: { text, word: newText },
    edits: [{ anchor: anchorOf(node), newText }],
  });
  const meant: Fix | undefined =
    isFreeText(schema) && !text.includes('\n') ? { ...write(quote, quoted(text)), asked: true } : undefined;
  const word = putOffIn(text, schema);
  if (word === undefined) return problem(valueEmpty, 'blank', anchorOf(node), args, meant && { fix: meant });
  const own = write(plain, word);
  const fix: Fix = meant === undefined ? own : { ...own, asked: true, others: [meant] };
  return problem(valueEmpty, 'putOff', anchorOf(node), { ...args, word }, { fix });
}

/** （待补）: the word in the brackets, where it says without them that a value is not known yet. */
function putOffIn(text: string, schema: SchemaNode): string | undefined {
  const word = /^[（(【[]([^（()）【】[\]]+)[)）】\]]$/.exec(text)?.[1];
  return word !== undefined &&
    isPutOff(word) &&
    textOf(schema) !== undefined &&
    blankIn(word, schema, undefined) === undefined
    ? word
    : undefined;
}

/** Whether any text may stand there. */
function isFreeText(schema: SchemaNode): boolean {
  const text = textOf(schema);
  return (text?.type === 'text' || text?.type === 'name') && text.values === undefined && text.ids === undefined;
}

function unsupportedFile(node: BoundMap, field: Owner): Problem {
  const written = node.fields.get('file');
  const file = written?.value.kind === 'scalar' ? String(written.value.value) : '';
  const annex = { inPlan: { zh: '附件', en: 'annex' } };
  return problem(answerFile, 'found', anchorOf(written?.key ?? field.key), { file, content: field.key.value, annex });
}

function describe(issue: SchemaIssue, root: BoundNode, owner: Owner): Problem | undefined {
  const place = nodeAtPath(root, issue.path, owner);
  if (place === undefined || place.node.kind === 'unread' || place.node.kind === 'empty') return undefined;
  if (issue.keyword === 'required') return required(issue, place);
  if (issue.keyword === 'propertyNames' && place.node.kind === 'map') return dataKey(issue, place.node);
  if (place.node.kind !== 'scalar') return undefined;
  return scalarProblem(issue.keyword, place as NodeAtPath & { node: BoundScalar });
}

function required({ params }: SchemaIssue, { node, field }: NodeAtPath): Problem | undefined {
  if (node.kind !== 'map') return undefined;
  const name = String(params.missingProperty);
  const present = node.fields.get(name);
  if (present?.value.kind === 'empty') {
    if (present.value.blank !== undefined) return undefined;
    return problem(fieldRequired, 'empty', anchorOf(present.key), { field: present.key.value });
  }
  if (present !== undefined) return undefined;
  const property = node.schema.property(name);
  const label = property === undefined ? name : planName(property);
  const parent = nameOf(node) ?? field?.key.value ?? '';
  return problem(fieldRequired, 'missing', beginning(node, field), { parent, field: label });
}

/** A key that is data and not of the kind wanted: a year-keyed map with 明年 in it. */
function dataKey({ params }: SchemaIssue, node: BoundMap): Problem | undefined {
  const field = node.fields.get(String(params.propertyName));
  const title = node.schema.dataKeyed?.key.title;
  if (field === undefined || title === undefined) return undefined;
  return problem(valuePattern, 'year', anchorOf(field.key), { key: title, value: field.key.value });
}

/** The name an item goes by, for messages: its 名称 or its id. */
function nameOf(node: BoundMap): string | undefined {
  const value = (node.fields.get('name') ?? node.fields.get('id'))?.value;
  return value?.kind === 'scalar' ? String(value.value) : undefined;
}

/** Where a missing field is shown: at the key of the map it is missing from, or at an item's first key. */
function beginning(node: BoundMap, field: Owner | undefined): Anchor {
  if (field !== undefined && field.value === node) return anchorOf(field.key);
  const [first] = node.fields.values();
  return first === undefined ? anchorOf(node.node) : anchorOf(first.key);
}

function scalarProblem(keyword: string, { node, field, within }: NodeAtPath & { node: BoundScalar }): Problem {
  const key = field?.key.value ?? '';
  const anchor = anchorOf(node.node);
  const value = withInnerQuotes(node.node.value);
  const { schema } = node;
  if (keyword === 'enum' && schema.values !== undefined) {
    const split = field && within && splitProblem(node.node, field, within);
    const apart = split ?? (field && severalProblem(node.node, field));
    return apart ?? enumProblem(node, key, schema.values, field);
  }
  if (keyword === 'const') return problem(valueType, 'version', anchor, { key, value, allowed: schema.constant ?? '' });
  if (keyword === 'type' && schema.type === 'integer') return problem(valueType, 'number', anchor, { key, value });
  if (keyword !== 'pattern') return problem(valueType, 'other', anchor, { key, value });
  const gloss = field?.property?.gloss ?? { zh: '', en: '' };
  if (schema.type === 'year' && isSpanOfYears(node.node.value))
    return problem(valuePattern, 'yearSpan', anchor, { key, value });
  const message = schema.type === 'year' ? 'year' : schema.type === 'id' ? 'id' : 'other';
  return problem(valuePattern, message, anchor, { key, value, gloss });
}

function enumProblem(node: BoundScalar, key: string, values: readonly EnumValue[], field: Owner | undefined): Problem {
  const written = field?.language;
  const language = written === 'zh' || written === 'en' ? written : languageOfText(key);
  const allowed = values.map(planName);
  const anchor = anchorOf(node.node);
  const value = node.node.value;
  const ordinary = alsoCalled(node.schema, value.trim());
  const names = values.map((each) => nameInLanguage(each, language));
  const suggestion = ordinary === undefined ? nearest(value, names) : nameInLanguage(ordinary, language);
  if (suggestion === undefined) return problem(valueEnum, 'unknown', anchor, { key, value, allowed });
  const args = { value, suggestion };
  const fix = { title: valueEnum.messages.fix, args, edits: [{ anchor, newText: suggestion }] };
  return problem(valueEnum, 'suggestion', anchor, { key, value, allowed, suggestion }, { fix });
}

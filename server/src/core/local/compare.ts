import type { RequirementId } from '../problems/basis.ts';
import { scalarsOf } from '../schema/below.ts';
import { enumValueOf } from '../schema/names.ts';
import { textOf } from '../schema/placeholder.ts';
import type { MapSchema, PropertySchema, SchemaModel } from '../schema/schemaModel.ts';
import type { ValueReader } from '../values/readValue.ts';
import { type Addition, CONTENT_TYPES, FIELD_TYPES, type FieldType } from './additions.ts';
import { isBound, isOutside, looserThanOurs, type Side } from './bounds.ts';
import { MAX_NAME } from './limits.ts';
import type { LocalBound, LocalRequirement } from './localRequirement.ts';
import { endOf, type PathEnd } from './places.ts';
import type { RequirementLine } from './readRequirements.ts';

/** What the entries of packs are compared with. */
export interface Comparison {
  readonly model: SchemaModel;
  /** How many places of a plan each map of our own schema stands in. */
  readonly homes: ReadonlyMap<string, number>;
  readonly values: ValueReader;
  /** What is asked for already, by packs read before and by the entries above. */
  readonly asked: readonly LocalRequirement[];
}

const FIELD_NAMES = Object.keys(FIELD_TYPES) as FieldType[];

/** The canonical name of a key. */
const KEY = /^[a-z][A-Za-z0-9]*$/;

/** A Chinese name: words, and nothing that YAML or a slip of the keyboard would take for a mark. */
const ZH_NAME = /^[\p{Script=Han}][\p{Script=Han}\p{L}\p{N}（）—]*$/u;

/** Where an entry leads; refused where that is nowhere, or a shape that several places of a plan share. */
function placeOf({ entries, path }: RequirementLine, { model, homes }: Comparison): PathEnd {
  const end = endOf(model.root, path);
  if (typeof end === 'number') {
    const step = path[end] ?? '';
    return entries.reader.refuse(
      entries.at('at'),
      `规划中没有“${path.slice(0, end + 1).join('.')}”，或者“${step}”下面没有可写的条目`,
      `Plans have no ${path.slice(0, end + 1).join('.')}, or there are no keys below ${step}`,
    );
  }
  if ((homes.get(end.map.pointer) ?? 1) > 1) {
    entries.reader.refuse(
      entries.at('at'),
      `“${path.slice(0, -1).join('.')}”的写法规划中多处共用，不能单独为这里加要求`,
      `What stands below ${path.slice(0, -1).join('.')} is shared by several places of a plan`,
    );
  }
  return end;
}

/** The content or field an entry adds; refused where the key is there already. */
export function additionOf(line: RequirementLine, comparison: Comparison, required: boolean): Addition {
  const { entries, clause } = line;
  const { reader } = entries;
  const { map, above, key, property } = placeOf(line, comparison);
  const add = entries.map('add', ['names', 'gloss', 'type']);
  const names = add.localized('names');
  const taken = property ?? map.property(names.zh) ?? knownAs(map, key) ?? knownAs(map, names.zh);
  if (taken !== undefined) {
    reader.refuse(
      entries.at('at'),
      `已有“${taken.zh}”（${taken.name}）这一条目，不能重新定义，也不能改变它的类型`,
      `There is the key ${taken.name} (${taken.zh}) already: it cannot be defined again or given another type`,
    );
  }
  if (!KEY.test(key) || key.length > MAX_NAME || Object.hasOwn(Object.prototype, key)) {
    reader.refuse(
      entries.at('at'),
      '新增条目的英文名用英文字母和数字，以小写字母开头',
      'The name of what is added is to be of letters and digits and to begin with a small letter',
    );
  }
  if (!ZH_NAME.test(names.zh) || names.zh.length > MAX_NAME) {
    reader.refuse(
      add.at('names'),
      '中文名用汉字，不含空格和标点',
      'The Chinese name is to be of Chinese characters, without blanks or marks',
    );
  }
  const kind =
    above.length === 0
      ? ({ content: add.oneOf('type', CONTENT_TYPES) } as const)
      : ({ field: add.oneOf('type', FIELD_NAMES) } as const);
  const base = { pointer: map.pointer, name: key, names, gloss: add.localized('gloss'), required };
  return { ...base, kind, clause: clause as RequirementId };
}

/** A key by a name it had before, or by an ordinary word for it. */
const knownAs = ({ properties }: MapSchema, name: string): PropertySchema | undefined =>
  properties.find(({ former, also }) => former?.includes(name) === true || also?.includes(name) === true);

/** What an entry asks of its place; refused where that would be less than is asked already. */
export function requirementOf(line: RequirementLine, comparison: Comparison): LocalRequirement {
  const { entries, clause, path } = line;
  const { reader } = entries;
  const { above, property } = placeOf(line, comparison);
  if (property === undefined) {
    return reader.refuse(
      entries.at('at'),
      `规划中没有“${path.join('.')}”；要新增的，请写 add`,
      `Plans have no ${path.join('.')}; write add to add it`,
    );
  }
  if (entries.has('require') && !entries.flag('require')) {
    reader.refuse(
      entries.at('require'),
      `地方要求只能加严，不能把“${property.zh}”改为可以不写`,
      `A region may only tighten: ${property.name} cannot be made optional`,
    );
  }
  const canonical = [...above, property.name];
  const asked = comparison.asked.filter((each) => each.path.join('.') === canonical.join('.'));
  const min = boundOf('min', line, property, asked, comparison);
  const max = boundOf('max', line, property, asked, comparison);
  const least = min ?? asked.findLast((each) => each.min !== undefined)?.min;
  const most = max ?? asked.findLast((each) => each.max !== undefined)?.max;
  if (least !== undefined && most !== undefined && isOutside(least.value, most.value, 'max')) {
    reader.refuse(
      entries.at(max === undefined ? 'min' : 'max'),
      `下限“${least.text}”高于上限“${most.text}”，什么都不能写`,
      `The minimum ${least.text} is above the maximum ${most.text}: nothing could be written`,
    );
  }
  return {
    clause: clause as RequirementId,
    path: canonical,
    property,
    required: entries.has('require'),
    min,
    max,
    allowed: allowedIn(line, property, asked),
  };
}

const LIMITED = new Set(['quantity', 'money', 'date', 'period', 'year']);

/** A limit of an entry, compared with what holds for every plan and with the limits there are. */
function boundOf(
  side: Side,
  { entries }: RequirementLine,
  property: PropertySchema,
  asked: readonly LocalRequirement[],
  { values }: Comparison,
): LocalBound | undefined {
  if (!entries.has(side)) return undefined;
  const { reader } = entries;
  const node = entries.at(side);
  const text = entries.text(side);
  const type = textOf(property.schema)?.type ?? 'text';
  if (!LIMITED.has(type)) {
    reader.refuse(
      node,
      `“${property.zh}”不是数值、金额、日期，不能写上下限`,
      `${property.name} is no number, sum or date and can have no limit`,
    );
  }
  const value = values.read(type as 'quantity' | 'money' | 'date' | 'period' | 'year', text);
  const looser = looserThanOurs(value, side);
  if (looser !== undefined) {
    reader.refuse(
      node,
      `“${text}”比本工具的要求宽：${looser.zh}。地方要求只能加严`,
      `${text} is looser than what holds for every plan: ${looser.en}. A region may only tighten`,
    );
  }
  if (!isBound(value)) {
    reader.refuse(
      node,
      `“${text}”不能作上下限，请写一个带单位的数，或者一个日期`,
      `${text} can be no limit: write one number with its unit, or one date`,
    );
  }
  const tighter = asked
    .map((each) => each[side])
    .find((each) => each !== undefined && isOutside(value, each.value, side));
  if (tighter !== undefined) {
    reader.refuse(
      node,
      `“${text}”比已有的“${tighter.text}”宽，地方要求只能加严`,
      `${text} is looser than ${tighter.text}, which is asked already: a region may only tighten`,
    );
  }
  return { text, value };
}

/** The values an entry allows, each of which has to be allowed already. */
function allowedIn(
  { entries }: RequirementLine,
  property: PropertySchema,
  asked: readonly LocalRequirement[],
): readonly string[] | undefined {
  if (!entries.has('allowed')) return undefined;
  const { reader } = entries;
  const texts = entries.texts('allowed');
  const scalar = scalarsOf(property.schema).find(
    ({ values, type }) => values !== undefined || type === 'name' || type === 'text',
  );
  if (scalar === undefined || scalar.constant !== undefined || scalar.ids !== undefined) {
    return reader.refuse(
      entries.at('allowed'),
      `“${property.zh}”不是文字，不能限定取值`,
      `${property.name} is no text, and its values cannot be limited`,
    );
  }
  const before = asked.findLast((each) => each.allowed !== undefined)?.allowed;
  return texts.map((text, index) => {
    const value = scalar.values === undefined ? text : enumValueOf(scalar, text)?.value;
    const ours = scalar.values?.map(({ zh }) => zh) ?? before ?? [];
    if (value === undefined || before?.includes(value) === false) {
      return reader.refuse(
        entries.items('allowed')[index],
        `“${text}”不在“${property.zh}”可以写的范围内（${ours.join('、')}），地方要求只能加严`,
        `${text} is not among what ${property.name} may be (${ours.join(', ')}): a region may only tighten`,
      );
    }
    return value;
  });
}

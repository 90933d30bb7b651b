import type { Sentence } from '../values/prose/sentences.ts';
import type { ScopeFact } from './headFacts.ts';
import type { Known } from './known.ts';
import type { About } from './planTypes.generated.ts';

/** Where a place lies to the plan's area, as far as words tell. */
export type Whereabouts = 'inside' | 'outside' | 'unknown';

/** What the plan covers; one that does not say so covers the area of the body that made it. */
export const areaOf = (scope: ScopeFact, about: About | undefined): ScopeFact =>
  scope.regions.length > 0 || about?.leadUnit === undefined ? scope : { ...scope, regions: [about.leadUnit.text] };

/** Where a destination lies: by its region, or by words such as 本市 and 邻省. */
export function whereabouts(text: string, scope: ScopeFact, { codes: { regions, words } }: Known): Whereabouts {
  if (scope.zones.some((zone) => text.includes(zone)) || words.firstIn('inside', text) !== undefined) return 'inside';
  const own = scope.regions.flatMap(
    (name) => regions.resolve(name)?.code ?? regions.beginning(name)?.regions[0]?.code ?? [],
  );
  const found = regions.beginning(text.replace(/^(?:转移|迁|运)?[至到往]/, ''))?.regions ?? [];
  if (found.length > 0 && own.length > 0) {
    const relations = found.map(({ code }) => regions.relation(code, own));
    if (relations.includes('inside')) return 'inside';
    if (relations.every((relation) => relation === 'outside')) return 'outside';
    return 'unknown';
  }
  return OUTSIDE.test(text) || words.is('elsewherePlace', text) ? 'outside' : 'unknown';
}

/** 邻省, 外市, 其他地区, 周边: none of the plan's area. A company's 外协厂 is none of these. */
const OUTSIDE =
  /邻[省市县区近国]|[省市县区境域]外|外[省市县区地埠国]|(?:其[他它]|别的)(?:地区|省|市|县|区)|周边|中西部|异地|国外|境外/;

/** Words that say of equipment which is given up that it goes to another place. */
export interface Transfer {
  readonly name: string;
  readonly disposal: string;
  readonly where: string;
  /** Places in the sentence, from the first of the words to the last. */
  readonly start: number;
  readonly end: number;
}

/**
 * What a sentence says so of, in one clause (将淘汰的设备转让到外县) or in two (淘汰2台水泥磨，转卖到外县); but for what
 * forbids it, and for what goes to be taken apart.
 */
export function transfersIn(sentence: Sentence, { codes: { words }, listedForms }: Known): Transfer[] {
  const { text: whole, clauses } = sentence;
  if (words.firstIn('retired', whole) === undefined) return [];
  const verbs = alternatives(words.words('transfer'));
  const equipment = alternatives(words.words('equipment'));
  const retired = alternatives(words.words('retired'));
  const places = [...listedForms.places(whole).map(({ form }) => form), ...words.words('elsewherePlace'), ...NEARBY];
  const goal = alternatives(places.sort((a, b) => b.length - a.length));
  const behind = new RegExp(`(${verbs})(?:至|到|往|给|于|去)?(?:了)?(${goal})`);
  const before = new RegExp(`[向往到至在给](${goal})[^，：]{0,6}?(${verbs})`);
  const things = new RegExp(`(?:${retired})[^，：]*?(?:${equipment})`);
  const reversed = new RegExp(`(?:${equipment})[^，：]{0,4}(?:${retired})`);
  const machines = new RegExp(`(?:${retired})(?:的|了|掉)?(?:${MACHINES})`);
  const isOther = (text: string) => words.firstIn('otherTransfer', text) !== undefined || /承接/.test(text);
  const isForbidden = (text: string) => words.firstIn('negation', text) !== undefined || FORBIDDEN.test(text);

  return clauses.flatMap(({ text, start }, at): Transfer[] => {
    const act = behind.exec(text) ?? before.exec(text);
    if (act === null || isOther(text) || isForbidden(text.slice(0, act.index))) return [];
    const rest = text.slice(act.index + act[0].length);
    // 转让给外县企业的，依法处罚: a case that is dealt with, and 出售给外地企业拆解: none that is used again.
    if (/的[）”]?$/.test(rest) || SCRAPPED.test(rest)) return [];
    const [disposal = '', where = ''] = new RegExp(`^(?:${verbs})`).test(act[0])
      ? act.slice(1)
      : act.slice(1).reverse();
    const end = start + act.index + act[0].length;

    const thing = things.exec(text) ?? reversed.exec(text) ?? machineBefore(machines, text, act.index);
    if (thing !== null) {
      const from = Math.min(thing.index, act.index);
      const to = Math.max(start + thing.index + thing[0].length, end);
      return [{ name: nameOf(thing[0]), disposal, where, start: start + from, end: to }];
    }
    const previous = clauses[at - 1];
    if (previous === undefined || !GOES_ON.test(text.slice(0, act.index)) || !ENDS.test(rest)) return [];
    const above = things.exec(previous.text) ?? machines.exec(previous.text);
    if (above === null || isOther(previous.text) || isForbidden(previous.text) || NO_MACHINE.test(previous.text))
      return [];
    return [{ name: nameOf(above[0]), disposal, where, start: previous.start + above.index, end }];
  });
}

/** Machines by their names, which need no word for equipment: 2台直径3.2米水泥磨. */
const MACHINES =
  '[^，：的后]{0,10}?(?:\\d+|[一二两三四五六七八九十]+)余?[台套座条][^，：的后]{2,14}?(?=$|[后的拟将转出变倒卖迁外调，：]|全部|整体|一并)' +
  '|[^，：的后]{0,12}?(?:锅炉|窑炉?|高炉|转炉|电炉|磨机?|电机|变压器|机组|机床|压缩机|纸机|染缸)(?:(?:\\d+|[一二两三四五六七八九十]+)余?[台套座条])?';

/** What 台 and 座 are said of besides machines of industry. */
const NO_MACHINE = /车(?!床|间)|船|家电|电视|空调|冰箱|电脑|计算机|农机|拖拉机/;

/** What may stand between a machine and the verb, or open the clause that goes on about it. */
const GOES_ON =
  /^(?:[并且再均都拟]|随后|然后|之后|其后|计划|准备|可以?|将其?|把其?|全部|整体|一并|统一|打包|折价|作价|低价|公开|分批|陆续|(?:拆除|拆下|拆卸|停用|检修|淘汰|关停)?后|其中\d*[台套座条]?|[由经](?:企业|业主)(?:自行)?|(?:旧|原|该|拆下的|换下的|上述|相关|这些)?(?:设备|装备|机器|磨机|生产线))*$/;

/** Who or what for, behind the place. More, as 转让给外县的技术, is another matter. */
const ENDS =
  /^(?:地区|的|同行业?|企业|单位|公司|厂家|厂|用户|园区|市场|个人|小企业|水泥|造纸|化工|建材|纸业|继续|再次?|使用|利用|生产|投产|运行)*[。；！？]?$/;

/** Words before the verb that forbid, prevent or pursue it, beside those of the list. */
const FORBIDDEN =
  /不(?:可|能|许|允许|应|宜|向|转|卖|出|外|将|把|给|予)|严查|查处|打击|处罚|擅自|私自|违规|违法|非法|遏制|制止|严控|勿|未|防范|警惕|以防/;

/** It goes there to be taken apart. */
const SCRAPPED = /拆解|回收|报废|废钢|废铁|再生资源|销毁|熔炼|处置/;

/** A machine that is retired, and nothing but that between it and the verb: 淘汰锅炉后供热负荷转移 is of a load. */
function machineBefore(machines: RegExp, text: string, verb: number): RegExpExecArray | null {
  const found = machines.exec(text.slice(0, verb));
  if (found === null || NO_MACHINE.test(found[0])) return null;
  return GOES_ON.test(text.slice(found.index + found[0].length, verb)) ? found : null;
}

const nameOf = (thing: string): string => thing.replace(/^淘汰[的了掉]?(?=.)/, '');

/** Further words for places that equipment may not go to. */
const NEARBY = [
  ...[
    '邻省',
    '邻市',
    '邻县',
    '邻区',
    '邻近地区',
    '邻近县',
    '外省',
    '外市',
    '外县',
    '外区',
    '省外',
    '市外',
    '县外',
    '区外',
  ],
  ...[
    '境外',
    '国外',
    '异地',
    '其他省',
    '其他市',
    '其他县',
    '其他区',
    '其它地区',
    '其它省',
    '其它市',
    '其它县',
    '别的地区',
    '别的县',
  ],
];

const alternatives = (words: Iterable<string>): string => [...words].join('|');

import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const head = '编制阶段: 送审稿, 牵头单位: 济南市发展和改革委员会';
const project = (disposal: string, about = head) =>
  `规划概况: {${about}}\n重点工业企业名单:\n  - {编号: Q1, 企业名称: 济南某水泥有限公司}\n重点投资项目规划:\n  - {编号: P4, 项目名称: 更新, 淘汰设备: {设备名称: 矿渣磨机, 处置方式: ${disposal}}}\n`;
const prose = (text: string, about = head) => `规划概况: {${about}}\n主要措施:\n  - {名称: 结构调整, 说明: ${text}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'moved to another province',
    text: project('转移, 去向: 邻省'),
    finds: ['转移'],
    severity: 'error',
    fixed: '处置方式: 拆除报废',
    related: '邻省',
    says: '淘汰的“矿渣磨机”拟转移至邻省。淘汰的落后设备禁止向其他地区转移，请改为拆除报废。',
  },
  {
    when: 'issued',
    text: project('转移, 去向: 邻省', '编制阶段: 已印发, 成文日期: 2026-11-20'),
    finds: ['转移'],
    severity: 'error',
  },
  { when: 'sold to another city', text: project('转让, 去向: 青岛市某建材厂'), finds: ['转让'], severity: 'error' },
  { when: 'relocated to the surroundings', text: project('搬迁, 去向: 周边地区'), finds: ['搬迁'], severity: 'error' },
  {
    when: 'moved and nothing says where',
    text: project('转移'),
    finds: ['转移'],
    severity: 'error',
    says: '“矿渣磨机”拟转移，未写明去向。淘汰的落后设备禁止向其他地区转移，请写明去向，或改为拆除报废。',
  },
  { when: 'sold and nothing says where', text: project('转让'), finds: ['转让'], severity: 'warning' },
  { when: 'sold to somebody', text: project('转让, 去向: 某设备公司'), finds: ['转让'], severity: 'warning' },
  {
    when: 'moved inside',
    text: project('转移, 去向: 济南市章丘区'),
    finds: ['转移'],
    severity: 'warning',
    says: '淘汰的“矿渣磨机”拟转移至济南市章丘区，请核对是否仍属淘汰设备。',
  },
  { when: 'sold to a listed enterprise', text: project('转让, 去向: Q1'), finds: ['转让'], severity: 'information' },
  { when: 'relocated on the site', text: project('搬迁, 去向: 厂内新车间'), finds: ['搬迁'], severity: 'information' },
  {
    when: 'several, English keys',
    text: 'keyProjects:\n  - id: P1\n    retires:\n      - {name: 甲, disposal: scrapped}\n      - {name: 乙, disposal: transferred}\n',
    finds: ['transferred'],
    fixed: '{name: 乙, disposal: scrapped}',
  },
  {
    when: 'a sentence',
    text: prose('将淘汰的球磨设备转让至周边地区使用。'),
    finds: ['淘汰的球磨设备转让至周边'],
    severity: 'warning',
    says: '淘汰的“球磨设备”拟转让至周边。淘汰的落后设备禁止向其他地区转移，请改为拆除报废。',
  },
  {
    when: '向 before the verb',
    text: prose('落后生产线有序向中西部地区转移。'),
    finds: ['落后生产线有序向中西部地区转移'],
  },
  { when: 'a named region', text: prose('退出的落后产能迁往菏泽市。'), finds: ['退出的落后产能迁往菏泽市'] },
  {
    when: 'a machine by its name, and the next clause',
    text: prose('淘汰2台直径3.2米水泥磨，转卖到外县'),
    finds: ['淘汰2台直径3.2米水泥磨，转卖到外县'],
    severity: 'warning',
    says: '淘汰的“2台直径3.2米水泥磨”拟转卖至外县。淘汰的落后设备禁止向其他地区转移，请改为拆除报废。',
  },
  {
    when: 'to enterprises of another county',
    text: prose('淘汰2台直径3.2米水泥磨，转让给外县企业。'),
    finds: ['淘汰2台直径3.2米水泥磨，转让给外县'],
  },
  {
    when: 'to the next province',
    text: prose('淘汰2台直径3.2米水泥磨，拆除后转移到邻省继续使用。'),
    finds: ['淘汰2台直径3.2米水泥磨，拆除后转移到邻省'],
  },
  {
    when: 'a machine in the same clause',
    text: prose('将淘汰的燃煤锅炉变卖给其他县的企业。'),
    finds: ['淘汰的燃煤锅炉变卖给其他县'],
  },
  {
    when: 'some of them',
    text: prose('淘汰落后设备，其中1台出售给邻县。'),
    finds: ['淘汰落后设备，其中1台出售给邻县'],
  },
  { when: 'a machine, forbidden', text: prose('淘汰2台直径3.2米水泥磨，就地拆除报废，不得转卖到外县') },
  { when: 'a machine, forbidden in the next clause', text: prose('淘汰2台水泥磨，不得转卖到外县。') },
  { when: 'a machine, simply not', text: prose('淘汰2台水泥磨，不转卖到外县。') },
  { when: 'forbidden in the clause before', text: prose('严禁将淘汰的水泥磨拆除后，转卖到外县。') },
  { when: 'who does it is punished', text: prose('将淘汰的设备转让给外县企业的，依法查处。') },
  { when: 'sold to be taken apart', text: prose('淘汰10台锅炉，出售给外地有资质的企业拆解。') },
  { when: 'a technique', text: prose('淘汰2台水泥磨，转让给外县企业新技术。') },
  { when: 'a load', text: prose('淘汰燃煤锅炉后供热负荷转移到周边热源。') },
  { when: 'a load in the next clause', text: prose('淘汰燃煤锅炉，供热负荷转移到周边热源。') },
  { when: 'a new machine', text: prose('淘汰2台水泥磨，新设备出售给外地。') },
  { when: 'cars', text: prose('淘汰20台老旧车辆，转让到外地。') },
  { when: 'products', text: prose('淘汰2台水泥磨，产品出售给周边。') },
  { when: 'moved within the county', text: prose('淘汰2台水泥磨，转移到本厂仓库封存。') },
  { when: 'scrapped', text: project('拆除报废') },
  { when: 'sealed', text: project('封存') },
  { when: 'converted', text: project('改造利用') },
  { when: 'forbidden', text: prose('彻底拆除淘汰设备，不得向其他地区转移。') },
  { when: 'forbidden in the words of the policy', text: prose('禁止淘汰的落后设备向其他地区转移。') },
  { when: 'prevented', text: prose('严防淘汰落后生产线转移到中西部。') },
  { when: 'industries that move', text: prose('承接产业转移，淘汰落后设备和其他地区的项目统筹安排。') },
  { when: 'quotas', text: prose('淘汰落后产能的指标向其他地区转让。') },
  { when: 'funds', text: prose('对淘汰落后产能的县，转移支付向周边倾斜。') },
  { when: 'moving into a park', text: prose('企业搬迁入园，退出落后产能。') },
  { when: 'the plan’s own city', text: prose('淘汰设备转移到济南市集中拆解。') },
  { when: 'no place', text: prose('淘汰落后设备，转让收入用于改造。') },
  { when: 'another clause', text: prose('淘汰落后设备，支持企业向周边地区转让技术。') },
  { when: 'ordinary work', text: prose('加快淘汰落后产能，引导高耗能企业有序退出，推广先进装备。') },
];

describe('obsolete-equipment-transfer', () => {
  itFinds('obsolete-equipment-transfer', cases);
});

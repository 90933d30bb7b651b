import { datesOfProject, NEVER } from '../plan/dueDates.ts';
import type { Basis } from '../problems/basis.ts';
import { periodHere } from './relatedTexts.ts';
import { rowRule } from './rule.ts';

/** What the period is for: nobody has to be quoted for it. */
const years: Basis = {
  kind: 'practice',
  text: {
    zh: '规划期是安排投资、计算效益的起止年份；期外建设的，投资和效益不能都算在本规划里',
    en: 'the period gives the years in which a plan invests and has its benefits; what is built outside of it is not all this plan’s',
  },
};

const funds: Basis = {
  kind: 'practice',
  text: {
    zh: '中央资金用于即将开工和在建的项目，不用于已完工（含试运行）项目（节能降碳中央预算内投资专项管理办法，2024年）',
    en: 'central funds are for projects about to start or under way, not for finished ones (measure for central investment in saving energy and carbon, 2024)',
  },
};

export default rowRule({
  id: 'project-period',
  severity: { outside: 'warning', finished: 'warning', beyond: 'information' },
  silencedBy: ['value-unclear', 'value-impossible'],
  // Whatever an issued plan has planned is finished one day.
  silentWhenIssued: ['finished'],
  waivable: true,
  title: { zh: '项目建设期与规划期相合', en: 'Projects are built within the period of the plan' },
  basis: [years, funds],
  messages: {
    outside: {
      zh: '“{project}”建设期{a}不在规划期{b}内，请核对。',
      en: '“{project}” is built in {a}, outside the plan’s {b}.',
    },
    finished: {
      zh: '“{project}”已完工，不宜再列入重点投资项目，请核对。',
      en: '“{project}” is finished and no longer an investment to plan.',
    },
    beyond: {
      zh: '“{project}”建设期{a}超出规划期{b}，为跨期项目。',
      en: '“{project}” is built in {a} and runs past the plan’s {b}.',
    },
  },
  each: 'project',
  look(row) {
    const { name, dates } = datesOfProject(row);
    const { status, section, note } = row;
    const [time] = dates;
    const done = status?.value === 'completed' ? status.anchor : undefined;
    if (time === undefined && done === undefined) return undefined;
    return {
      project: name,
      time,
      done,
      // Being prepared or under construction, whatever the years say; or told of in a report on what was done.
      goesOn: status !== undefined && done === undefined,
      reported: /已完成|已建成|已完工|完成情况|进展/.test(`${section?.text ?? ''} ${note?.text ?? ''}`),
    };
  },
  reads: ['periods', 'about', 'asOf'],
  judge({ project, time, done, goesOn, reported }, { periods, about, asOf }, report) {
    const written = about?.period;
    if (time !== undefined && periods.length > 0) {
      const args = { project, a: time.text, b: written?.text ?? '' };
      const related = written && [{ anchor: written.anchor, text: periodHere }];
      const outside = periods.every(({ first, last }) => time.first > last || time.last < first);
      if (outside || (periods.every(({ last }) => time.last > last) && time.last !== NEVER)) {
        report(outside ? 'outside' : 'beyond', time.anchor, args, { basis: [years], ...(related && { related }) });
        if (outside) return;
      }
    }
    if (reported) return;
    if (done !== undefined) report('finished', done, { project }, { basis: [funds] });
    else if (time !== undefined && time.last < asOf && !goesOn)
      report('finished', time.anchor, { project }, { basis: [funds] });
  },
});

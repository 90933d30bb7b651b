import type { Localized } from '../text/locale.ts';
import { comparedWith100 } from './comparedWith100.ts';
import { contentsBasis, isOurs } from './contentRequirements.ts';
import { planRule } from './rule.ts';

export default planRule({
  id: 'content-missing',
  severity: 'byRequirement',
  presence: true,
  waivable: true,
  fixable: true,
  title: { zh: '八项内容齐全', en: 'All eight contents are there' },
  basis: contentsBasis,
  messages: {
    missing: {
      zh: '规划未写明“{content}”，请补充，或注明所在附件、文件。',
      en: 'The plan has no “{content}”: write it, or name the annex or document that has it.',
    },
    astray: {
      zh: '“{content}”注明见{where}，但{where}中没有相应内容，请补充或更正。',
      en: '“{content}” is said to be in {where}, which is not there: add it or correct this.',
    },
    unpublished: {
      zh: '“{content}”注明另行公布，未写明由谁、何时公布，请补充。',
      en: '“{content}” is to be published later: say by whom and when.',
    },
  },
  reads: ['contents', 'profile', 'knownPolicies', 'day', 'head', 'waivers'],
  check({ contents, profile, knownPolicies, day, head, waivers }, report) {
    const light = comparedWith100(day, knownPolicies, profile);
    const missing = contents.filter(({ state }) => state === 'missing');
    // Where nothing is written yet, and where nothing binds, eight findings would say no more than one.
    const together = !profile.binding || contents.every(({ state }) => state === 'missing' || state === 'empty');
    // What 例外说明 names stands apart, so that the waiver is for all of its finding.
    const named = new Set(
      waivers?.items.flatMap(({ rule, at }) =>
        rule?.text.trim() === 'content-missing' ? (at?.text.trim() ?? []) : [],
      ),
    );
    const apart = together ? missing.filter(({ names }) => names.some((name) => named.has(name))) : missing;
    const groups = [missing.filter((content) => !apart.includes(content)), ...apart.map((content) => [content])];
    for (const group of groups.filter(({ length }) => length > 0)) {
      const titles = group.map(({ title }) => title);
      const basis = group.flatMap((content) => content.basis);
      report(
        'missing',
        head,
        { content: titles.length === 1 ? (titles[0] as Localized) : titles },
        { basis, ...(group.some(isOurs) && light) },
      );
    }
    for (const content of contents) {
      const { title, astray, basis } = content;
      if (astray === undefined) continue;
      const extras = { basis, ...(isOurs(content) && light) };
      if (astray.kind !== 'publication')
        report('astray', astray.anchor, { content: title, where: astray.where }, extras);
      else if (!profile.draft) report('unpublished', astray.anchor, { content: title }, extras);
    }
  },
});

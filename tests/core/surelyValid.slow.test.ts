import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Binder, labelOf } from '../../server/src/core/bind/binder.ts';
import type { BoundNode, Owner } from '../../server/src/core/bind/boundDocument.ts';
import { schemaProblems } from '../../server/src/core/bind/schemaProblems.ts';
import { allKeyNames } from '../../server/src/core/schema/allKeyNames.ts';
import { parsePlan } from '../../server/src/core/syntax/parsePlan.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { damaged } from '../support/damage.ts';
import { root, service } from '../support/plan.ts';
import { Random } from '../support/random.ts';

const { schema } = service;
const names = allKeyNames(JSON.parse(readFileSync(`${root}schemas/plan.schema.json`, 'utf8')));
const isKey = (name: string): boolean => names.has(name);

/** What stands somewhere in a plan and may not stand elsewhere. */
const VALUES = [
  ...[
    '甲',
    '~',
    'null',
    '',
    '""',
    '2030',
    '2030年',
    '三十',
    '12.4万吨',
    '０１',
    'Q 1',
    'Q1',
    'M1、M2',
    '[Q1]',
    '{名称: 甲}',
  ],
  ...[
    '{附件: 附件1}',
    '{文件: a.xlsx}',
    '{file: a.xlsx}',
    '{annex: }',
    'industry',
    '工业',
    '大型',
    'large',
    '1',
    '1.0',
    '+1',
    '-1',
  ],
];

const texts = ['schemas/examples', 'tests/fixtures/breaks'].flatMap((folder) =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(`${root}${folder}/${name}`, 'utf8')),
);

/** A plan with a few values, keys or characters in the wrong place. */
function changed(text: string, random: Random): string {
  const lines = text.split('\n');
  for (let times = random.below(4); times > 0; times--) {
    const at = random.below(lines.length);
    const key = random.below(6) === 0 ? `${random.pick([...names])}: ` : '$1';
    lines[at] = (lines[at] as string).replace(/([^\s-][^:]*: )(.*)$/, `${key}${random.pick(['$2', ...VALUES])}`);
  }
  return random.below(3) === 0 ? damaged(lines.join('\n'), random) : lines.join('\n');
}

describe('A value that the binder finds sound', () => {
  it('has no issue by the schema, in 600 changed plans', () => {
    const random = new Random(20_261_124);
    const count = { sound: 0, doubtful: 0 };
    const look = (owner: Owner, item: boolean, bind: (binder: Binder) => BoundNode, text: string): void => {
      const binder = new Binder();
      const node = bind(binder);
      const problems = schemaProblems({ property: owner.name, item }, owner, node, schema.contents);
      if (binder.sound) {
        count.sound++;
        assert.deepEqual(problems, [], text);
      } else count.doubtful++;
    };
    for (let round = 0; round < 600; round++) {
      const text = changed(random.pick(texts), random);
      for (const { key, value, parts } of parsePlan(SourceText.of(text), { isKey, holdsRows: () => false }).entries) {
        const property = schema.root.property(key.value);
        if (property === undefined) continue;
        const owner = { name: property.name, key, language: 'zh', property } as const;
        const label = labelOf(key, property);
        look(owner, false, (binder) => binder.value(property.schema, value, label), text);
        const forms = property.schema.kind === 'choice' ? property.schema.alternatives.map((each) => each.schema) : [];
        const list = [property.schema, ...forms].find((form) => form.kind === 'list');
        if (list === undefined) continue;
        for (const part of parts ?? []) {
          for (const each of part.items) look(owner, true, (binder) => binder.value(list.items, each, label), text);
        }
      }
    }
    assert.ok(count.sound > 4000 && count.doubtful > 500, JSON.stringify(count));
  });
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import schema from '../../../../schemas/plan.schema.json' with { type: 'json' };
import type { RowKind } from '../../core/plan/rows.ts';
import { buildSchemaModel } from '../../core/schema/buildSchemaModel.ts';
import { generateRulePages } from '../generateRulePages.ts';
import { camelCase, type Draft, filled, ScaffoldMistake, sourceOf, withEntry } from './draft.ts';
import { rowPlaces, rowsFragment } from './fragment.ts';

/** What a rule looks at; see `core/rules/rule.ts`. */
const shapes = ['plan', 'row', 'group'] as const;
type Shape = (typeof shapes)[number];

interface RuleWanted {
  readonly id: string;
  readonly shape: Shape;
  /** What rows it is about; of no meaning for a rule about the plan as a whole. */
  readonly each: RowKind;
}

/** The text that a new rule finds until it is filled in; no plan has it. */
const WRONG = '写错的样子';
const RIGHT = '写对的样子';

const REGISTRY = 'server/src/core/rules/registry.ts';

/**
 * The files of a new rule: check, page, tests, and its line in the registry.
 *
 * @throws ScaffoldMistake for an id or an option that will not do
 */
export function newRule(root: string, argv: readonly string[]): Draft {
  const wanted = ruleWanted(argv);
  const { id, shape, each } = wanted;
  const page = `server/src/core/rules/${id}.md`;
  if (existsSync(join(root, page))) throw new ScaffoldMistake(`there is a rule ${id} already: ${page}`);
  const values = { id, each, field: rowPlaces[each].field, wrong: WRONG, ...examplesOf(wanted) };
  const name = camelCase(id);
  const pageText = filled('rulePage', values);
  const tests = `tests/rules/${name}.test.ts`;
  const importLine = `import ${name} from './${id}.ts';`;
  return {
    files: new Map([
      [`server/src/core/rules/${id}.ts`, filled(`rule.${shape}`, values)],
      [page, pageText],
      [tests, filled('ruleTest', values)],
    ]),
    changes: new Map([
      [REGISTRY, withEntry(sourceOf(root, REGISTRY), importLine, 'planRules: readonly Rule[] = [', name)],
      ...generateRulePages(root, new Map([[id, pageText]])),
    ]),
    next: [
      `now: npx mocha ${tests} tests/rules/pages.test.ts tests/rules/meta.test.ts -g ${id}`,
      'when it is filled in: break it in a plan of tests/fixtures/breaks/, and see CONTRIBUTING.md for who else is told',
    ],
  };
}

function ruleWanted(argv: readonly string[]): RuleWanted {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { shape: { type: 'string', default: 'row' }, each: { type: 'string' } },
  });
  const [id] = positionals;
  if (id === undefined || positionals.length > 1) throw new ScaffoldMistake('name one rule');
  if (!/^[a-z]+(-[a-z]+)+$/.test(id))
    throw new ScaffoldMistake(`"${id}" is no id of a rule: small letters with dashes, thing-check`);
  const shape = shapes.find((each) => each === values.shape);
  if (shape === undefined) throw new ScaffoldMistake(`there is no shape "${values.shape}": ${shapes.join(', ')}`);
  return { id, shape, each: kindOf(shape, values.each) };
}

function kindOf(shape: Shape, each: string | undefined): RowKind {
  if (shape === 'plan' && each !== undefined)
    throw new ScaffoldMistake('a rule about the plan as a whole is about no kind of row: leave out --each');
  const kind = each ?? 'enterprise';
  if (!Object.hasOwn(rowPlaces, kind))
    throw new ScaffoldMistake(`there is no kind of row "${kind}": ${Object.keys(rowPlaces).join(', ')}`);
  return kind as RowKind;
}

/** Small plans that the new rule finds something in, and the same without, as the templates name them. */
function examplesOf({ shape, each }: RuleWanted) {
  const { root } = buildSchemaModel(schema);
  const fragment = (text: string, language: 'zh' | 'en'): string => {
    if (shape !== 'plan') return rowsFragment(root, each, shape === 'group' ? [text, text] : [text], language);
    return language === 'en' ? `about:\n  title: ${text}\n` : `规划概况:\n  标题: ${text}\n`;
  };
  const [wrongZh, rightZh] = [fragment(WRONG, 'zh'), fragment(RIGHT, 'zh')];
  return {
    wrongZh,
    rightZh,
    wrongEn: fragment(WRONG, 'en'),
    rightEn: fragment(RIGHT, 'en'),
    wrongLine: wrongZh.replaceAll('\n', '\\n'),
    rightLine: rightZh.replaceAll('\n', '\\n'),
    place: placeOf(wrongZh),
  };
}

/** `line:column` of the last wrong text, one-based. */
function placeOf(fragment: string): string {
  const before = fragment.slice(0, fragment.lastIndexOf(WRONG)).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

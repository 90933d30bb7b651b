import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { filledSnippet } from '../../server/src/core/features/skeleton/snippet.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { readingProblems } from '../support/accept.ts';
import { analyzed } from '../support/packageService.ts';
import { root } from '../support/plan.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const schema = (name: string) => JSON.parse(read(`schemas/${name}`));

describe('The schema for other editors', () => {
  const ajv = new Ajv({ allErrors: true, strict: false, allowUnionTypes: true });
  for (const name of ['plan.zh.schema.json', 'plan.en.schema.json']) ajv.addSchema(schema(name), name);
  const validate = ajv.compile(schema('plan.editor.schema.json'));
  const errors = (plan: unknown): string[] => {
    validate(plan);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };

  // A plan read as any YAML reader reads it: years and codes come as numbers.
  const examples = readdirSync(join(root, 'schemas/examples')).filter((name) => name.endsWith('.yaml'));
  for (const file of examples) {
    it(`takes ${file}`, () => {
      const plan = parse(read(`schemas/examples/${file}`));
      assert.deepEqual(errors(plan), []);
    });
  }

  it('tells the language by the mark', () => {
    const unknown = (error: string) => error.includes('must NOT have additional properties');
    assert.ok(errors({ 规划格式: 1, about: {} }).some(unknown));
    assert.ok(errors({ cleanplan: 1, 规划概况: {} }).some(unknown));
    assert.ok(errors({ cleanplan: 1, about: { level: '市级' } }).length > 0);
    assert.deepEqual(errors({ cleanplan: 1, about: { title: 'x', level: 'municipal' } }), []);
  });

  it('asks for the mark where there is none', () => {
    assert.ok(errors({ 规划概况: {} }).some((error) => error.includes("must have required property '规划格式'")));
  });

  it('holds no annotations of our own', () => {
    assert.doesNotMatch(read('schemas/plan.en.schema.json'), /"x-/);
  });
});

describe('Snippets', () => {
  for (const [language, mark] of [
    ['zh', '规划格式: 1'],
    ['en', 'cleanplan: 1'],
  ] as const) {
    const snippets = Object.entries<{ prefix: string; body: string[] }>(
      JSON.parse(read(`snippets/cleanplan.${language}.json`)),
    );
    const heads = snippets.filter(([, { prefix }]) => !prefix.startsWith('- '));
    it(`make together a plan without a slip (${language})`, () => {
      const text = heads.map(([, { body }]) => filledSnippet(body.join('\n'))).join('');
      assert.ok(text.startsWith(mark));
      assert.deepEqual(readingProblems(analyzed(SourceText.of(text))), []);
    });

    it(`have prefixes that tell them apart (${language})`, () => {
      const prefixes = snippets.map(([, { prefix }]) => prefix);
      assert.equal(new Set(prefixes).size, prefixes.length);
    });
  }
});

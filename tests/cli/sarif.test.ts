import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import type { Log } from 'sarif';
import { type Run, runCli } from '../support/runCli.ts';

const cwd = fileURLToPath(new URL('plans', import.meta.url));

/** The published schema of SARIF 2.1.0 is draft-04; what it uses of that means the same in draft-07. */
function sarifValidator(): ValidateFunction {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat('uri', (text: string) => URL.canParse(text));
  ajv.addFormat('uri-reference', (text: string) => URL.canParse(text, 'file:///') && /^[\x21-\x7e]*$/.test(text));
  ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
  return ajv.compile(schema);
}

const parse = (run: Run): Log => JSON.parse(run.stdout) as Log;

describe('SARIF', () => {
  const validate = sarifValidator();
  const cases: readonly {
    readonly name: string;
    readonly argv: readonly string[];
    readonly input?: string | Uint8Array;
  }[] = [
    { name: 'findings of every kind', argv: ['mixed.cleanplan.yaml'] },
    { name: 'a folder', argv: [] },
    { name: 'a path that does not exist', argv: ['没有.yaml'] },
    { name: 'an input that is no text', argv: ['-'], input: Buffer.from([0xff]) },
    { name: 'a crash', argv: ['-'], input: '抛出' },
    { name: 'English', argv: ['mixed.cleanplan.yaml', '--locale', 'en'] },
  ];
  for (const { name, argv, input = '' } of cases) {
    it(`is valid for ${name}`, async () => {
      const run = await runCli([...argv, '--format', 'sarif'], { cwd, input });
      assert.ok(validate(parse(run)), JSON.stringify(validate.errors, null, 1));
    });
  }

  it('names every rule by its index', async () => {
    const [run] = parse(await runCli(['mixed.cleanplan.yaml', '--format', 'sarif'], { cwd })).runs;
    const rules = run?.tool.driver.rules ?? [];
    for (const result of run?.results ?? []) assert.equal(rules[result.ruleIndex as number]?.id, result.ruleId);
  });

  it('percent-encodes the names of files', async () => {
    const argv = ['-', '--stdin-filename', '规 划/a%:#.yaml', '--format', 'sarif'];
    const [run] = parse(await runCli(argv, { input: '缺项' })).runs;
    assert.equal(run?.artifacts?.[0]?.location?.uri, '%E8%A7%84%20%E5%88%92/a%25%3A%23.yaml');
  });

  it('lists a waived finding as suppressed, with its reason', async () => {
    const [run] = parse(await runCli(['-', '--format', 'sarif'], { input: '例外 缺项' })).runs;
    const words = { reason: '试点期间另行安排', confirmedBy: null, expires: '2027-06' };
    const justification = '理由：试点期间另行安排；没有写确认单位；有效期 2027-06';
    assert.deepEqual(
      run?.results?.map((result) => result.suppressions),
      [[{ kind: 'inSource', justification, properties: words }], []],
    );
  });
});

import assert from 'node:assert/strict';
import { loadReporter } from '../../server/src/cli/reporters/registry.ts';
import { type Run, runPackage } from '../support/runCli.ts';
import { checkedFile, reportedFinding, written } from '../support/smallReport.ts';

const input = `规划格式: 1
规划概况:
  编制阶段: 送审稿
  牵头单位: 某县发展和改革局
污染状况分析: {未转录: 只读到正文}
例外说明:
  - {规则: content-missing, 位置: 进度安排, 理由: 另行印发}
`;
const check = (format: string, ...argv: string[]): Promise<Run> =>
  runPackage(['-', '--stdin-filename', '规划, 甲/50%:a.yaml', '--format', format, ...argv], { input });

describe('Annotations for GitHub Actions', () => {
  it('stand at the place, say how much it weighs and what it rests on', async () => {
    const { stdout, code } = await check('github');
    const one = /^::(\w+) (file=.*?title=建议修改 joint-authority)::(.*)$/m.exec(stdout);
    assert.deepEqual(one?.slice(1, 3), [
      'warning',
      'file=规划%2C 甲/50%25%3Aa.yaml,line=4,endLine=4,col=9,endColumn=17,title=建议修改 joint-authority',
    ]);
    assert.match(one?.[3] ?? '', /^仅写明一个编制部门.*%0A依据：国办发\[2003\]100号 二（一）%0A「各地区/);
    assert.equal(code, 0);
  });

  it('leave out what is waived and tell what was not transcribed', async () => {
    const { stdout } = await check('github');
    assert.match(stdout, /^::notice file=规划%2C 甲\/50%25%3Aa\.yaml::1 项内容未转录，没有检查：污染状况分析$/m);
    assert.doesNotMatch(stdout, /“进度安排”/);
    assert.match(stdout, /规划未写明“.*重点内容/);
  });

  it('are told in the language asked for', async () => {
    assert.match(
      (await check('github', '--locale', 'en')).stdout,
      /title=should change joint-authority::Fewer than two bodies/,
    );
  });

  it('never let a plan or a name write a command of its own', async () => {
    const hostile = { ...reportedFinding('a'), message: '甲\n::error::乙\r::set-env name=a::b 50%' };
    const out = await written(await loadReporter('github'), [checkedFile('a\n::error::b', [hostile])]);
    assert.deepEqual(
      out.split('\n').map((line) => /^::\w+/.exec(line)?.[0] ?? ''),
      ['::error', '', ''],
    );
    assert.match(out, /50%25/);
  });

  it('tell what could not be read at all', async () => {
    const { stdout, code } = await runPackage(['check', '没有.yaml', '--format', 'github']);
    assert.match(stdout, /^::error::找不到“没有\.yaml”。请核对路径\n/);
    assert.equal(code, 2);
  });
});

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

describe("GitLab's code quality report", () => {
  const issues = async (): Promise<Issue[]> => JSON.parse((await check('gitlab')).stdout);

  it('has the five fields GitLab reads, from line 1 on', async () => {
    const found = (await issues()).find(({ check_name }) => check_name === 'joint-authority');
    assert.equal(found?.severity, 'minor');
    assert.deepEqual(found?.location, { path: '规划, 甲/50%:a.yaml', lines: { begin: 4, end: 4 } });
    assert.match(found?.description ?? '', /^仅写明一个编制部门.* 依据：国办发\[2003\]100号 二（一） 「各地区/);
    assert.match(found?.fingerprint ?? '', /^[0-9a-f]{32}$/);
  });

  it('leaves out what is waived and tells what was not transcribed', async () => {
    const found = await issues();
    assert.ok(!found.some(({ description }) => description.includes('“进度安排”')));
    const unread = found.filter(({ check_name }) => check_name === 'not-transcribed');
    assert.deepEqual(
      unread.map(({ description }) => description),
      ['1 项内容未转录，没有检查：污染状况分析'],
    );
  });

  it('tells the same finding of two plans apart', async () => {
    const files = ['甲.yaml', '乙.yaml'].map((path) => checkedFile(path, [reportedFinding('a'), reportedFinding('a')]));
    const found: Issue[] = JSON.parse(await written(await loadReporter('gitlab'), files));
    assert.equal(new Set(found.map(({ fingerprint }) => fingerprint)).size, 4);
  });

  it('is an empty list where nothing was found', async () => {
    assert.equal(await written(await loadReporter('gitlab'), [checkedFile('甲.yaml', [])]), '[]\n');
  });
});

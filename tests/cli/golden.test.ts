import { fileURLToPath } from 'node:url';
import manifest from '../../server/package.json' with { type: 'json' };
import { assertGolden } from '../support/golden.ts';
import { runCli, runPackage } from '../support/runCli.ts';

const cwd = fileURLToPath(new URL('plans', import.meta.url));
const mixed = 'mixed.cleanplan.yaml';
const draft = '../../../schemas/examples/first-draft.cleanplan.yaml';

/** Golden file by the command line that gives it; exit code and both streams are in the file. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'text.zh': [mixed, 'clean.cleanplan.yaml'],
  'text.en': [mixed, 'clean.cleanplan.yaml', '--locale', 'en'],
  'text.color': [mixed, '--color'],
  'text.clean': ['clean.cleanplan.yaml'],
  'compact.zh': [mixed, '--format', 'compact'],
  'compact.en': [mixed, '--format=compact', '--locale=en'],
  json: [mixed, '--format', 'json', '--as-of', '2026-09-01'],
  sarif: [mixed, '--format', 'sarif'],
  github: [mixed, '没有.yaml', '--format', 'github'],
  gitlab: [mixed, '--format', 'gitlab'],
  'sarif.en': ['clean.cleanplan.yaml', '没有.yaml', '--format', 'sarif', '--locale', 'en'],
  'paths.zh': ['没有.yaml', '*.foo', '../golden', 'clean.cleanplan.yaml'],
  'paths.en': ['没有.yaml', '*.foo', '../golden', 'clean.cleanplan.yaml', '--locale', 'en'],
  'explain.provision.zh': ['explain', 'gbf-2003-100/2.1'],
  'explain.provision.en': ['explain', '二(一)', '--locale', 'en'],
  'explain.secondary.zh': ['explain', 'cppl-2012/8'],
  'explain.requirement.zh': ['explain', 'gbf-2003-100/2.1#schedule'],
  'explain.policy.zh': ['explain', 'gbf-2003-100'],
  'explain.policy.en': ['explain', 'cppl-2012', '--locale', 'en'],
  'explain.rule.zh': ['explain', 'content-missing'],
  'explain.title.zh': ['explain', '规划内容缺项'],
  'explain.rule.en': ['explain', 'input-encoding', '--locale', 'en'],
  'explain.provision.json': ['explain', 'gbf-2003-100/2.1', '--format', 'json'],
  'explain.rule.json': ['explain', 'content-missing', '--format', 'json'],
  'explain.key.zh': ['explain', '进度安排'],
  'explain.key.en': ['explain', 'schedule', '--locale', 'en'],
  'explain.key.path': ['explain', '进度安排 › 时间'],
  'explain.key.json': ['explain', 'schedule.time', '--format', 'json'],
  'explain.key.unknown': ['explain', '进度安徘'],
  'explain.number.zh': ['explain', '国办发〔2003〕100号'],
  'explain.document.zh': ['explain', '国家发展改革委令第7号'],
  'explain.document.en': ['explain', '《中华人民共和国清洁生产促进法》', '--locale', 'en'],
  'explain.document.json': ['explain', '国家发展改革委令第7号', '--format', 'json'],
  'explain.unknown.zh': ['explain', 'content-mising'],
  'explain.unknown.en': ['explain', 'gbf-2003-100/2.2', '--locale', 'en'],
  'rules.zh': ['rules'],
  'rules.en': ['rules', '--locale', 'en'],
  'rules.json': ['rules', '--format', 'json'],
  'help.zh': ['--help'],
  'help.en': ['--help', '--locale', 'en'],
  'help.check.zh': ['check', '--help'],
  'help.check.en': ['check', '--help', '--locale', 'en'],
  'help.fix.zh': ['fix', '--help'],
  'help.explain.zh': ['explain', '--help'],
  'help.explain.en': ['--locale', 'en', 'explain', '-h'],
  'help.rules.en': ['rules', '--help', '--locale', 'en'],
  'help.lsp.zh': ['lsp', '--help'],
};

/** The same with the package's own policies and schema. */
const packageCases: Readonly<Record<string, readonly string[]>> = {
  'explain.target.zh': ['explain', '目标值'],
  'explain.target.en': ['explain', 'targets.target', '--locale', 'en'],
  'explain.ordinary.zh': ['explain', '保障措施'],
  'explain.several.zh': ['explain', '主要措施.责任部门'],
  'explain.named.zh': ['explain', 'cepl-2018'],
  'explain.named.clause.en': ['explain', 'cepl-2018/12p2', '--locale', 'en'],
  'explain.ended.zh': ['explain', 'gbf-2003-100/2.3#charge-fund-priority'],
  'explain.ended.en': ['explain', 'gbf-2003-100/2.3#charge-fund-priority', '--locale', 'en'],
  'explain.definition.zh': ['explain', 'gbf-2003-100/1.1'],
  'explain.definition.en': ['explain', 'gbf-2003-100/1.1', '--locale', 'en'],
  'explain.catalogues.zh': ['explain', 'gbf-2003-100/3.1#phase-out-catalogues'],
  'explain.plan.provision.zh': ['explain', 'gbf-2003-100/2.3', '--plan', draft],
  'explain.plan.requirement.en': ['explain', 'gbf-2003-100/2.1#key-contents', '--plan', draft, '--locale', 'en'],
  'explain.plan.policy.zh': ['explain', '国办发〔2003〕100号', '--plan', draft],
  'explain.plan.json': ['explain', 'gbf-2003-100/2.3#sme-local-support', '--plan', draft, '--format', 'json'],
  'explain.plan.otherwise.zh': ['explain', '目标值', '--plan', draft],
  'explain.plan.missing.en': ['explain', 'gbf-2003-100', '--plan', '没有.yaml', '--locale', 'en'],
};

describe('cleanplan, in golden files', () => {
  const all = { ...cases, ...packageCases };
  for (const [name, argv] of Object.entries(all)) {
    it(`${name}: cleanplan ${argv.join(' ')}`, async () => {
      const run = name in packageCases ? runPackage : runCli;
      const { code, stdout, stderr } = await run(argv, { cwd });
      const streams = `${stdout}${stderr === '' ? '' : `--- stderr\n${stderr}`}--- exit ${code}\n`;
      // The version changes with every release and says nothing here.
      const actual = `$ cleanplan ${argv.join(' ')}\n${streams}`.replaceAll(manifest.version, '<version>');
      assertGolden(new URL(`golden/${name}.txt`, import.meta.url), actual);
    });
  }
});

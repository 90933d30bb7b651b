import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { labels } from '../../server/src/core/features/wording/labels.ts';
import { type Locale, localized } from '../../server/src/core/text/locale.ts';
import { LocalPoliciesOfUris } from '../../server/src/host/localPoliciesOfUris.ts';
import { TODAY } from '../support/packageService.ts';
import { runProgram, start } from '../support/program.ts';
import { readPage } from '../support/rulePage.ts';
import { startWebWorker } from '../support/webWorker.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folders whose plans are looked at, the files of packs left out. */
const FOLDERS = [
  'schemas/examples',
  'tests/fixtures',
  'tests/planted/plans',
  'tests/cli/plans',
  'tests/vscode/workspace',
];

const plansIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name) && !name.includes('.cleanplan/'))
    .map((name) => join(root, folder, name))
    .sort();

/** What the three say of one finding, in one shape. */
interface Said {
  readonly rule: string;
  readonly severity: string;
  readonly range: Diagnostic['range'];
  readonly message: string;
  /** The clause, standard or practice it rests on first; words that are quoted are left out, since an editor cuts them. */
  readonly basis: string;
  readonly clauses: readonly { readonly uri: string; readonly first: number; readonly last: number }[];
  readonly related: readonly { readonly message: string; readonly range: Diagnostic['range'] }[];
}

/** A finding of `check --format json`. */
interface Reported extends Pick<Said, 'rule' | 'severity' | 'range' | 'message' | 'related'> {
  readonly waived: string | false;
  readonly citations: readonly {
    readonly address: string | null;
    readonly quote: string | null;
    readonly paraphrase: string | null;
    readonly verification: string | null;
    readonly source: { readonly file: string; readonly firstLine: number; readonly lastLine: number } | null;
  }[];
}

const uriOf = (path: string): string => pathToFileURL(resolve(root, path)).href;

const pair = (head: string | null, tail: string | null, locale: Locale): string =>
  [head, tail].filter((part) => part !== null && part !== '').join(locale === 'en' ? ': ' : '：');

function fromReport({ rule, severity, range, message, related, citations }: Reported, locale: Locale): Said {
  const [first] = citations;
  const basis = first?.quote === null ? pair(first.address, first.paraphrase, locale) : (first?.address ?? '');
  const clauses = citations.flatMap(({ source }) =>
    source === null ? [] : [{ uri: uriOf(source.file), first: source.firstLine, last: source.lastLine }],
  );
  return { rule, severity, range, message, basis, clauses, related };
}

/** An editor greets an empty file; the command line says that nothing can be handed in. */
const inEditor = (said: Said): Said => (said.rule === 'plan-empty' ? { ...said, severity: 'information' } : said);

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

function fromDiagnostic(
  { code, severity, range, message, relatedInformation = [] }: Diagnostic,
  uri: string,
  locale: Locale,
): Said {
  const words = String(message);
  const cut = words.lastIndexOf('\n');
  const isOwn = (place: { readonly location: { readonly uri: string } }): boolean => place.location.uri === uri;
  return {
    rule: String(code),
    severity: SEVERITIES[severity ?? 0] ?? '',
    range,
    message: words.slice(0, cut),
    basis: basisOf(words.slice(cut + 1), locale),
    clauses: relatedInformation
      .filter((place) => !isOwn(place))
      .map(({ location }) => ({ uri: location.uri, first: location.range.start.line, last: location.range.end.line })),
    related: relatedInformation.filter(isOwn).map((place) => ({ message: place.message, range: place.location.range })),
  };
}

/** `依据：国办发[2003]100号 二（一）「…」` without its label, quotation and note. */
function basisOf(line: string, locale: Locale): string {
  const [, text = ''] = /^[^:：]*(?:：|: )(.*)$/s.exec(line) ?? [];
  const note = localized(labels.secondaryShort, locale);
  return text.replace(/ ?「.*」$/s, '').replace(locale === 'en' ? ` (${note})` : `（${note}）`, '');
}

const capabilities: ClientCapabilities = {
  textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } },
};

/** What a server says of a plan; the server is told, as our extension tells it, which packs are in force there. */
async function asked(client: ProtocolConnection, uri: string, text: string): Promise<readonly Diagnostic[]> {
  const folder = uri.slice(0, uri.lastIndexOf('/'));
  const packs = new LocalPoliciesOfUris().of(uri, [])?.folders ?? [];
  await client.sendNotification('cleanplan/localPolicies', { folder, packs });
  const textDocument = { uri, languageId: 'cleanplan', version: 1, text };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  const { items } = await client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
  await client.sendNotification('textDocument/didClose', { textDocument });
  return items;
}

async function begin(client: ProtocolConnection, locale: Locale): Promise<void> {
  const initializationOptions = { sourceRoot: uriOf('.'), sendsLocalPolicies: true, asOf: TODAY };
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    locale,
    initializationOptions,
  });
  await client.sendNotification('initialized', {});
}

const pages = readdirSync(join(root, 'server/src/core/rules')).filter((name) => name.endsWith('.md'));

/** The fragments of the rules’ pages, as files, so that the program can be asked about them. */
function writeFragments(folder: string): string[] {
  return pages.flatMap((page) => {
    const halves = readPage(readFileSync(join(root, 'server/src/core/rules', page), 'utf8'));
    const fragments = halves.flatMap(({ sections }) => sections.flatMap((section) => section.fragments));
    return fragments.map((fragment, at) => {
      const file = join(folder, `${page}-${at}.cleanplan.yaml`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, fragment);
      return file;
    });
  });
}

describe('The command line, the server on standard streams and the server in a web worker', function () {
  this.timeout(240_000);
  let scratch: string;
  let files: string[];

  before(() => {
    scratch = mkdtempSync(join(tmpdir(), 'cleanplan-one-core-'));
    files = [...FOLDERS.flatMap(plansIn), ...writeFragments(scratch)];
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));

  for (const locale of ['zh-CN', 'en'] as const)
    it(`say the same of every example and fixture (${locale})`, async () => {
      const run = await runProgram(['check', '--format', 'json', '--as-of', TODAY, '--locale', locale, ...files], root);
      const report = JSON.parse(run.stdout) as { files: { path: string; findings: Reported[] }[] };
      const byFile = new Map(report.files.map(({ path, findings }) => [resolve(root, path), findings]));
      const process = start(['lsp', '--stdio'], root);
      const stdio = createProtocolConnection(process.stdout, process.stdin);
      stdio.listen();
      const worker = startWebWorker();
      try {
        await begin(stdio, locale);
        await begin(worker.client, locale);
        let findings = 0;
        for (const file of files) {
          const [uri, text] = [uriOf(file), readFileSync(file, 'utf8')];
          const [here, there] = [await asked(stdio, uri, text), await asked(worker.client, uri, text)];
          assert.equal(JSON.stringify(there), JSON.stringify(here), `${file}: worker beside stdio`);
          const said = here.map((diagnostic) => fromDiagnostic(diagnostic, uri, locale));
          const reported = (byFile.get(file) ?? []).filter(({ waived }) => waived === false);
          const printed = reported.map((finding) => inEditor(fromReport(finding, locale)));
          assert.equal(
            JSON.stringify(said, null, 1),
            JSON.stringify(printed, null, 1),
            `${file}: stdio beside the program`,
          );
          findings += printed.length;
        }
        assert.ok(files.length > 200 && findings > 500, `${files.length} files, ${findings} findings`);
      } finally {
        stdio.dispose();
        process.kill();
        await worker.end();
      }
    });
});

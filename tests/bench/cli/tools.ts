import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { OUR_COMMAND, OUR_VERSION, SCHEMAS, scriptOf, versionOf } from '../servers.ts';
import { englishSchema, type Schema, withoutDefinitions, writeEnglishSchema } from './schemas.ts';
import type { Tool } from './wholeProcess.ts';

/** Plans to check, and what there is to find in them. */
export interface Task {
  /** The file, or the folder with all files, as it is called in the working folder. */
  readonly target: string;
  readonly folder: boolean;
  readonly language: 'zh' | 'en';
  readonly mistakeLines: readonly number[];
}

/** A process that does nothing: the floor. */
export const bareNode: Tool = {
  name: 'node',
  version: process.versions.node,
  args: ['-e', '0'],
  shown: 'node -e 0',
  mistakeIn: ({ code }) => (code === 0 ? undefined : `exit code ${code}`),
};

/** Our command. One line a finding, with line and column. */
export function cleanplanCheck({ target, mistakeLines }: Task): Tool {
  const rest = ['check', '--format', 'compact', target];
  return {
    name: 'cleanplan',
    version: OUR_VERSION,
    args: [OUR_COMMAND, ...rest],
    shown: `node server/bin/cleanplan.js ${rest.join(' ')}`,
    mistakeIn({ code, stdout, stderr }) {
      if (code !== (mistakeLines.length > 0 ? 1 : 0)) return `exit code ${code}: ${stderr.slice(0, 200)}`;
      const found = [...stdout.matchAll(/:(\d+):\d+: error value-enum:/gm)].map(([, line]) => Number(line) - 1);
      return sameLines(found, mistakeLines) ? undefined : `${found.length} of ${mistakeLines.length} findings`;
    },
  };
}

/**
 * ajv-cli, which reads YAML through js-yaml by itself. Its errors name a place in the values, no
 * line. Strict mode would refuse keywords that it does not know; all errors are asked for, since
 * our command gives all, and as JSON lines, since its usual form prints the first hundred only.
 */
export function ajvValidate({ target, folder, language, mistakeLines }: Task, workFolder: string): Tool {
  const schema = language === 'zh' ? SCHEMAS.zh : writeEnglishSchema(workFolder);
  const options = ['validate', '--spec=draft7', '--strict=false', '--all-errors', '--errors=line'];
  const data = folder ? `${target}/*.yaml` : target;
  return {
    name: 'ajv-cli',
    version: versionOf('ajv-cli'),
    args: [scriptOf('ajv-cli', 'dist/index.js'), ...options, '-s', schema, '-d', data],
    shown: `ajv ${options.join(' ')} -s ${path.basename(schema)} -d ${folder ? `'${data}'` : data}`,
    mistakeIn({ code, stderr }) {
      if (code !== (mistakeLines.length > 0 ? 1 : 0)) return `exit code ${code}: ${stderr.slice(0, 200)}`;
      const found = stderr.split('"keyword":"enum"').length - 1;
      return found === mistakeLines.length ? undefined : `${found} of ${mistakeLines.length} errors`;
    },
  };
}

/**
 * Spectral with its own schema function, for plans with English keys: errors under other letters
 * it drops (better-ajv-errors takes paths apart with `\w`). Given the whole plan and the whole
 * schema at once it reports every alternative that a list could have been as well, so the rows of
 * the two long lists are given to it one by one, with the schema of a row; a third rule checks the rest.
 */
export function spectralLint({ target, folder, mistakeLines }: Omit<Task, 'language'>, workFolder: string): Tool {
  const ruleset = 'spectral.json';
  writeFileSync(path.join(workFolder, ruleset), JSON.stringify(spectralRuleset(englishSchema())));
  const files = folder ? `${target}/*.yaml` : target;
  const options = ['lint', '--ruleset', ruleset, '--ignore-unknown-format', '--format', 'json'];
  return {
    name: 'Spectral',
    version: versionOf('@stoplight/spectral-cli'),
    args: [scriptOf('@stoplight/spectral-cli', 'dist/index.js'), ...options, files],
    shown: `spectral ${options.join(' ')} ${folder ? `'${files}'` : files}`,
    mistakeIn({ code, stdout, stderr }) {
      if (code !== (mistakeLines.length > 0 ? 1 : 0)) return `exit code ${code}: ${stderr.slice(0, 200)}`;
      if (mistakeLines.length === 0) return undefined;
      const results = JSON.parse(stdout) as readonly SpectralResult[];
      const found = results.map(({ range }) => range.start.line).sort((a, b) => a - b);
      return sameLines(found, mistakeLines) ? undefined : `${found.length} of ${mistakeLines.length} results`;
    },
  };
}

interface SpectralResult {
  readonly range: { readonly start: { readonly line: number } };
}

function spectralRuleset(whole: Schema): unknown {
  const rule = (given: string, schema: unknown): unknown => ({
    given,
    severity: 'error',
    // biome-ignore lint/suspicious/noThenProperty: it is Spectral's word for what a rule does.
    then: { function: 'schema', functionOptions: { dialect: 'draft7', allErrors: true, schema } },
  });
  const row = (definition: string): unknown => ({
    definitions: whole.definitions,
    allOf: [{ $ref: `#/definitions/${definition}` }],
  });
  return {
    rules: {
      plan: rule('$', withoutDefinitions(whole, ['enterprise', 'project'])),
      enterprise: rule('$.keyEnterprises[*]', row('enterprise')),
      project: rule('$.keyProjects[*]', row('project')),
    },
  };
}

const sameLines = (found: readonly number[], due: readonly number[]): boolean =>
  found.length === due.length && found.every((line, at) => line === due[at]);

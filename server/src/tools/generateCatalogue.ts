import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AreasTable } from '../core/codes/tables.ts';
import { buildPack } from '../core/provisions/build/buildPack.ts';
import { faultText } from '../core/provisions/build/fault.ts';
import { type ProvisionsFile, requirementsIn } from '../core/provisions/build/packFiles.ts';
import type { PolicyPack } from '../core/provisions/policyPack.ts';
import { buildSchemaModel } from '../core/schema/buildSchemaModel.ts';
import { type VocabularyTargets, vocabularyErrors } from '../core/states/vocabulary.ts';
import { parsePolicy, parseProvisions } from './catalogue/files.ts';

const policiesFolder = 'schemas/policies';

/** A pack, and everything that is wrong with its data as sentences that name what they are about. */
export interface BuiltPolicy {
  readonly pack: PolicyPack;
  readonly errors: readonly string[];
}

/** As `sha256sum` prints it. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Reads one policy folder and builds its pack; problems of the data come back, they are not thrown.
 * @param root the repository root
 */
export function buildPolicy(root: string, id: string): BuiltPolicy {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const policy = parsePolicy(read(`${policiesFolder}/${id}/policy.yaml`));
  const provisions = parseProvisions(read(`${policiesFolder}/${id}/provisions.yaml`));
  const { pack, faults } = buildPack(policy, provisions, policy.source && read(policy.source.file), sha256Of);
  const errors = [...faults.map(faultText), ...answerErrors(provisions, vocabularyTargets(read))];
  if (policy.id !== id) errors.push(`${id}: policy.yaml calls itself ${policy.id}`);
  return { pack, errors };
}

/** What answers in a policy may name. */
export function vocabularyTargets(read: (path: string) => string): VocabularyTargets {
  const { areas } = JSON.parse(read('schemas/codes/areas.json')) as AreasTable;
  return {
    schema: buildSchemaModel(JSON.parse(read('schemas/plan.schema.json'))),
    areas: new Set(areas.flatMap(({ group, names }) => (group === undefined ? names : [group, ...names]))),
  };
}

/** What is wrong with whom the requirements are for and what answers them. */
const answerErrors = ({ provisions }: ProvisionsFile, targets: VocabularyTargets): string[] =>
  provisions.flatMap((provision) =>
    requirementsIn(provision).flatMap((requirement) =>
      vocabularyErrors(requirement, targets).map((error) => `${provision.id}#${requirement.id}: ${error}`),
    ),
  );

/** The policy folders, in the order they are listed everywhere. */
export const policyIds = (root: string): string[] =>
  readdirSync(join(root, policiesFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/**
 * The content of every `catalogue.json`, by path under the root. Throws with all errors at once when
 * the data does not hold: a catalogue that quotes wrongly is never written.
 */
export function generateCatalogues(root: string): Map<string, string> {
  const built = policyIds(root).map((id) => ({ id, ...buildPolicy(root, id) }));
  const errors = built.flatMap((one) => one.errors);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return new Map(
    built.map(({ id, pack }) => [`${policiesFolder}/${id}/catalogue.json`, `${JSON.stringify(pack, null, 2)}\n`]),
  );
}

function main(check: boolean): number {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const stale = [...generateCatalogues(root)].filter(([path, content]) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== content;
  });
  if (!check) for (const [path, content] of stale) writeFileSync(join(root, path), content);
  for (const [path] of stale) console.log(check ? `${path} is stale; run: npm run generate` : `wrote ${path}`);
  return check && stale.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = main(process.argv.includes('--check'));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

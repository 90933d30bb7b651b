import type { Answer } from '../provisions/answers.ts';
import { buildPack } from '../provisions/build/buildPack.ts';
import { splitSentences } from '../provisions/build/sentences.ts';
import type { PolicyPack } from '../provisions/policyPack.ts';
import { buildSchemaModel } from '../schema/buildSchemaModel.ts';
import type { SchemaModel } from '../schema/schemaModel.ts';
import type { Localized } from '../text/locale.ts';
import type { ValueReader } from '../values/readValue.ts';
import { type AddedBasis, withAdditions } from './additions.ts';
import { additionOf, type Comparison, requirementOf } from './compare.ts';
import { MAX_PACKS, MAX_SENTENCES } from './limits.ts';
import { localPack } from './localPackRule.ts';
import type { LoadedPacks, LocalRequirement } from './localRequirement.ts';
import type { LocalPolicies, PackFolder } from './packFolder.ts';
import { type PackRefusal, Refused, textIn } from './packReader.ts';
import { homesOf, throughRows } from './places.ts';
import { readClauses } from './readClauses.ts';
import { readRequirements } from './readRequirements.ts';

/** What packs are read against: the schema, its model and the ids of the policies there are. */
export interface LoadBase {
  readonly schema: unknown;
  readonly model: SchemaModel;
  readonly taken: readonly string[];
  readonly values: ValueReader;
}

/** What has been read so far. */
interface Loading extends Pick<LoadedPacks, 'schema' | 'model'> {
  readonly requirements: readonly LocalRequirement[];
}

/**
 * Reads the packs of one place, one after the other: each is compared with ours and with those before it. One that
 * does not hold is left out whole, with the first thing that is wrong with it.
 */
export function loadPacks({ folders }: LocalPolicies, base: LoadBase): LoadedPacks {
  const homes = homesOf(base.model);
  const policies: PolicyPack[] = [];
  const refused: PackRefusal[] = [];
  let loading: Loading = { schema: base.schema, model: base.model, requirements: [] };
  for (const folder of folders.slice(0, MAX_PACKS)) {
    try {
      const taken = new Set([...base.taken, ...policies.map(({ id }) => id)]);
      const { pack, after } = loadPack(folder, loading, { homes, values: base.values, taken });
      policies.push(pack);
      loading = after;
    } catch (error) {
      refused.push(error instanceof Refused ? error.refusal : failed(folder, error));
    }
  }
  for (const { id } of folders.slice(MAX_PACKS)) {
    refused.push(refusalOf(id, { zh: `地方要求最多${MAX_PACKS}套`, en: `There may be ${MAX_PACKS} packs at most` }));
  }
  return { ...loading, policies, refused };
}

/** A fault of ours must not pass for a pack without one. */
function failed({ id }: PackFolder, error: unknown): PackRefusal {
  const why = error instanceof Error ? error.message : String(error);
  return refusalOf(id, { zh: `本工具读取时出错：${why}`, en: `Reading it failed: ${why}` });
}

/** Refuses a pack as a whole. */
function refusalOf(id: string, reason: Localized): PackRefusal {
  const start = { line: 0, character: 0 };
  const args = { reason, pack: id };
  return {
    pack: id,
    file: 'policy.yaml',
    text: undefined,
    range: { start, end: start },
    problem: { rule: localPack, message: 'refused', args },
  };
}

interface Beside extends Pick<Comparison, 'homes' | 'values'> {
  readonly taken: ReadonlySet<string>;
}

function loadPack(
  folder: PackFolder,
  loading: Loading,
  { homes, values, taken }: Beside,
): { readonly pack: PolicyPack; readonly after: Loading } {
  const { reader, lines } = readRequirements(folder);
  const clauses = readClauses(folder, new Set(lines.map(({ clause }) => clause)), taken);
  const source = textIn(folder, 'source.txt');
  if (splitSentences(source).length > MAX_SENTENCES) {
    clauses.refuse(
      clauses.policy.id,
      `原文超过${MAX_SENTENCES}句`,
      `The source text has more than ${MAX_SENTENCES} sentences`,
    );
  }
  const { pack, faults } = buildPack(clauses.policy, clauses.provisions, source);
  const [fault] = faults;
  if (fault !== undefined) clauses.refuse(fault.about, fault.says.zh, fault.says.en);
  const known = new Set<string>(pack.requirements.map(({ id }) => id));
  for (const { entries, clause } of lines) {
    if (known.has(clause)) continue;
    reader.refuse(
      entries.at('clause'),
      `provisions.yaml 中没有“${clause}”这项要求`,
      `provisions.yaml has no requirement ${clause}`,
    );
  }
  let { schema, model } = loading;
  const compared = (asked: readonly LocalRequirement[]): Comparison => ({ model, homes, values, asked });
  const asksFor = (path: readonly string[]): boolean =>
    lines.some((each) => each.path.join('.') === path.join('.') && each.entries.flag('require'));
  const seen = new Set<string>();
  const additions = lines.flatMap((line) => {
    if (!line.entries.has('add')) return [];
    const addition = additionOf(line, compared([]), asksFor(line.path));
    for (const name of [addition.name, addition.names.zh]) {
      const place = `${addition.pointer} ${name}`;
      if (seen.has(place)) reader.refuse(line.entries.at('at'), `“${name}”新增了两次`, `${name} is added twice`);
      seen.add(place);
    }
    return [addition];
  });
  if (additions.length > 0) {
    schema = withAdditions(schema, additions, []);
    model = buildSchemaModel(schema);
  }
  const requirements = [...loading.requirements];
  for (const line of lines) requirements.push(requirementOf(line, compared(requirements)));
  const own = requirements.slice(loading.requirements.length);
  const bases = own.map(
    ({ property, clause, required, min, max, allowed }): AddedBasis => ({
      pointer: property.pointer,
      clause,
      required,
      limits: {
        ...(min && { min: min.text }),
        ...(max && { max: max.text }),
        ...(allowed && { allowed }),
      },
    }),
  );
  schema = withAdditions(schema, [], bases);
  model = buildSchemaModel(schema);
  return { pack: withChecks(pack, own, model), after: { schema, model, requirements } };
}

/** The pack, each of its requirements with what checks it. */
function withChecks(pack: PolicyPack, own: readonly LocalRequirement[], model: SchemaModel): PolicyPack {
  const { contents, root } = model;
  return {
    ...pack,
    regional: true,
    requirements: pack.requirements.map((requirement) => {
      const checks = own.filter(({ clause }) => clause === requirement.id);
      // What nothing here looks at is for a person to judge.
      if (checks.length === 0) return { ...requirement, answeredBy: [{ person: true }] };
      const rules = checks.flatMap(({ required, min, max, allowed, path }) => {
        const isContent = path.length === 1 && contents.includes(path[0] as string) && root.property(path[0] as string);
        const presence = isContent ? ['content-missing', 'content-empty'] : ['local-required'];
        return [...(required ? presence : []), ...((min ?? max ?? allowed) ? ['local-value'] : [])];
      });
      const schema = [...new Set(checks.map(({ property }) => property.pointer))];
      const answeredBy = checks.map((check) => answerOf(check, model));
      return { ...requirement, checkedBy: { schema, rules: [...new Set(rules)] }, answeredBy };
    }),
  };
}

/** What in a plan answers a requirement: what it asks to be there; what rows and values come to a person judges. */
function answerOf({ path, required }: LocalRequirement, { contents, root }: SchemaModel): Answer {
  const [first = ''] = path;
  if (!required || throughRows(root, path)) return { person: true, in: [first] };
  return path.length === 1 && contents.includes(first) ? { content: first } : { field: path.join('.') };
}

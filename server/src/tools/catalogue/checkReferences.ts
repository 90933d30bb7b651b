import type { Basis } from '../../core/problems/basis.ts';
import type { PolicyPack, Requirement } from '../../core/provisions/policyPack.ts';

/** What policies and the product may point at each other with. */
export interface ReferenceTargets {
  readonly ruleIds: ReadonlySet<string>;
  /** Everything a rule may rest on, by rule id. */
  readonly ruleBases: ReadonlyMap<string, readonly Basis[]>;
  /** Rules that cite whatever requirement names them, so that a new policy needs no line of code. */
  readonly drivenByPolicies: ReadonlySet<string>;
  /** plan.schema.json, parsed. */
  readonly schema: unknown;
}

/**
 * Looks for dangling names in both directions: rules and schema places that requirements name, and
 * requirements that rules and schema places cite. A rule and a requirement must also know of each
 * other, since a citation that does not carry the check is worse than none.
 */
export function checkReferences(packs: readonly PolicyPack[], targets: ReferenceTargets): string[] {
  const requirements = new Map<string, Requirement>(
    packs.flatMap((pack) => pack.requirements.map((requirement) => [requirement.id, requirement] as const)),
  );
  return [
    ...[...requirements.values()].flatMap((requirement) => checkTargets(requirement, targets)),
    ...[...targets.ruleBases].flatMap(([rule, bases]) => checkRule(rule, bases, requirements)),
    ...schemaCitations(targets.schema, '#').flatMap(({ pointer, requirement }) =>
      requirements.has(requirement) ? [] : [`schema ${pointer} cites requirement ${requirement} which does not exist`],
    ),
  ];
}

function checkTargets({ id, checkedBy }: Requirement, targets: ReferenceTargets): string[] {
  const { ruleIds, ruleBases, drivenByPolicies, schema } = targets;
  const rules = checkedBy.rules.flatMap((rule) => {
    if (!ruleIds.has(rule)) return [`${id}: checkedBy names a rule that does not exist: ${rule}`];
    const cites = drivenByPolicies.has(rule) || citedBy(ruleBases.get(rule) ?? []).includes(id);
    return cites ? [] : [`${id}: checkedBy names rule ${rule}, which does not cite it`];
  });
  const pointers = checkedBy.schema.flatMap((pointer) =>
    resolvePointer(schema, pointer) === undefined ? [`${id}: schema pointer ${pointer} does not exist`] : [],
  );
  return [...rules, ...pointers];
}

function checkRule(rule: string, bases: readonly Basis[], requirements: ReadonlyMap<string, Requirement>): string[] {
  return citedBy(bases).flatMap((cited) => {
    const requirement = requirements.get(cited);
    if (requirement === undefined) return [`rule ${rule} cites requirement ${cited} which does not exist`];
    const known = requirement.checkedBy.rules.includes(rule);
    return known ? [] : [`rule ${rule} cites requirement ${cited} whose checkedBy does not name it`];
  });
}

const citedBy = (bases: readonly Basis[]): string[] =>
  bases.flatMap((basis) => (basis.kind === 'clause' ? [basis.requirement] : []));

/** What a JSON pointer in URI fragment form leads to, `#/properties/schedule`; undefined when nothing. */
function resolvePointer(document: unknown, pointer: string): unknown {
  if (!pointer.startsWith('#/')) return undefined;
  const names = pointer
    .slice(2)
    .split('/')
    .map((name) => name.replace(/~1/g, '/').replace(/~0/g, '~'));
  return names.reduce<unknown>((value, name) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    return (value as Record<string, unknown>)[name];
  }, document);
}

interface SchemaCitation {
  readonly pointer: string;
  readonly requirement: string;
}

/** Every entry of every `x-requirements` in a schema, with the place it stands at. */
function schemaCitations(value: unknown, pointer: string): SchemaCitation[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'x-requirements' && Array.isArray(child)
      ? child.map((requirement) => ({ pointer, requirement: String(requirement) }))
      : schemaCitations(child, `${pointer}/${key}`),
  );
}

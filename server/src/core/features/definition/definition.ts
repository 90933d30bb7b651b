import type { Analysis, PlanService } from '../../planService.ts';
import type { Basis } from '../../problems/basis.ts';
import type { ProvisionCatalogue } from '../../provisions/catalogue.ts';
import type { PropertySchema } from '../../schema/schemaModel.ts';
import type { LineContext } from '../../syntax/cursor/cursorContext.ts';
import { lineContext } from '../../syntax/cursor/lineContext.ts';
import { anchorOf } from '../../syntax/nodes.ts';
import type { Position, Range } from '../../text/span.ts';
import { nodeAt } from '../position/nodeAt.ts';
import { formsOf, resolvePath } from '../position/resolve.ts';

/** A clause in a policy's source text. */
export interface SourceTarget {
  readonly kind: 'source';
  /** Provision id, `gbf-2003-100/2.1`. */
  readonly provision: string;
  /** Path inside the package, `seeds/gbf-2003-100.txt`. */
  readonly file: string;
  readonly range: Range;
}

/** A place in the plan itself. */
export interface PlanTarget {
  readonly kind: 'plan';
  readonly range: Range;
}

export interface Definition {
  /** The word that was asked about. */
  readonly origin: Range;
  readonly targets: readonly (SourceTarget | PlanTarget)[];
}

/** Where the word at a position comes from: a key from the clauses it rests on, a reference from the id it names. */
export function definition(analysis: Analysis, position: Position, service: PlanService): Definition | undefined {
  const located = nodeAt(analysis.document, analysis.bound, position);
  if (located === undefined) {
    const context = lineContext(analysis.text, position);
    return context && definitionOnLine(analysis, context, service);
  }
  const origin = analysis.document.rangeOf(anchorOf(located.at === 'key' ? located.field.key : located.at.node));
  if (located.at === 'key') return found(origin, clausesOf(located.field.property, service.policies));
  if (located.at.schema.type !== 'reference') return undefined;
  return found(origin, idTargets(analysis, String(located.at.value), located.at.schema.ids ?? []));
}

function definitionOnLine(analysis: Analysis, context: LineContext, service: PlanService): Definition | undefined {
  const { start, end } = context.range;
  const word = analysis.text.lineText(start.line).slice(start.character, end.character);
  const { root } = service.schema;
  const key = context.slot === 'key' ? resolvePath(root, [...context.path, { key: word }])[0]?.property : undefined;
  if (key !== undefined) return found(context.range, clausesOf(key, service.policies));
  const kinds = resolvePath(root, context.path)
    .flatMap((place) => formsOf(place.schema, []))
    .flatMap(({ schema }) => (schema.kind === 'scalar' && schema.type === 'reference' ? (schema.ids ?? []) : []));
  return found(context.range, idTargets(analysis, word, kinds));
}

function idTargets({ document, plan: { links } }: Analysis, id: string, kinds: readonly string[]): PlanTarget[] {
  return kinds
    .flatMap((kind) => links.definitionsOf(kind, id))
    .map(({ anchor }) => ({ kind: 'plan', range: document.rangeOf(anchor) }));
}

function clausesOf(property: PropertySchema | undefined, policies: ProvisionCatalogue): SourceTarget[] {
  return (property?.basis ?? []).flatMap((basis) => clauseTarget(basis, policies) ?? []);
}

/** Where the words of a clause stand; undefined for other bases and for packs without a source text. */
export function clauseTarget(basis: Basis, policies: ProvisionCatalogue): SourceTarget | undefined {
  if (basis.kind !== 'clause') return undefined;
  const requirement = policies.requirement(basis.requirement);
  const file = requirement && policies.packOf(requirement.provision)?.source?.file;
  if (!requirement?.place || !file) return undefined;
  return { kind: 'source', provision: requirement.provision, file, range: requirement.place.range };
}

const found = (origin: Range, targets: readonly (SourceTarget | PlanTarget)[]): Definition | undefined =>
  targets.length === 0 ? undefined : { origin, targets };

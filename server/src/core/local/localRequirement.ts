import type { RequirementId } from '../problems/basis.ts';
import type { PolicyPack } from '../provisions/policyPack.ts';
import type { PropertySchema, SchemaModel } from '../schema/schemaModel.ts';
import type { Value } from '../values/value.ts';
import type { PackRefusal } from './packReader.ts';

/** A limit as the pack writes it, and what that says. */
export interface LocalBound {
  readonly text: string;
  readonly value: Value;
}

/** What a region asks of one place of a plan, beyond what the schema does. */
export interface LocalRequirement {
  /** The clause it is taken from, which its findings cite. */
  readonly clause: RequirementId;
  /** Canonical names from the top of a plan down; lists on the way are not named. */
  readonly path: readonly string[];
  readonly property: PropertySchema;
  readonly required: boolean;
  readonly min: LocalBound | undefined;
  readonly max: LocalBound | undefined;
  /** Canonical values, or texts, of which one is to stand there. */
  readonly allowed: readonly string[] | undefined;
}

/** All packs of one place, compared with what there was: what plans there are checked with. */
export interface LoadedPacks {
  /** Those that can be used, as any other policy. */
  readonly policies: readonly PolicyPack[];
  readonly requirements: readonly LocalRequirement[];
  /** The parsed schema with what the packs add to it, and its model. */
  readonly schema: unknown;
  readonly model: SchemaModel;
  /** Those that cannot, each with the one reason. */
  readonly refused: readonly PackRefusal[];
}

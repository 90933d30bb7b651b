import type { PropertySchema, ScalarSchema } from '../../../schema/schemaModel.ts';
import type { CompletionKind } from '../completionItem.ts';
import type { Scene } from '../completionScene.ts';

/** Where a value is wanted. */
export interface ValuePlace {
  readonly schema: ScalarSchema;
  /** The key it is the value of, or whose list it is an item of; undefined below a key that is data. */
  readonly property: PropertySchema | undefined;
  readonly scene: Scene;
}

/** A value that is known before it is written. */
export interface KnownValue {
  /** As it is read, before it is quoted where it must be. */
  readonly text: string;
  readonly kind: CompletionKind;
  readonly detail?: string;
  /** Markdown; what comes from the document in it is escaped. */
  readonly documentation?: string;
  /** Other names to find it by. */
  readonly also?: string;
  /** The text with its tab stops, in LSP's snippet grammar, where parts of it are still to be written. */
  readonly snippet?: string;
}

/** Knows values of one kind; gives none where it is not concerned. Code lists are one more of these. */
export type ValueProvider = (place: ValuePlace) => readonly KnownValue[];

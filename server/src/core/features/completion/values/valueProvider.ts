import type { PropertySchema, ScalarSchema } from '../../../schema/schemaModel.ts';
import type { CompletionKind } from '../completionItem.ts';
import type { Scene } from '../completionScene.ts';
import type { Subject } from '../subject.ts';

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
  /** What it is shown by where that is not what is written: 章丘区 for 370114. */
  readonly label?: string;
  readonly kind: CompletionKind;
  readonly detail?: string;
  readonly subject?: Subject;
  /** Other names to find it by. */
  readonly also?: string;
  /** The plan has it already where hardly one has it twice: it comes behind the others. */
  readonly used?: boolean;
  /** One of more than are given, or made for what is typed. */
  readonly partial?: boolean;
  /** The text with its tab stops, in LSP's snippet grammar, where parts of it are still to be written. */
  readonly snippet?: string;
}

/** Knows values of one kind; gives none where it is not concerned. */
export type ValueProvider = (place: ValuePlace) => readonly KnownValue[];

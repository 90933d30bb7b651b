import type { BoundField, BoundScalar } from '../../../bind/boundDocument.ts';
import type { Analysis } from '../../../planService.ts';
import type { PropertySchema } from '../../../schema/schemaModel.ts';
import type { LocatedNode } from '../../position/nodeAt.ts';
import type { Reader } from '../../wording/describe.ts';

/** The value under the cursor, and all that may say what it is. */
export interface ReadingScene {
  readonly analysis: Analysis;
  readonly reader: Reader;
  /** The fields and maps around it. */
  readonly located: LocatedNode;
  readonly scalar: BoundScalar;
  /** The key it is the value of, or whose list it is an item of; of a value below a key that is data, the key above. */
  readonly property: PropertySchema | undefined;
}

/**
 * Tells what one kind of value says: Markdown, a line each, what comes from the plan escaped. Undefined where the
 * value is of another kind, and where what it says is not certain.
 */
export type Reading = (scene: ReadingScene) => readonly string[] | undefined;

/** The innermost key of the format. */
export const lastProperty = (fields: readonly BoundField[]): PropertySchema | undefined =>
  fields.findLast(({ property }) => property !== undefined)?.property;

/** The text of a value, its ends trimmed. */
export const textOfScalar = ({ scalar }: Pick<ReadingScene, 'scalar'>): string => String(scalar.value).trim();

import { SourceText } from '../../server/src/core/text/sourceText.ts';
import type { Position } from '../../server/src/core/text/span.ts';

/** A text whose cursor was written as `$0`. */
export interface Marked {
  readonly text: SourceText;
  readonly position: Position;
}

/** Takes the cursor mark `$0` out of a fixture; throws where there is none, since the test would say nothing. */
export function marked(fixture: string): Marked {
  const offset = fixture.indexOf('$0');
  if (offset === -1) throw new Error('The fixture has no cursor mark $0.');
  const text = SourceText.of(fixture.slice(0, offset) + fixture.slice(offset + 2));
  return { text, position: text.positionAt(offset) };
}

import type { IndicatorFacts } from '../codes/indicators.ts';
import { impossibilityOf } from './impossible.ts';
import { reasons } from './reasons.ts';
import type { Value } from './value.ts';

/** What is asked of a proposal: how it would be read in the place of the value. */
interface Reading {
  read(text: string): Value;
  readonly indicator: IndicatorFacts | undefined;
}

/**
 * A value with those proposals only that hold: what would be refused in its turn is mended further (10%%-15 is to be
 * 10%—15%, not 10%-15) or, where nobody can tell how, not proposed. A remark that is left without its proposal goes,
 * so that what is wrong with the value itself is told.
 */
export function withSoundProposals(value: Value, reading: Reading): Value {
  if (value.kind === 'unclear' && value.reason !== 'list') {
    return { ...value, suggestions: sound(value.suggestions, reading) };
  }
  if (value.remarks.length === 0) return value;
  const remarks = value.remarks.flatMap((remark) => {
    const suggestions = sound(remark.suggestions, reading);
    return suggestions.length === 0 ? [] : [{ ...remark, suggestions }];
  });
  return { ...value, remarks };
}

function sound(suggestions: readonly string[], { read, indicator }: Reading): readonly string[] {
  const held = suggestions.flatMap((suggestion) => {
    // What is to be filled in cannot be read yet.
    if (suggestion.includes('…')) return [suggestion];
    const value = read(suggestion);
    if (value.kind !== 'unclear') return impossibilityOf(value, indicator) === undefined ? [suggestion] : [];
    if (reasons[value.reason].mark !== 'warning') return [suggestion];
    return value.reason === 'list' ? [] : value.suggestions;
  });
  return [...new Set(held)];
}

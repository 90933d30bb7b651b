import type { PlanService } from '../../planService.ts';
import type { PlanDocument } from '../../syntax/planDocument.ts';
import type { Range } from '../../text/span.ts';
import type { PlanSymbol } from '../symbols/planSymbol.ts';
import { planSymbols, type SymbolMemory } from '../symbols/symbols.ts';

/** Something of a plan that has a name: one of its top-level keys, or a row. */
export interface NamedThing {
  readonly kind: 'entry' | 'row';
  /** The key as written, or the row's name. */
  readonly name: string;
  /** The id of a row; empty where it has none. */
  readonly id: string;
  /** What it is called besides: a key in the other language. */
  readonly also: readonly string[];
  /** The key or name itself. */
  readonly range: Range;
  /** The top-level key a row stands under. */
  readonly under: string | undefined;
}

/** All that has a name in a plan, in the order of the file. */
export function planNames(
  plan: { readonly document: PlanDocument },
  { schema: { root } }: PlanService,
  memory: SymbolMemory,
): readonly NamedThing[] {
  return planSymbols(plan, memory).flatMap((entry): NamedThing[] => {
    const property = root.property(entry.name);
    const also = property === undefined ? [] : [property.zh, property.name].filter((name) => name !== entry.name);
    const own = { kind: 'entry', name: entry.name, id: '', also, range: entry.selection, under: undefined } as const;
    return [own, ...rowsIn(entry.children, entry.name)];
  });
}

const rowsIn = (symbols: readonly PlanSymbol[], under: string): NamedThing[] =>
  symbols.flatMap(({ kind, name, detail, selection, children }) => [
    ...(kind === 'row' ? [{ kind, name, id: detail, also: [], range: selection, under } as const] : []),
    ...rowsIn(children, under),
  ]);

import type { Localized } from '../text/locale.ts';

/** Id of a requirement: `<policy>/<provision>#<name>`, for example `gbf-2003-100/2.1#schedule`. */
export type RequirementId = `${string}/${string}#${string}`;

/**
 * What a check rests on (every schema property and every rule has one). Only a clause
 * may be printed with a quotation; the others say what they are.
 */
export type Basis =
  | { readonly kind: 'clause'; readonly requirement: RequirementId }
  /** A published standard, named with its year: `GB 32100—2015`. */
  | { readonly kind: 'standard'; readonly name: string; readonly text: Localized }
  /** What published plans and reviewers do; `text` names the evidence. */
  | { readonly kind: 'practice'; readonly text: Localized }
  /** A convention of the CleanPlan file format. */
  | { readonly kind: 'format'; readonly text?: Localized };

/** A convention of ours, with the reason for it: that it is one answers nobody who asks why. */
export const formatBasis = (text: Localized): readonly Basis[] => [{ kind: 'format', text }];

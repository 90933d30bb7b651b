import type { Basis } from '../problems/basis.ts';
import type { Fix, MessageArgs, Related } from '../problems/problem.ts';
import type { RuleMeta } from '../problems/ruleMeta.ts';
import type { Severity } from '../problems/severity.ts';
import type { Anchor } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';

/**
 * One remark about a plan, weighed and with its basis. It carries message ids and arguments, not
 * sentences: the locale is chosen where it is shown (`messages/render`).
 */
export interface Finding {
  readonly rule: RuleMeta;
  readonly message: string;
  readonly args: MessageArgs;
  readonly severity: Severity;
  readonly anchor: Anchor;
  /** Never empty. Turned into citations by `ProvisionCatalogue.cite`. */
  readonly basis: readonly Basis[];
  readonly related: readonly Related[];
  readonly fix: Fix | null;
  /** The reason given in 例外说明 when the finding is waived; it then counts for nothing. */
  readonly waived: string | null;
  /** A head line such as 对照100号文, where the finding is only informative for this plan. */
  readonly heading: Localized | null;
}

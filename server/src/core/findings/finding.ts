import type { Basis } from '../problems/basis.ts';
import type { Fix, MessageArgs, Related } from '../problems/problem.ts';
import type { RuleMeta } from '../problems/ruleMeta.ts';
import type { Severity } from '../problems/severity.ts';
import type { Anchor } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';

/** What a 例外说明 says for the findings it waives, in its own words. */
export interface WaiverWords {
  readonly reason: string;
  /** 确认单位; null where it names none. */
  readonly confirmedBy: string | null;
  /** 有效期 as written; null where it gives none. */
  readonly expires: string | null;
}

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
  /** What 例外说明 says when the finding is waived; it then counts for nothing. */
  readonly waived: WaiverWords | null;
  /** A head line such as 对照100号文, where the finding is only informative for this plan. */
  readonly heading: Localized | null;
}

import type { Finding } from '../../findings/finding.ts';
import type { Localized } from '../../text/locale.ts';

/** Whether a finding speaks of the content with this title. */
export const namesContent = ({ args }: Finding, title: Localized): boolean =>
  [args.content].flat().includes(title as never);

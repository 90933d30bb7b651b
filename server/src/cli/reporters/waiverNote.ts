import type { WaiverWords } from '../../core/findings/finding.ts';
import { fill } from '../../core/messages/render.ts';
import { type Locale, localized } from '../../core/text/locale.ts';
import { semicolon } from '../../core/text/punctuation.ts';
import { labels } from './labels.ts';

/** On what grounds a finding does not count, who confirmed it and until when: whoever reads a report answers for it. */
export function waiverNote({ reason, confirmedBy, expires }: WaiverWords, locale: Locale): string {
  const said = [
    fill(labels.waiverReason, { reason }, locale),
    confirmedBy === null
      ? localized(labels.unconfirmed, locale)
      : fill(labels.waiverConfirmed, { body: confirmedBy }, locale),
    expires === null ? localized(labels.waiverEndless, locale) : fill(labels.waiverExpires, { day: expires }, locale),
  ];
  return said.join(semicolon(locale));
}

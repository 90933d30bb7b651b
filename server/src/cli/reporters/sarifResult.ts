import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Fix, Location, Region, Result, Suppression } from 'sarif';
import type { WaiverWords } from '../../core/findings/finding.ts';
import type { Severity } from '../../core/problems/severity.ts';
import type { Locale } from '../../core/text/locale.ts';
import type { Range } from '../../core/text/span.ts';
import type { CheckedFile, ReportedFinding, ReportedFix } from '../report.ts';
import { basisLines } from './citation.ts';
import { waiverNote } from './waiverNote.ts';

/** What a result refers to beside its finding. */
interface Place {
  readonly file: CheckedFile;
  /** Of the file, among the artifacts. */
  readonly artifact: number;
  /** Of the rule, among the rules; undefined for one that is not listed. */
  readonly index: number | undefined;
  readonly fingerprint: string;
  readonly locale: Locale;
}

/** One finding as SARIF has it; its fixes are those that `check` offers. */
export function sarifResult(finding: ReportedFinding, { file, artifact, index, fingerprint, locale }: Place): Result {
  return {
    ruleId: finding.rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: level(finding.severity),
    message: { text: messageText(finding, locale) },
    locations: [location(file.path, finding.range, artifact)],
    relatedLocations: finding.related.map((related, id) => ({
      id,
      ...location(related.path, related.range),
      message: { text: related.message },
    })),
    partialFingerprints: { 'cleanplan/v1': fingerprint },
    // An empty list says "not suppressed"; leaving it out would say "not known".
    suppressions: finding.waived === null ? [] : [suppression(finding.waived, locale)],
    ...(finding.fix !== null && { fixes: [sarifFix(finding.fix, file.path, artifact)] }),
    properties: {
      severity: finding.severity,
      citations: finding.citations,
      fixable: finding.fix !== null,
      ...(finding.fix !== null && { safeFix: finding.fix.safe }),
    },
  };
}

/** Services show this and no properties, so what the finding rests on is said here as well. */
const messageText = ({ message, citations }: ReportedFinding, locale: Locale): string =>
  [message, ...basisLines(citations, locale)].join('\n');

const sarifFix = (fix: ReportedFix, path: string, index: number): Fix => ({
  description: { text: fix.title },
  artifactChanges: [
    {
      artifactLocation: { ...artifactLocation(path), index },
      replacements: fix.edits().map(({ range, newText }) => ({
        deletedRegion: region(range),
        insertedContent: { text: newText },
      })),
    },
  ],
});

/** Services show the justification; programs find its parts in the properties. */
const suppression = (waived: WaiverWords, locale: Locale): Suppression => ({
  kind: 'inSource',
  justification: waiverNote(waived, locale),
  properties: { ...waived },
});

const location = (path: string, range: Range, artifact?: number): Location => ({
  physicalLocation: {
    artifactLocation: { ...artifactLocation(path), ...(artifact === undefined ? {} : { index: artifact }) },
    region: region(range),
  },
});

const region = ({ start, end }: Range): Region => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

/** A relative path stays a relative reference; every part is percent-encoded, the colon too. */
export const artifactLocation = (path: string): ArtifactLocation => ({
  uri: isAbsolute(path) ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/'),
});

/** Hints have no level of their own. */
export function level(severity: Severity): Result.level {
  return severity === 'error' || severity === 'warning' ? severity : 'note';
}

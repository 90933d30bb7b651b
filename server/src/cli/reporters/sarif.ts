import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  ArtifactLocation,
  Invocation,
  Location,
  Log,
  Notification,
  ReportingDescriptor,
  Result,
  Run,
  Suppression,
} from 'sarif';
import type { WaiverWords } from '../../core/findings/finding.ts';
import type { Severity } from '../../core/problems/severity.ts';
import type { Locale } from '../../core/text/locale.ts';
import type { Range } from '../../core/text/span.ts';
import { wellFormedJson } from '../../core/text/wellFormedJson.ts';
import type { CheckedFile, Report, ReportedFinding, ReportedRule, Reporter } from '../report.ts';
import { citationLines } from './citation.ts';
import { fingerprints } from './fingerprints.ts';
import { notTranscribedNote } from './summary.ts';
import { waiverNote } from './waiverNote.ts';

/** SARIF 2.1.0, for code scanning services. Lines and columns are one-based, columns in UTF-16. */
export const reporter: Reporter = {
  id: 'sarif',
  write: (report, sink) => sink.write(`${wellFormedJson(sarifLog(report), 2)}\n`),
};

function sarifLog(report: Report): Log {
  const rules = report.rules();
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]));
  const run: Run = {
    tool: {
      driver: {
        name: 'CleanPlan',
        version: report.version,
        semanticVersion: report.version,
        language: report.locale,
        rules: rules.map((rule) => descriptor(rule, report)),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [invocation(report)],
    artifacts: report.files.map(({ path, planDay }) => ({
      location: artifactLocation(path),
      encoding: 'utf-8',
      ...(planDay !== null && { properties: { planDay } }),
    })),
    results: report.files.flatMap((file, at) => {
      const marks = fingerprints(file);
      return file.findings.map((finding, index) =>
        result(finding, file, at, ruleIndex, marks[index] as string, report.locale),
      );
    }),
    properties: { asOf: report.asOf },
  };
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
}

/** A rule whose weight comes from the requirement it cites is a warning here; each result has its own level. */
function descriptor(rule: ReportedRule, report: Report): ReportingDescriptor {
  const basis = rule.citations.flatMap((citation) => citationLines(citation, report.locale, Number.POSITIVE_INFINITY));
  const help = basis.map((line) => line.trim()).join('\n');
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: help === '' ? rule.title : `${rule.title}\n${help}` },
    help: { text: help === '' ? rule.title : help },
    defaultConfiguration: { level: rule.severity === 'byRequirement' ? 'warning' : level(rule.severity) },
    properties: { severity: rule.severity },
  };
}

function invocation(report: Report): Invocation {
  return {
    executionSuccessful: report.exitCode < 2,
    exitCode: report.exitCode,
    toolExecutionNotifications: [
      ...report.notices.map((notice) => ({ level: 'error' as const, message: { text: notice } })),
      ...report.files.flatMap((file) => notTranscribed(file, report.locale)),
    ],
  };
}

/** What was not read is no result; whoever shows results should know that they are not all. */
const notTranscribed = (file: CheckedFile, locale: Locale): Notification[] =>
  file.notTranscribed.length === 0
    ? []
    : [
        {
          level: 'note',
          message: { text: notTranscribedNote(file.notTranscribed, locale) },
          locations: [{ physicalLocation: { artifactLocation: artifactLocation(file.path) } }],
        },
      ];

function result(
  finding: ReportedFinding,
  file: CheckedFile,
  artifact: number,
  ruleIndex: ReadonlyMap<string, number>,
  fingerprint: string,
  locale: Locale,
): Result {
  const index = ruleIndex.get(finding.rule);
  return {
    ruleId: finding.rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: level(finding.severity),
    message: { text: finding.message },
    locations: [location(file.path, finding.range, artifact)],
    relatedLocations: finding.related.map((related, id) => ({
      id,
      ...location(related.path, related.range),
      message: { text: related.message },
    })),
    partialFingerprints: { 'cleanplan/v1': fingerprint },
    // An empty list says "not suppressed"; leaving it out would say "not known".
    suppressions: finding.waived === null ? [] : [suppression(finding.waived, locale)],
    properties: { severity: finding.severity, citations: finding.citations, fixable: finding.fixTitle !== null },
  };
}

/** Services show the justification; programs find its parts in the properties. */
const suppression = (waived: WaiverWords, locale: Locale): Suppression => ({
  kind: 'inSource',
  justification: waiverNote(waived, locale),
  properties: { ...waived },
});

function location(path: string, { start, end }: Range, artifact?: number): Location {
  return {
    physicalLocation: {
      artifactLocation: { ...artifactLocation(path), ...(artifact === undefined ? {} : { index: artifact }) },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}

/** A relative path stays a relative reference; every part is percent-encoded, the colon too. */
const artifactLocation = (path: string): ArtifactLocation => ({
  uri: isAbsolute(path) ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/'),
});

function level(severity: Severity): Result.level {
  return severity === 'error' || severity === 'warning' ? severity : 'note';
}

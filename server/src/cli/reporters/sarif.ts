import type { Invocation, Log, Notification, ReportingDescriptor, Run } from 'sarif';
import type { Locale } from '../../core/text/locale.ts';
import { wellFormedJson } from '../../core/text/wellFormedJson.ts';
import type { CheckedFile, Report, ReportedRule, Reporter } from '../report.ts';
import { basisLines } from './citation.ts';
import { fingerprints } from './fingerprints.ts';
import { artifactLocation, level, sarifResult } from './sarifResult.ts';
import { notTranscribedNote } from './summary.ts';

/** SARIF 2.1.0, for code scanning services. Lines and columns are one-based, columns in UTF-16. */
export const reporter: Reporter = {
  id: 'sarif',
  write: (report, sink) => sink.write(`${wellFormedJson(sarifLog(report), 2)}\n`),
};

function sarifLog(report: Report): Log {
  const rules = report.rules();
  const { locale } = report;
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]));
  const run: Run = {
    tool: {
      driver: {
        name: 'CleanPlan',
        version: report.version,
        semanticVersion: report.version,
        language: locale,
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
    results: report.files.flatMap((file, artifact) => {
      const marks = fingerprints(file);
      return file.findings.map((finding, at) => {
        const index = ruleIndex.get(finding.rule);
        return sarifResult(finding, { file, artifact, index, fingerprint: marks[at] as string, locale });
      });
    }),
    properties: { asOf: report.asOf },
  };
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
}

/** A rule whose weight comes from the requirement it cites is a warning here; each result has its own level. */
function descriptor(rule: ReportedRule, report: Report): ReportingDescriptor {
  const help = basisLines(rule.citations, report.locale).join('\n');
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

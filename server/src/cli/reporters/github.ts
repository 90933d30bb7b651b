import { severityWord } from '../../core/messages/render.ts';
import type { Severity } from '../../core/problems/severity.ts';
import type { Locale } from '../../core/text/locale.ts';
import { type CheckedFile, counted, type ReportedFinding, type Reporter } from '../report.ts';
import { basisLines } from './citation.ts';
import { safe } from './displayWidth.ts';
import { datedNote, notTranscribedNote } from './summary.ts';

/**
 * Workflow commands, which GitHub Actions shows as annotations beside the lines of a pull request. It shows ten
 * of each level of a step, so files and findings keep their order; the log has them all.
 */
export const reporter: Reporter = {
  id: 'github',
  async write(report, sink) {
    const { files, notices, locale } = report;
    for (const notice of notices) await sink.write(command('error', {}, notice));
    for (const file of files) {
      const lines = counted(file).map((finding) => annotation(file, finding, locale));
      await sink.write([...lines, ...notTranscribed(file, locale)].join(''));
    }
    const dated = datedNote(report);
    if (dated !== undefined) await sink.write(`${safe(dated)}\n`);
  },
};

type Level = 'error' | 'warning' | 'notice';

function annotation({ path }: CheckedFile, finding: ReportedFinding, locale: Locale): string {
  const { start, end } = finding.range;
  const place = { file: path, line: start.line + 1, endLine: end.line + 1, col: start.character + 1 };
  // GitHub takes an end column only within one line.
  const until = start.line === end.line ? { endColumn: end.character + 1 } : {};
  const title = `${severityWord(finding.severity, locale)} ${finding.rule}`;
  const said = [finding.message, ...basisLines(finding.citations, locale)].map((line) => safe(line));
  return command(level(finding.severity), { ...place, ...until, title }, said.join('\n'));
}

/** What was not read is no finding, and a file must not look clean for it. */
const notTranscribed = ({ path, notTranscribed: contents }: CheckedFile, locale: Locale): string[] =>
  contents.length === 0 ? [] : [command('notice', { file: path }, notTranscribedNote(contents, locale))];

const level = (severity: Severity): Level => (severity === 'error' || severity === 'warning' ? severity : 'notice');

/** A line that begins with `::` is a command, so nothing of a plan may begin a line or end a property. */
function command(name: Level, properties: Readonly<Record<string, string | number>>, text: string): string {
  const said = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name}${said.length === 0 ? '' : ` ${said.join(',')}`}::${escaped(text)}\n`;
}

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

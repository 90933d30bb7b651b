import {
  type Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextDocument,
  window,
} from 'vscode';
import type { LanguageServer } from './languageServer.ts';
import { isPlan, LANGUAGE } from './planFiles.ts';
import { type PlanStatus, StatusRequest } from './protocol.ts';

/** The lines of the language status; each is one line in the editor too, which cuts what is too long. */
interface StatusLines {
  readonly policies: LanguageStatusItem;
  readonly findings: LanguageStatusItem;
}

/** Says of the plan in the editor which policies it is checked against, for which day, and what was found. */
export function showStatus(server: LanguageServer): Disposable[] {
  const policies = languages.createLanguageStatusItem('cleanplan.policies', { language: LANGUAGE });
  policies.name = l10n.t('CleanPlan: policies');
  const findings = languages.createLanguageStatusItem('cleanplan.findings', { language: LANGUAGE });
  findings.name = l10n.t('CleanPlan: findings');
  findings.command = { title: l10n.t('Show Problems'), command: 'workbench.actions.view.problems' };
  const lines: StatusLines = { policies, findings };
  // Answers may overtake one another; only that to the last question counts.
  let asked = 0;
  const update = async () => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isPlan(document)) return;
    const question = ++asked;
    // Asking would start a server that was given up.
    if (!server.running) return show(lines, undefined);
    findings.busy = true;
    const status = await statusOf(document, server);
    if (question !== asked) return;
    findings.busy = false;
    show(lines, status);
  };
  return [
    policies,
    findings,
    window.onDidChangeActiveTextEditor(update),
    // Findings change after every edit, and the status with them.
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) void update();
    }),
    server.onDidChange(update),
    server.onDidEnd(update),
  ];
}

/** Null of a text that the server does not have, such as a plan as it was; undefined where it gave no answer. */
async function statusOf(document: TextDocument, server: LanguageServer): Promise<PlanStatus | null | undefined> {
  try {
    return await server.request(StatusRequest, { uri: server.namer.asUri(document.uri) });
  } catch (error) {
    server.output.error(String(error));
    return undefined;
  }
}

function show({ policies, findings }: StatusLines, status: PlanStatus | null | undefined): void {
  policies.text = status == null ? '' : status.policies.map(({ name }) => name).join(l10n.t(', '));
  policies.detail = noteOf(status);
  if (status == null || !status.read) {
    findings.text = l10n.t('Not checked');
    findings.detail = undefined as never;
    findings.severity = status === null ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Error;
    return;
  }
  findings.text = countText(status.findings);
  findings.detail = [...notReadText(status), dayText(status)].join(l10n.t(', '));
  findings.severity = severityOf(status.findings);
}

/** That nothing was found says little where nothing of the policy was looked for. */
function noteOf(status: PlanStatus | null | undefined): string {
  return status?.read && status.leftOut !== null ? l10n.t('not checked against {0}', status.leftOut) : '';
}

function severityOf({ error, warning }: PlanStatus['findings']): LanguageStatusSeverity {
  if (error > 0) return LanguageStatusSeverity.Error;
  return warning > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}

/** That nothing was found in a content says nothing where nobody has read it. */
const notReadText = ({ notTranscribed }: PlanStatus): string[] =>
  notTranscribed === 0 ? [] : [l10n.t('{0} contents not transcribed, not checked', notTranscribed)];

/** The plan's day, where it tells it, and the day it is checked for. */
function dayText({ asOf, asOfFrom, planDay }: PlanStatus): string {
  const checked = asOfFrom === 'setting' ? l10n.t('as of {0} (settings)', asOf) : l10n.t('as of {0} (today)', asOf);
  return planDay === null ? checked : `${l10n.t('plan of {0}', planDay)}${l10n.t(', ')}${checked}`;
}

/** Only what there is. */
function countText({ error, warning, information, hint }: PlanStatus['findings']): string {
  const notes = information + hint;
  const counts = [
    ...(error > 0 ? [l10n.t('must change {0}', error)] : []),
    ...(warning > 0 ? [l10n.t('should change {0}', warning)] : []),
    ...(notes > 0 ? [l10n.t('notes {0}', notes)] : []),
  ];
  return counts.length === 0 ? l10n.t('no findings') : counts.join(l10n.t(', '));
}

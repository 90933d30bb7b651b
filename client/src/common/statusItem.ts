import { type Disposable, LanguageStatusSeverity, l10n, languages, type TextDocument, window } from 'vscode';
import type { LanguageServer } from './languageServer.ts';
import { isPlan, LANGUAGE } from './planFiles.ts';
import { type PlanStatus, StatusRequest } from './protocol.ts';

/** Says of the plan in the editor which policies it is checked against, for which day, and what was found. */
export function showStatus(server: LanguageServer): Disposable[] {
  const item = languages.createLanguageStatusItem('cleanplan.status', { language: LANGUAGE });
  item.name = 'CleanPlan';
  item.command = { title: l10n.t('Show Problems'), command: 'workbench.actions.view.problems' };
  // Answers may overtake one another; only that to the last question counts.
  let asked = 0;
  const update = async () => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isPlan(document)) return;
    const question = ++asked;
    // Asking would start a server that was given up.
    if (!server.running) return show(item, undefined);
    item.busy = true;
    const status = await statusOf(document, server);
    if (question !== asked) return;
    item.busy = false;
    show(item, status);
  };
  return [
    item,
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

async function statusOf(document: TextDocument, server: LanguageServer): Promise<PlanStatus | undefined> {
  try {
    const uri = server.namer.asUri(document.uri);
    return (await server.request(StatusRequest, { uri })) ?? undefined;
  } catch (error) {
    server.output.error(String(error));
    return undefined;
  }
}

function show(item: ReturnType<typeof languages.createLanguageStatusItem>, status: PlanStatus | undefined): void {
  if (status === undefined || !status.read) {
    item.text = l10n.t('Not checked');
    item.detail = undefined as never;
    item.severity = LanguageStatusSeverity.Error;
    return;
  }
  const { policies, findings } = status;
  item.text = policies.map(({ name }) => name).join(l10n.t(', '));
  item.detail = `${dayText(status)} · ${countText(findings)}`;
  item.severity =
    findings.error > 0
      ? LanguageStatusSeverity.Error
      : findings.warning > 0
        ? LanguageStatusSeverity.Warning
        : LanguageStatusSeverity.Information;
}

function dayText({ asOf, asOfFrom }: PlanStatus): string {
  switch (asOfFrom) {
    case 'setting':
      return l10n.t('as of {0} (settings)', asOf);
    case 'plan':
      return l10n.t('as of {0} (adopted)', asOf);
    case 'today':
      return l10n.t('as of {0} (today)', asOf);
  }
}

function countText({ error, warning, information, hint }: PlanStatus['findings']): string {
  const all = error + warning + information + hint;
  return all === 0
    ? l10n.t('no findings')
    : l10n.t('{0} findings: must change {1}, should change {2}, notes {3}', all, error, warning, information + hint);
}

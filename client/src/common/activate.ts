import { commands, type ExtensionContext, window, workspace } from 'vscode';
import { offerAssociation } from './association.ts';
import { showBlanks } from './blanks.ts';
import { WorkspaceCheck } from './checkWorkspace.ts';
import { markCitedWords } from './citedWords.ts';
import { type ClauseArgument, OPEN_CLAUSE } from './clauseArgument.ts';
import { findClauseReferences } from './clauseReferences.ts';
import { offerGuide } from './guide.ts';
import { type ClientFactory, LanguageServer } from './languageServer.ts';
import { LocalPolicies } from './localPolicies.ts';
import { beginPlan } from './newPlan.ts';
import { openClause } from './openClause.ts';
import { isPlan } from './planFiles.ts';
import { showPolicyDocuments } from './policyDocuments.ts';
import { offerPractice, type Practice } from './practice.ts';
import type { NewPlanDecisions } from './protocol.ts';
import { offerReadingViews, type ReadingViews } from './readingView.ts';
import { offerRefactorings } from './refactorings.ts';
import { type RequirementView, showRequirements } from './requirementView.ts';
import { offerRows } from './rows.ts';
import { sendPlans } from './sendPlans.ts';
import { showStatus } from './statusItem.ts';

/** What the extension shows that the editor tells nobody of; for the tests. */
export interface Shown {
  readonly requirements: RequirementView;
  readonly reading: ReadingViews;
  readonly practice: Practice;
}

/**
 * Sets the extension up. The server is started by the first plan that is opened or the first command
 * that needs it: a window with other YAML files only never pays for it.
 */
export function activateWith(factory: ClientFactory, context: ExtensionContext): Shown {
  const output = window.createOutputChannel('CleanPlan', { log: true });
  const server = new LanguageServer(factory, output);
  const policies = new LocalPolicies(server);
  const check = new WorkspaceCheck(server, policies);
  context.subscriptions.push(
    output,
    server,
    policies,
    check,
    ...showPolicyDocuments(context.extensionUri, server),
    ...markCitedWords(server),
    ...showStatus(server),
    ...showBlanks(),
    offerGuide(),
    sendPlans(server),
    findClauseReferences(server),
    ...offerRows(server),
    ...offerRefactorings(),
    offerAssociation(context.workspaceState),
    commands.registerCommand('cleanplan.newPlan', (given?: Partial<NewPlanDecisions>) => beginPlan(server, given)),
    commands.registerCommand('cleanplan.checkWorkspace', () => check.run()),
    commands.registerCommand(OPEN_CLAUSE, (asked?: ClauseArgument) => openClause(server, asked)),
    commands.registerCommand('cleanplan.showOutput', () => output.show()),
    commands.registerCommand('cleanplan.restartServer', () => server.restart()),
    workspace.onDidOpenTextDocument((document) => {
      if (isPlan(document)) void server.start().catch(() => undefined);
    }),
  );
  const practice = offerPractice(context);
  const reading = offerReadingViews(server, context.subscriptions);
  const requirements = showRequirements(server, context.subscriptions);
  if (workspace.textDocuments.some(isPlan)) void server.start().catch(() => undefined);
  return { requirements, reading, practice };
}

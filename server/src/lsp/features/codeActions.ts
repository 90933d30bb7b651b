import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Diagnostic,
  type Range,
  type ResponseError,
} from 'vscode-languageserver';
import { isPlan } from '../../core/features/recognition/recognise.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { comparePositions } from '../../core/text/positions.ts';
import { FIX_ALL, toFixAll, toFixesOfKind } from '../actions/fixAllActions.ts';
import { offersFor } from '../actions/offers.ts';
import { refactoringActions, resolveRefactoring, resolvesEdits } from '../actions/refactorings.ts';
import { toWaiverActions } from '../actions/waiverActions.ts';
import { type FindingView, shownFindings, toDiagnostic, toQuickFixes, toSkeletonActions } from '../convertFindings.ts';
import type { OpenDocument } from '../documents.ts';
import type { Session } from '../session.ts';
import type { ServerFeature } from './feature.ts';

/**
 * `textDocument/codeAction`: the fixes of findings, all of them at once when that is asked for by its kind, what is
 * offered for a text that may be meant for a plan, and what of a plan may be written otherwise; `codeAction/resolve` for
 * the last.
 */
export const codeActionsFeature: ServerFeature = {
  capability: (client) => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, CodeActionKind.RefactorRewrite],
      ...(resolvesEdits(client) && { resolveProvider: true }),
    },
  }),
  register({ connection, session, guard }) {
    connection.onCodeAction(({ textDocument: { uri }, range, context }) =>
      guard.run('codeAction', [], () => {
        const document = session.documents.get(uri);
        if (document === undefined || !session.client.codeActions) return [];
        const { only } = context;
        const fixes = wants(only, CodeActionKind.QuickFix)
          ? quickFixes(session, document, range, context.diagnostics ?? [])
          : [];
        // Made for every movement of the cursor it would be for nothing: nobody looks for it among quick fixes.
        const all = only !== undefined && wants(only, FIX_ALL) ? allFixes(session, document) : [];
        return [...fixes, ...all, ...rewritings(session, document, range, context)];
      }),
    );
    connection.onCodeActionResolve((action) =>
      guard.run<CodeAction | ResponseError>('codeAction/resolve', action, () =>
        resolveRefactoring(action, session, connection),
      ),
    );
  },
};

/** A kind stands for all kinds below it; the empty kind for every kind, and so does none. */
const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));

const allFixes = (session: Session, document: OpenDocument): CodeAction[] =>
  isPlan(session.recognitionOf(document)) ? toFixAll(session.viewOf(document)) : [];

/** A light bulb beside every row that could be written otherwise would say nothing: somebody has to ask. */
function rewritings(
  session: Session,
  document: OpenDocument,
  { start }: Range,
  { only, triggerKind }: CodeActionContext,
): CodeAction[] {
  const asked = only?.some((kind) => `${kind}.`.startsWith(`${CodeActionKind.Refactor}.`)) === true;
  if (!asked && (triggerKind === CodeActionTriggerKind.Automatic || !wants(only, CodeActionKind.Refactor))) return [];
  if (!isPlan(session.recognitionOf(document))) return [];
  return refactoringActions(session, document, start, (kind) => wants(only, kind), asked);
}

function quickFixes(
  session: Session,
  document: OpenDocument,
  range: Range,
  asked: readonly Diagnostic[],
): CodeAction[] {
  const recognition = session.recognitionOf(document);
  const offers = offersFor(document, recognition, session)
    .filter(({ diagnostic }) => overlap(diagnostic.range, range))
    .flatMap(({ action }) => action ?? []);
  return isPlan(recognition) ? [...offers, ...fixesOf(session.viewOf(document), range, asked)] : offers;
}

function fixesOf(view: FindingView, range: Range, asked: readonly Diagnostic[]): CodeAction[] {
  const here = askedAbout(
    shownFindings(view.analysis).filter((finding) => isAt(finding, view, range)),
    view,
    asked,
  );
  const ofKind = toFixesOfKind(here, view);
  const fixes = here.flatMap((finding) =>
    [toQuickFixes(finding, view), ofKind.get(finding) ?? [], toSkeletonActions(finding, view)].flat(),
  );
  // What leaves a finding as it is comes behind what mends one.
  return unique([...fixes, ...toWaiverActions(here, view)]);
}

/** Of several findings of one rule at a place, as all contents that are missing are told at the head, those that the client asks about. */
function askedAbout(here: readonly Finding[], view: FindingView, asked: readonly Diagnostic[]): readonly Finding[] {
  const said = new Set(asked.map(({ message }) => message));
  const wanted = new Set(here.filter((finding) => said.has(toDiagnostic(finding, view).message)));
  const rules = new Set([...wanted].map(({ rule }) => rule));
  return here.filter((finding) => wanted.has(finding) || !rules.has(finding.rule));
}

/** What several findings offer alike, once: the skeletons of all contents that are missing. */
function unique(actions: readonly CodeAction[]): CodeAction[] {
  const same = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.edit]);
    if (!same.has(key)) same.set(key, action);
  }
  return [...same.values()];
}

/** An empty file has no place to go to: wherever the cursor is, it is at what is said of it. */
const isAt = ({ rule, anchor }: Finding, { analysis }: FindingView, range: Range): boolean =>
  rule.id === 'plan-empty' || overlap(analysis.document.rangeOf(anchor), range);

/** Ranges that touch overlap: an empty range at the end of a word is at that word. */
const overlap = (a: Range, b: Range): boolean =>
  comparePositions(a.end, b.start) >= 0 && comparePositions(b.end, a.start) >= 0;

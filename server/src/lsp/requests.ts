import { type CodeAction, CodeActionKind, type Connection, type Range } from 'vscode-languageserver';
import { completion } from '../core/features/completion/completion.ts';
import { MAX_ITEMS } from '../core/features/completion/values/references.ts';
import { definition } from '../core/features/definition/definition.ts';
import { hover } from '../core/features/hover/hover.ts';
import { isPlan } from '../core/features/recognition/recognise.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { Analysis } from '../core/planService.ts';
import { toCompletionItem, toHover, toLocations } from './convert.ts';
import { type FindingView, shownFindings, toQuickFix, toSkeletonAction } from './convertFindings.ts';
import { pulledReport } from './diagnostics.ts';
import type { OpenDocument } from './documents.ts';
import type { Guard } from './guard.ts';
import { offersFor } from './offers.ts';
import type { Session } from './session.ts';

/** Answers the client's questions about open texts; a text that is not open has no answers. */
export function handleRequests(connection: Connection, session: Session, guard: Guard): void {
  const { client, service } = session;
  const answer = <T>(
    what: string,
    uri: string,
    empty: T,
    handler: (document: OpenDocument, analysis: Analysis) => T,
  ): T =>
    guard.run(what, empty, () => {
      const document = session.documents.get(uri);
      return document === undefined || !isPlan(session.recognitionOf(document))
        ? empty
        : handler(document, session.analysisOf(document));
    });

  connection.onHover(({ textDocument: { uri }, position }) =>
    answer('hover', uri, null, (_, analysis) => {
      const found = hover(analysis, position, session.locale, service);
      return found === undefined ? null : toHover(found, client);
    }),
  );
  connection.onCompletion(({ textDocument: { uri }, position }) =>
    answer('completion', uri, null, (_, analysis) => {
      const items = completion(analysis, position, session.locale, service);
      return { isIncomplete: items.length >= MAX_ITEMS, items: items.map((item) => toCompletionItem(item, client)) };
    }),
  );
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    answer('definition', uri, null, (_, analysis) => {
      const found = definition(analysis, position, service);
      return found === undefined ? null : toLocations(found, uri, session.sourceRoot, client);
    }),
  );
  connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }) =>
    guard.run('codeAction', [], () => {
      const document = session.documents.get(uri);
      if (document === undefined || !client.codeActions) return [];
      return only === undefined || only.some(includesQuickFix) ? quickFixes(session, document, range) : [];
    }),
  );
  if (client.pulls) {
    connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }) =>
      pulledReport(session, uri, previousResultId, guard),
    );
  }
}

/** A kind stands for all kinds below it; the empty kind for every kind. */
const includesQuickFix = (kind: string): boolean => kind === '' || kind === CodeActionKind.QuickFix;

function quickFixes(session: Session, document: OpenDocument, range: Range): CodeAction[] {
  const recognition = session.recognitionOf(document);
  const offers = offersFor(document, recognition, session)
    .filter(({ diagnostic }) => overlap(diagnostic.range, range))
    .flatMap(({ action }) => action ?? []);
  return isPlan(recognition) ? [...offers, ...fixesOf(session.viewOf(document), range)] : offers;
}

function fixesOf(view: FindingView, range: Range): CodeAction[] {
  return shownFindings(view.analysis)
    .filter((finding) => isAt(finding, view, range))
    .flatMap((finding) => [toQuickFix(finding, view) ?? [], toSkeletonAction(finding, view) ?? []].flat());
}

/** An empty file has no place to go to: wherever the cursor is, it is at what is said of it. */
const isAt = ({ rule, anchor }: Finding, { analysis }: FindingView, range: Range): boolean =>
  rule.id === 'plan-empty' || overlap(analysis.document.rangeOf(anchor), range);

/** Ranges that touch overlap: an empty range at the end of a word is at that word. */
const overlap = (a: Range, b: Range): boolean => !before(a.end, b.start) && !before(b.end, a.start);

const before = (a: Range['start'], b: Range['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

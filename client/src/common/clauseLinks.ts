import type { Position, ProviderResult, TextDocument } from 'vscode';
import {
  type CancellationToken,
  commands,
  Hover,
  type Location,
  type LocationLink,
  l10n,
  MarkdownString,
} from 'vscode';
import { clauseArgument, OPEN_CLAUSE } from './clauseArgument.ts';
import { POLICY_SCHEME } from './policyAddress.ts';

type NextHover = (document: TextDocument, position: Position, token: CancellationToken) => ProviderResult<Hover>;

/**
 * Puts below a hover where its clause stands in the source, as links that open it at that line. The
 * places are those of go-to-definition, so the two never differ.
 */
export async function linkClauses(
  document: TextDocument,
  position: Position,
  token: CancellationToken,
  next: NextHover,
): Promise<Hover | null | undefined> {
  const hover = await next(document, position, token);
  if (!hover || token.isCancellationRequested) return hover;
  const targets = await commands.executeCommand<(Location | LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    position,
  );
  const links = (targets ?? []).map(placeOf).filter(({ uri }) => uri.scheme === POLICY_SCHEME);
  return links.length === 0 ? hover : new Hover([...hover.contents, linkText(links)], hover.range);
}

type ClauseLocation = Pick<Location, 'uri' | 'range'>;

const placeOf = (target: Location | LocationLink): ClauseLocation =>
  'targetUri' in target ? { uri: target.targetUri, range: target.targetRange } : target;

/** Only our own command may be run from it, and it opens nothing but policy sources. */
function linkText(places: readonly ClauseLocation[]): MarkdownString {
  const links = new Set(
    places.map(({ uri, range }) => {
      const argument = encodeURIComponent(JSON.stringify([clauseArgument(uri, range)]));
      const lines = l10n.t('lines {0}–{1}', range.start.line + 1, range.end.line + 1);
      return `[${l10n.t('Open the source, {0}', lines)}](command:${OPEN_CLAUSE}?${argument})`;
    }),
  );
  const text = new MarkdownString([...links].join(' · '));
  text.isTrusted = { enabledCommands: [OPEN_CLAUSE] };
  return text;
}

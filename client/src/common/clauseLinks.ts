import type { CancellationToken, Position, ProviderResult, TextDocument } from 'vscode';
import { Hover, MarkdownString, Range, Uri } from 'vscode';
import { clauseArgument, OPEN_CLAUSE } from './clauseArgument.ts';
import { POLICY_SCHEME } from './policyAddress.ts';

type NextHover = (document: TextDocument, position: Position, token: CancellationToken) => ProviderResult<Hover>;

/** The server's link to a clause: `cleanplan-policy:/seeds/….txt#L24,1-L26,8`, one-based. */
const LINK = new RegExp(`\\]\\((${POLICY_SCHEME}:[^()#\\s]+)#L(\\d+),(\\d+)-L(\\d+),(\\d+)\\)`, 'g');

/** The editor follows no link of a scheme of ours out of a hover: those of clauses become our command. */
export async function linkClauses(
  document: TextDocument,
  position: Position,
  token: CancellationToken,
  next: NextHover,
): Promise<Hover | null | undefined> {
  const hover = await next(document, position, token);
  return hover && new Hover(hover.contents.map(withCommand), hover.range);
}

type Content = Hover['contents'][number];

/** Only our own command may be run from it, and it opens nothing but policy sources. */
function withCommand(content: Content): Content {
  if (!(content instanceof MarkdownString)) return content;
  const value = content.value.replace(LINK, (_, uri: string, ...places: string[]) => {
    const [line = 0, character = 0, lastLine = 0, lastCharacter = 0] = places.slice(0, 4).map((at) => Number(at) - 1);
    const range = new Range(line, character, lastLine, lastCharacter);
    const argument = encodeURIComponent(JSON.stringify([clauseArgument(Uri.parse(uri), range)]));
    return `](command:${OPEN_CLAUSE}?${argument})`;
  });
  if (value === content.value) return content;
  const text = new MarkdownString(value);
  text.isTrusted = { enabledCommands: [OPEN_CLAUSE] };
  return text;
}

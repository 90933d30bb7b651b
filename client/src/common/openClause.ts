import { l10n, type QuickPickItem, QuickPickItemKind, Range, type TextEditor, Uri, window, workspace } from 'vscode';
import type { ClauseArgument, LinePosition } from './clauseArgument.ts';
import type { LanguageServer } from './languageServer.ts';
import { POLICY_SCHEME } from './policyAddress.ts';
import { type ProvisionItem, ProvisionsRequest } from './protocol.ts';

/** Opens a clause in its source: the one asked for, else one that the user picks. */
export async function openClause(server: LanguageServer, asked?: ClauseArgument): Promise<TextEditor | undefined> {
  if (typeof asked === 'object') {
    const uri = Uri.parse(asked.uri);
    // Links may be written by anyone; this command opens nothing but sources.
    return uri.scheme === POLICY_SCHEME ? show(uri, toRange(asked)) : undefined;
  }
  const provisions = await server.request(ProvisionsRequest);
  const provision = asked === undefined ? await pick(provisions) : provisions.find(({ id }) => id === asked);
  return provision && open(provision);
}

async function open({ location, address, words }: ProvisionItem): Promise<TextEditor | undefined> {
  if (location !== null) return show(Uri.parse(location.uri), toRange(location.range));
  // There is no source text to open: our words are shown, and they say what they are.
  await window.showInformationMessage(address, { modal: true, detail: words });
  return undefined;
}

async function show(uri: Uri, range: Range): Promise<TextEditor> {
  const document = await workspace.openTextDocument(uri);
  const selection = new Range(range.start, range.start);
  const editor = await window.showTextDocument(document, { selection, preview: true });
  editor.revealRange(range);
  return editor;
}

const toRange = ({ start, end }: { readonly start: LinePosition; readonly end: LinePosition }): Range =>
  new Range(start.line, start.character, end.line, end.character);

interface ClauseItem extends QuickPickItem {
  readonly provision?: ProvisionItem;
}

async function pick(provisions: readonly ProvisionItem[]): Promise<ProvisionItem | undefined> {
  const items = provisions.flatMap((provision, index): ClauseItem[] => {
    const document = documentOf(provision);
    const before = provisions[index - 1];
    const separator = { label: document, kind: QuickPickItemKind.Separator };
    return before === undefined || documentOf(before) !== document ? [separator, item(provision)] : [item(provision)];
  });
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Open a clause'),
    placeHolder: l10n.t('Type words of the clause or its number'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.provision;
}

function item(provision: ProvisionItem): ClauseItem {
  const { address, headingPath, verification, words } = provision;
  // The document's title stands in the separator already, and many a clause begins with its heading.
  const heading = headingPath.slice(1).findLast((part) => !words.startsWith(part));
  const said = [heading, verification === 'secondary' ? l10n.t('paraphrase') : undefined];
  const description = said.filter((part) => part !== undefined).join(' · ');
  return { label: address, description, detail: words, provision };
}

/** The policy a provision belongs to; the part of its id before the first slash tells policies apart. */
const documentOf = ({ headingPath, id }: ProvisionItem): string => headingPath[0] ?? id.split('/')[0] ?? id;

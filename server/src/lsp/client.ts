import { type ClientCapabilities, type InitializeParams, InsertTextMode } from 'vscode-languageserver';

/** What the client said of itself once, put as the questions the server asks. */
export interface Client {
  /** It asks for diagnostics; pushing them as well would show everything twice. */
  readonly pulls: boolean;
  readonly refreshesPulled: boolean;
  readonly configuration: boolean;
  readonly configurationEvents: boolean;
  readonly relatedInformation: boolean;
  /** It shows a rule's id as a link. */
  readonly codeDescription: boolean;
  readonly versionedDiagnostics: boolean;
  readonly snippets: boolean;
  /** How we ask it to insert text; undefined where it knows no such thing. */
  readonly insertTextMode: InsertTextMode | undefined;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  /** It asks for an item's documentation when the item is looked at. */
  readonly resolvesDocumentation: boolean;
  readonly links: boolean;
  readonly codeActions: boolean;
  readonly versionedEdits: boolean;
  /** An edit may leave a place to be filled in, to which the cursor goes. */
  readonly snippetEdits: boolean;
  /** It has the command that opens a clause, as our extension does. */
  readonly opensClauses: boolean;
  /** It renames files for us. */
  readonly renamesFiles: boolean;
  /** All it said, for what only one feature wants to know. */
  readonly capabilities: ClientCapabilities;
  /** It sends the packs of regions itself (`initializationOptions.sendsLocalPolicies`), so nobody else reads them. */
  readonly sendsLocalPolicies: boolean;
  /** It sends the plans of its workspace when it is asked (`initializationOptions.sendsPlans`), so nobody else reads them. */
  readonly sendsPlans: boolean;
  /** It tells of files that change when it is asked to. */
  readonly watchesFiles: boolean;
  /** URIs of the folders that are open, without a slash at their ends. */
  readonly workspaceFolders: readonly string[];
  /** The language of its user interface. */
  readonly locale: string | undefined;
}

/** What a client says of itself; of what it says nothing of it can do nothing. */
export function clientOf(params: InitializeParams): Client {
  const { capabilities, locale, initializationOptions } = params;
  const { textDocument = {}, workspace = {} } = capabilities;
  const item = textDocument.completion?.completionItem;
  const diagnostics = [textDocument.publishDiagnostics, textDocument.diagnostic];
  return {
    pulls: textDocument.diagnostic !== undefined,
    refreshesPulled: workspace.diagnostics?.refreshSupport === true,
    configuration: workspace.configuration === true,
    configurationEvents: workspace.didChangeConfiguration?.dynamicRegistration === true,
    relatedInformation: diagnostics.some((shown) => shown?.relatedInformation === true),
    codeDescription: diagnostics.some((shown) => shown?.codeDescriptionSupport === true),
    versionedDiagnostics: textDocument.publishDiagnostics?.versionSupport === true,
    snippets: item?.snippetSupport === true,
    insertTextMode: insertTextModeOf(item?.insertTextModeSupport?.valueSet ?? []),
    markdownHover: textDocument.hover?.contentFormat?.includes('markdown') === true,
    markdownCompletion: item?.documentationFormat?.includes('markdown') === true,
    resolvesDocumentation: item?.resolveSupport?.properties.includes('documentation') === true,
    links: textDocument.definition?.linkSupport === true,
    codeActions: textDocument.codeAction?.codeActionLiteralSupport !== undefined,
    versionedEdits: workspace.workspaceEdit?.documentChanges === true,
    // Edits that hold such places stand among those with versions only.
    snippetEdits:
      workspace.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.snippetEditSupport === true,
    opensClauses: initializationOptions?.opensClauses === true,
    renamesFiles: workspace.workspaceEdit?.resourceOperations?.includes('rename') === true,
    capabilities,
    sendsLocalPolicies: initializationOptions?.sendsLocalPolicies === true,
    sendsPlans: initializationOptions?.sendsPlans === true,
    watchesFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: foldersOf(params),
    locale,
  };
}

/** Older clients name one folder. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.map((uri) => uri.replace(/\/$/, ''));
}

/** An editor that indents also turns our blanks into what the user indents by; one that does not gets whole lines. */
const insertTextModeOf = (known: readonly InsertTextMode[]): InsertTextMode | undefined =>
  [InsertTextMode.adjustIndentation, InsertTextMode.asIs].find((mode) => known.includes(mode));

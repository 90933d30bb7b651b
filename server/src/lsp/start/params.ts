/** What requests about a text ask for besides the text. */
const ABOUT_TEXTS: Readonly<Record<string, readonly Member[]>> = {
  'textDocument/hover': ['position'],
  'textDocument/completion': ['position'],
  'textDocument/definition': ['position'],
  'textDocument/documentHighlight': ['position'],
  'textDocument/references': ['position', 'context'],
  'textDocument/prepareRename': ['position'],
  'textDocument/rename': ['position', 'newName'],
  'textDocument/onTypeFormatting': ['position'],
  'textDocument/selectionRange': ['positions'],
  'textDocument/codeAction': ['range', 'context'],
  'textDocument/rangeFormatting': ['range'],
  'textDocument/inlayHint': ['range'],
  'textDocument/semanticTokens/range': ['range'],
};

/** What requests about no text that is open ask for, ours among them. */
const OTHERS: Readonly<Record<string, readonly Member[]>> = {
  'completionItem/resolve': [],
  'codeAction/resolve': ['title'],
  'workspace/symbol': ['query'],
  'cleanplan/status': ['uri'],
  'cleanplan/check': ['uri', 'text'],
  'cleanplan/rulePage': ['rule'],
  'cleanplan/newPlan': [],
  'cleanplan/pasteRows': ['uri', 'position'],
  'cleanplan/copyRows': ['uri', 'range'],
};

/**
 * What is wrong with the params of a request, as a sentence for whoever wrote the client; undefined where nothing is.
 * A handler that is given something else than LSP says would fail as if the fault were ours.
 */
export function faultOfParams(method: string, params: unknown): string | undefined {
  const other = OTHERS[method];
  if (other === undefined && !method.startsWith('textDocument/')) return undefined;
  if (!isObject(params)) return 'params must be an object.';
  const asked: readonly Member[] = other ?? ['textDocument', ...(ABOUT_TEXTS[method] ?? [])];
  // What nobody has named here is looked at where it is given.
  const given = (['position', 'range', 'html', 'plain'] as const).filter((name) => params[name] !== undefined);
  const wrong = [...asked, ...given].find((name) => !isRight[name](params[name]));
  return wrong === undefined ? undefined : `params.${wrong} is not as it should be.`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

const isPosition = (value: unknown): boolean => isObject(value) && isCount(value.line) && isCount(value.character);

const isText = (value: unknown): boolean => typeof value === 'string';

/** What goes with a code action is looked at; that there are no diagnostics some clients say by naming none. */
const isContext = (value: unknown): boolean =>
  isObject(value) && isListOf(value.diagnostics, isObject) && isListOf(value.only, isText);

const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  value === undefined || (Array.isArray(value) && value.every(isItem));

/** How each thing that is asked for has to be. */
const isRight = {
  textDocument: (value: unknown) => isObject(value) && isText(value.uri),
  position: isPosition,
  positions: (value: unknown) => Array.isArray(value) && value.every(isPosition),
  range: (value: unknown) => isObject(value) && isPosition(value.start) && isPosition(value.end),
  context: isContext,
  newName: isText,
  title: isText,
  query: isText,
  uri: isText,
  text: isText,
  rule: isText,
  html: isText,
  plain: isText,
};

type Member = keyof typeof isRight;

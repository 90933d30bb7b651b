/** What a request about a text asks for besides the text, each an object of its own. */
const ABOUT_PLACES: Readonly<Record<string, readonly string[]>> = {
  'textDocument/hover': ['position'],
  'textDocument/completion': ['position'],
  'textDocument/definition': ['position'],
  'textDocument/codeAction': ['range', 'context'],
  'textDocument/references': ['position', 'context'],
};

/** What our own requests ask for. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  'cleanplan/status': ['uri'],
  'cleanplan/check': ['uri', 'text'],
  'cleanplan/rulePage': ['rule'],
  'cleanplan/newPlan': [],
};

/**
 * What is wrong with the params of a request, as a sentence for whoever wrote the client; undefined where nothing is.
 * A handler that is given something else than LSP says would fail as if the fault were ours.
 */
export function faultOfParams(method: string, params: unknown): string | undefined {
  const own = OWN[method];
  if (own === undefined && !method.startsWith('textDocument/')) return undefined;
  if (!isObject(params)) return 'params must be an object.';
  if (own !== undefined) return faultOf(own.map((name) => [name, typeof params[name] === 'string']));
  const { textDocument, position, range } = params;
  return faultOf([
    ['textDocument', isObject(textDocument) && typeof textDocument.uri === 'string'],
    ...(ABOUT_PLACES[method] ?? []).map((name) => [name, isObject(params[name])] as const),
    ['position', position === undefined || isPosition(position)],
    ['range', range === undefined || (isObject(range) && isPosition(range.start) && isPosition(range.end))],
  ]);
}

function faultOf(members: readonly (readonly [name: string, right: boolean])[]): string | undefined {
  const wrong = members.find(([, right]) => !right)?.[0];
  return wrong === undefined ? undefined : `params.${wrong} is not as it should be.`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPosition = (value: unknown): boolean => isObject(value) && isCount(value.line) && isCount(value.character);

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

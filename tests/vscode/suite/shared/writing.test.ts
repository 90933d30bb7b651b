import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, draftUri, editorWhen, firstProblems, placeOf, problemsWhen, ruleOf, showPlan } from './plans.ts';

const BEGUN = '规划格式: 1\n规划概况:\n  标题: 某市清洁生产推行实施方案（2026—2030年）\n\n';

/** What a rule says of blanks that are still to be filled. */
const BLANKS = new Set(['value-empty', 'content-empty', 'joint-authority']);

describe('Writing a plan', () => {
  afterEach(closeEditors);

  for (const [key, plan] of [
    ['进度安排', BEGUN],
    ['schedule', 'cleanplan: 1\nabout:\n  title: Plan of a city\n\n'],
  ] as const) {
    it(`is helped by a skeleton of ${key}, which reads without fault`, async () => {
      const editor = await showPlan(plan);
      const { document } = editor;
      const before = new Set((await firstProblems(document.uri)).map(ruleOf));
      const items = await completionsAt(document, document.positionAt(plan.length));
      const item = items.find(({ label }) => labelOf(label) === key);
      assert.ok(item !== undefined, items.map(({ label }) => labelOf(label)).join(' '));
      await accept(item, editor);
      assert.match(document.getText().slice(plan.length), new RegExp(`^${key}:\\n( +.*\\S.*\\n?)+`));
      // The basis below quotes all contents, so the sentence is looked at alone.
      const namesIt = ({ message }: vscode.Diagnostic): boolean => message.split('\n', 1)[0]?.includes(key) === true;
      const missing = (problems: readonly vscode.Diagnostic[]) =>
        problems.filter((problem) => ruleOf(problem) === 'content-missing');
      const after = await problemsWhen(
        'one content less to be missing',
        document.uri,
        (problems) => missing(problems).length > 0 && !missing(problems).some(namesIt),
      );
      assert.deepEqual(
        after.map(ruleOf).filter((rule) => !before.has(rule) && !BLANKS.has(rule)),
        [],
      );
    });
  }

  it('is helped by values, written where they belong', async () => {
    const editor = await showPlan(`${BEGUN.trimEnd()}\n  规划层级: \n`);
    const { document } = editor;
    await firstProblems(document.uri);
    const items = await completionsAt(document, placeOf(document, '规划层级: ', 'behind'));
    const city = items.find(({ label }) => labelOf(label) === '市级');
    assert.ok(city !== undefined, items.map(({ label }) => labelOf(label)).join(' '));
    await accept(city, editor);
    assert.match(document.getText(), /^ {2}规划层级: 市级$/m);
  });

  it('shows on a key the clause it rests on, in the clause’s own words, with a link to the source', async () => {
    const { document } = await showPlan('规划格式: 1\n进度安排:\n');
    await firstProblems(document.uri);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, '度安排'),
    );
    const text = hovers.flatMap(({ contents }) => contents.map(markdownOf)).join('\n');
    assert.match(text, /国办发\\?\[2003\\?\]100号/);
    assert.match(text.replaceAll('\\', ''), /清洁生产推行规划的内容应包括：.*进度安排/);
    const [, argument = ''] = /command:cleanplan\.openClause\?([^)]+)\)/.exec(text) ?? [];
    const [place] = JSON.parse(decodeURIComponent(argument));
    // What a click on the link does.
    await vscode.commands.executeCommand('cleanplan.openClause', place);
    await editorWhen('the clause', isClauseOfContents);
  });

  it('leads from a key to its clause, whose words are selected', async () => {
    const editor = await showPlan('规划格式: 1\n进度安排:\n');
    const { document } = editor;
    await firstProblems(document.uri);
    for (const _ of ['into a new editor', 'into one that is open']) {
      const shown = await vscode.window.showTextDocument(document, { preview: false });
      const key = placeOf(document, '进度安排');
      shown.selection = new vscode.Selection(key, key);
      await vscode.commands.executeCommand('editor.action.revealDefinition');
      const clause = await editorWhen('the clause', isClauseOfContents);
      clause.selection = new vscode.Selection(0, 0, 0, 0);
    }
  });

  it('leads from a reference to what it names', async () => {
    const { document } = await showPlan(
      '规划格式: 1\n目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 用水量}\n  主要任务:\n    - {编号: R1, 对应指标: [M1]}\n',
    );
    await firstProblems(document.uri);
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      placeOf(document, '[M1]').translate(0, 1),
    );
    const ranges = found.map((one) => ('targetUri' in one ? one.targetRange : one.range));
    assert.deepEqual(
      ranges.map((range) => [document.getText(range), range.start.line]),
      [['M1', 3]],
    );
  });

  it('changes nothing of a plan that is only looked at', async () => {
    const { document } = await showPlan(draftUri());
    await firstProblems(document.uri);
    assert.equal(document.isDirty, false);
  });
});

/** Whether the words of 二（一） on the contents of a plan are selected in their source, and in sight. */
function isClauseOfContents({ document, selection, visibleRanges: [visible] }: vscode.TextEditor): boolean {
  const words = document.getText(selection).replace(/\s+/g, '');
  return (
    document.uri.toString() === 'cleanplan-policy:/seeds/gbf-2003-100.txt' &&
    /^清洁生产推行规划的内容应包括：.*重点投资项目规划等。$/.test(words) &&
    visible?.contains(selection.start) === true
  );
}

async function completionsAt(document: vscode.TextDocument, place: vscode.Position): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    place,
  );
  return list.items;
}

/** Does what the editor does when an item is chosen. */
async function accept({ insertText, range }: vscode.CompletionItem, editor: vscode.TextEditor): Promise<void> {
  const snippet =
    insertText instanceof vscode.SnippetString ? insertText : new vscode.SnippetString(String(insertText));
  const replaced = range === undefined || 'start' in range ? range : range.replacing;
  assert.equal(await editor.insertSnippet(snippet, replaced as vscode.Range), true);
}

const labelOf = (label: string | vscode.CompletionItemLabel): string =>
  typeof label === 'string' ? label : label.label;

const markdownOf = (content: vscode.MarkdownString | vscode.MarkedString): string =>
  typeof content === 'string' ? content : content.value;

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Shown } from '../../../../client/src/common/activate.ts';
import { closeEditors, editorWhen, extension, problemsWhen, ruleOf, showPlan } from './plans.ts';
import { ticks, until } from './waiting.ts';

type View = Shown['requirements'];
type Line = View['view']['selection'][number];

/** A plan in which a requirement stands in each of the ways it may. */
const PLAN = `规划格式: 1
规划概况: {标题: 某市清洁生产推行规划, 规划类型: 规划, 规划层级: 市级, 编制阶段: 送审稿}
污染状况分析: {附件: 附件1}
指导思想: {另见文件: 某市政府工作报告}
目标任务:
  总体目标: [到2030年主要污染物排放量持续下降]
重点内容: {未转录: 没有读到}
主要措施:
  - {名称: 落实节能节水税收优惠, 措施类别: 税收}
重点工业企业名单: {另行公布: {公布单位: 市发展改革委, 公布时间: 2027年6月}}
附件:
  - {编号: 附件1, 名称: 污染状况}
例外说明:
  - {规则: content-missing, 位置: 进度安排, 理由: 另行安排, 确认单位: 某市人民政府办公厅, 有效期: 2030-12}
`;

const STATES: readonly (readonly [key: string, state: string, icon: string])[] = [
  ['measures/gbf-2003-100/2.1#measures', '已写明', 'pass'],
  ['pollutionAnalysis/gbf-2003-100/2.1#pollution-analysis', '在附件中', 'pass'],
  ['guidingIdeology/gbf-2003-100/2.1#guiding-ideology', '在别处', 'pass'],
  ['keyEnterprises/gbf-2003-100/2.1#key-enterprises', '另行公布', 'clock'],
  ['keyProjects/gbf-2003-100/2.1#key-projects', '未写明', 'circle-large-outline'],
  ['keyContents/gbf-2003-100/2.1#key-contents', '没有读到', 'question'],
  ['/gbf-2003-100/2.1#scope-local', '由人判断', 'eye'],
  ['schedule/gbf-2003-100/2.1#schedule', '有例外说明', 'circle-slash'],
  ['goalsAndTasks/others/gbf-2003-100/2.2#local-guides', '不适用', 'dash'],
];

const MEASURES = 'contents/measures';
const TAXES = `${MEASURES}/gbf-2003-100/2.3#tax-incentives`;

describe('The requirements of a plan', () => {
  let shown: View;

  before(async () => {
    shown = ((await extension().activate()) as Shown).requirements;
  });
  beforeEach(() => vscode.workspace.getConfiguration('cleanplan').update('locale', 'zh-CN', true));
  afterEach(closeEditors);
  after(() => vscode.workspace.getConfiguration('cleanplan').update('locale', undefined, true));

  const childrenOf = (line?: Line) => shown.lines.getChildren(line) as Line[];
  const itemOf = (line: Line) => shown.lines.getTreeItem(line) as vscode.TreeItem;
  const changed = (listener: () => void) =>
    shown.lines.onDidChangeTreeData?.(listener) ?? new vscode.Disposable(() => undefined);

  /** A line by its key, looked for where it must be. */
  function lineOf(key: string, lines = childrenOf()): Line | undefined {
    const [line] = lines.filter((one) => key === one.key || key.startsWith(`${one.key}/`));
    return line === undefined || line.key === key ? line : lineOf(key, childrenOf(line));
  }
  const need = (key: string): Line => {
    const line = lineOf(key);
    assert.ok(line, key);
    return line;
  };
  const lineWhen = (key: string, wanted: (line: Line) => boolean): Promise<Line> =>
    until(key, [changed], () => {
      const line = lineOf(key);
      return line !== undefined && wanted(line) ? line : undefined;
    });
  const descriptionIs = (words: string) => (line: Line) => itemOf(line).description === words;

  /** Shows a plan with its requirements in sight. */
  async function showWithTree(text = PLAN): Promise<vscode.TextEditor> {
    const editor = await showPlan(text);
    await problemsWhen('findings', editor.document.uri, ({ length }) => length > 0);
    await vscode.commands.executeCommand('cleanplan.requirements.focus');
    await until('the view', [shown.view.onDidChangeVisibility], () => shown.view.visible || undefined);
    return editor;
  }

  it('each have a sign and words for how they stand', async () => {
    await showWithTree();
    await lineWhen(TAXES, descriptionIs('已写明'));
    const found = STATES.map(([key]) => {
      const { description, iconPath } = itemOf(need(`contents/${key}`));
      return [key, description, (iconPath as vscode.ThemeIcon).id];
    });
    assert.deepEqual(found, STATES);
  });

  it('come twice, by content and by clause, with those not for the plan behind a number', async () => {
    await showWithTree();
    await lineWhen(TAXES, descriptionIs('已写明'));
    assert.deepEqual(
      childrenOf().map((line) => itemOf(line).label),
      ['按八项内容', '按条款'].map((zh, at) => (vscode.env.language.startsWith('zh') ? zh : ENGLISH[at])),
    );
    const others = need('contents/goalsAndTasks/others');
    assert.match(String(itemOf(others).label), /3/);
    assert.equal(itemOf(others).collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
    assert.equal(childrenOf(others).length, 3);
    const apart = childrenOf(need('contents/goalsAndTasks')).filter((line) => line !== others);
    assert.ok(apart.every((line) => itemOf(line).description !== '不适用'));
  });

  it('lead to where they are answered, and where they are not, to the clause', async () => {
    const { document } = await showWithTree();
    await lineWhen(TAXES, descriptionIs('已写明'));
    await click(need(TAXES));
    const place = await editorWhen('the measure', ({ selection }) => selection.start.line === 8);
    assert.equal(place.document, document);
    await click(need('contents/keyProjects/gbf-2003-100/2.1#key-projects'));
    await editorWhen('the clause', (editor) => editor.document.uri.scheme === 'cleanplan-policy');
  });

  it('have a menu that opens the clause and copies a comment for a review', async () => {
    await showWithTree();
    const line = await lineWhen(TAXES, descriptionIs('已写明'));
    assert.equal(itemOf(line).contextValue, 'requirement');
    assert.equal(itemOf(need(MEASURES)).contextValue, undefined);
    await vscode.commands.executeCommand('cleanplan.copyRequirementComment', line);
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^国办发\[2003\]100号 二（三）：“.+”。规划中已写明。（第 9 行）$/);
    await vscode.commands.executeCommand('cleanplan.openRequirementClause', line);
    await editorWhen('the clause', (editor) => editor.document.uri.scheme === 'cleanplan-policy');
  });

  it('stay unfolded and selected through fifty edits, and follow them', async () => {
    const editor = await showWithTree();
    const line = await lineWhen(TAXES, descriptionIs('已写明'));
    await shown.view.reveal(need(MEASURES), { expand: true, select: false });
    await shown.view.reveal(line, { select: true, focus: false });
    await until('the selection', [shown.view.onDidChangeSelection], () =>
      shown.view.selection.some(({ key }) => key === TAXES) ? true : undefined,
    );
    const folded: string[] = [];
    let changes = 0;
    const asked: string[] = [];
    const own = shown.lines.getChildren;
    shown.lines.getChildren = function (one) {
      if (one !== undefined) asked.push(one.key);
      return own.call(this, one);
    };
    const listening = [
      shown.view.onDidCollapseElement(({ element }) => folded.push(element.key)),
      changed(() => changes++),
    ];
    try {
      for (let edit = 0; edit < 50; edit++) {
        const at = new vscode.Position(0, '规划格式: 1'.length);
        assert.ok(await editor.edit((builder) => builder.insert(at, `\n# ${edit}`)));
      }
      // Half a row leaves its content unread for a moment.
      await editor.edit((builder) =>
        builder.insert(new vscode.Position(editor.document.lineCount - 1, 0), '进度安排: ['),
      );
      asked.length = 0;
      await lineWhen(TAXES, (one) => one.kind === 'item' && one.item.places[0]?.range.start.line === 58);
      await until('what is unfolded to be asked for', [changed, shown.view.onDidChangeSelection, ticks], () =>
        asked.includes(MEASURES) ? true : undefined,
      );
    } finally {
      shown.lines.getChildren = own;
      for (const one of listening) one.dispose();
    }
    assert.deepEqual(folded, []);
    // The editor knows what is selected once it has the lines anew.
    await until(
      'the selection to be as it was',
      [ticks],
      () => (shown.view.selection.map(({ key }) => key).join() === TAXES ? true : undefined),
      () => shown.view.selection.map(({ key }) => key),
    );
    assert.ok(changes > 0 && changes <= 51, `${changes} changes`);
  });

  it('do not change where an edit changes nothing of them', async () => {
    const editor = await showWithTree();
    await lineWhen(TAXES, descriptionIs('已写明'));
    let changes = 0;
    const listening = changed(() => changes++);
    const end = () => new vscode.Position(editor.document.lineCount - 1, 0);
    for (let edit = 0; edit < 5; edit++) {
      const seen = nextProblems(editor.document.uri);
      await editor.edit((builder) => builder.insert(end(), `# ${edit}\n`));
      await seen;
    }
    await editor.edit((builder) => builder.insert(end(), '重点投资项目规划:\n  - {项目名称: 某厂节水改造}\n'));
    await lineWhen('contents/keyProjects/gbf-2003-100/2.1#key-projects', descriptionIs('已写明'));
    listening.dispose();
    // The row may be read before it is whole.
    assert.ok(changes >= 1 && changes <= 2, `${changes} changes`);
  });

  it('are not asked for while they are out of sight, and are up to date when they are seen again', async () => {
    const editor = await showWithTree();
    await lineWhen(TAXES, descriptionIs('已写明'));
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await until('the view to go', [shown.view.onDidChangeVisibility], () => !shown.view.visible || undefined);
    let changes = 0;
    const listening = changed(() => changes++);
    const { document } = editor;
    await editor.edit((builder) => builder.delete(document.lineAt(8).range));
    await problemsWhen('no measure', document.uri, (problems) =>
      problems.some((one) => ruleOf(one) === 'content-empty' && one.range.start.line === 7),
    );
    assert.equal(changes, 0);
    assert.equal(itemOf(need(TAXES)).description, '已写明');
    listening.dispose();
    await vscode.commands.executeCommand('cleanplan.requirements.focus');
    await lineWhen(`${MEASURES}/gbf-2003-100/2.1#measures`, descriptionIs('未写明'));
  });

  it('are those of the plan in the editor, and go when it is closed', async () => {
    const first = await showWithTree();
    await lineWhen(TAXES, descriptionIs('已写明'));
    await showPlan('规划格式: 1\n主要措施:\n');
    await lineWhen(TAXES, descriptionIs('未写明'));
    await vscode.window.showTextDocument(first.document);
    await lineWhen(TAXES, descriptionIs('已写明'));
    await closeEditors();
    await until('an empty tree', [changed], () => (childrenOf().length === 0 ? true : undefined));
  });

  async function click(line: Line): Promise<void> {
    const { command } = itemOf(line);
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  }
});

const ENGLISH = ['By content', 'By clause'];

/** Resolves when the findings of a document are told anew. */
function nextProblems(uri: vscode.Uri): Promise<void> {
  return new Promise((resolve) => {
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((one) => one.toString() === uri.toString())) return;
      listener.dispose();
      resolve();
    });
  });
}

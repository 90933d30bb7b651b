import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, editorWhen, firstProblems, placeOf, set, showPlan } from './plans.ts';
import { eventOrMoment } from './waiting.ts';

const PLAN = `规划格式: 1
审查依据: [gbf-2003-100]
规划概况: {规划层级: 市级, 编制阶段: 送审稿, 规划期: 2026—2030年, 基准年: 2025, 编制依据: [国办发〔2003〕100号]}
目标任务:
  主要指标:
    - 编号: M1
      指标名称: 甲排放量
      基期值: 4200吨
      目标值: 下降8%以上
主要措施:
  - {名称: 节水, 对应指标: [M1]}
进度安排:
重点投资项目规划:
  - 项目名称: 甲
    总投资: 1000万元
    资金来源:
      企业自筹: 750万元
      财政资金: 250万元
    对应指标: ["M1"]
附件:
  - {编号: 附件1, 名称: 名单, 文件: 附件/名单.csv}
`;

const whole = (document: vscode.TextDocument): vscode.Range =>
  new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);

describe('What helps to read a plan', () => {
  before(() => set('locale', 'zh-CN'));
  afterEach(closeEditors);
  after(() => set('locale', undefined));

  const show = async (text = PLAN): Promise<vscode.TextDocument> => {
    const { document } = await showPlan(text);
    await firstProblems(document.uri);
    return document;
  };

  it('are lenses on contents and targets, which open the clause', async () => {
    const document = await show();
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      20,
    );
    const said = lenses.map(({ range, command }) => [range.start.line, command?.title]);
    assert.deepEqual(
      said.filter(([line]) => line === 5),
      [[5, '1 项措施、1 个项目']],
    );
    const schedule = lenses.find(({ range }) => range.start.line === 11)?.command;
    assert.match(schedule?.title ?? '', /^国办发\[2003\]100号 二（一） · 要求已落实 0\/1 · \d 条问题$/);
    assert.equal(
      lenses.find(({ range }) => range.start.line === 19),
      undefined,
      'annexes are no content',
    );
    await vscode.commands.executeCommand(schedule?.command ?? '', ...(schedule?.arguments ?? []));
    await editorWhen('the clause', (editor) => editor.document.uri.scheme === 'cleanplan-policy');
  });

  it('are hints of what values come to', async () => {
    const document = await show();
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      whole(document),
    );
    const labelOf = ({ label }: vscode.InlayHint) =>
      typeof label === 'string' ? label : label.map(({ value }) => value).join('');
    assert.deepEqual(
      hints.map((hint) => [hint.position.line, labelOf(hint)]),
      [
        [8, '4200吨（2025年） → ≤3864吨'],
        [15, '合计1000万元，与总投资相等'],
        [16, '75%'],
        [17, '25%'],
      ],
    );
  });

  it('are all places of an id, which are renamed together', async () => {
    const document = await show();
    const at = placeOf(document, 'M1');
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at,
    );
    assert.deepEqual(
      places.map(({ range }) => range.start.line).sort((a, b) => a - b),
      [5, 10, 18],
    );
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'M7',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), PLAN.replaceAll('M1', 'M7'));
  });

  it('refuse a name that is taken, and say why', async () => {
    const text = PLAN.replace('主要措施:', '    - {编号: M2, 指标名称: 乙}\n主要措施:');
    const document = await show(text);
    const renaming = vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      placeOf(document, 'M1'),
      'M2',
    );
    await assert.rejects(Promise.resolve(renaming), /M2/);
    assert.equal(document.getText(), text);
  });

  it('are links to annexes and to the policy', async () => {
    const document = await show();
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      20,
    );
    const ours = links.filter(({ range }) => ['gbf-2003-100', '附件/名单.csv'].includes(document.getText(range)));
    const [policy, annex] = ours.sort((a, b) => a.range.start.line - b.range.start.line);
    assert.equal(ours.length, 2);
    assert.equal(policy?.target?.scheme, 'cleanplan-policy');
    assert.equal(annex?.target?.path, '/附件/名单.csv');
    const source = await vscode.workspace.openTextDocument(policy?.target as vscode.Uri);
    assert.match(source.getText(), /清洁生产/);
  });

  it('are words shown as what they are', async () => {
    const document = await show();
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    const said: string[] = [];
    for (let [at, line, character] = [0, 0, 0]; at < data.length; at += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.subarray(at, at + 4);
      [line, character] = [line + down, down === 0 ? character + right : right];
      const range = new vscode.Range(line, character, line, character + length);
      said.push(`${legend.tokenTypes[type]} ${document.getText(range)}`);
    }
    for (const word of ['keyword 目标任务', 'enumMember 市级', 'variable M1', 'number 下降8%以上', 'number 1000万元'])
      assert.ok(said.includes(word), said.join('; '));
  });

  it('are the plans of the workspace, found by name and pinyin though they are not open', async () => {
    const document = await show();
    const found = async (query: string) => {
      const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      return all.map(({ name, location }) => `${name} ${location.uri.path.split('/').at(-1)}`);
    };
    assert.ok((await found('节水')).includes(`节水 ${document.uri.path.split('/').at(-1)}`));
    assert.ok(
      (await found('gaik')).some((name) => name.startsWith('规划概况 · ') && name.endsWith(' county.cleanplan.yaml')),
    );
  });

  it('are the places of a clause, from the key and from the policy', async () => {
    const document = await show();
    const places = (uri: vscode.Uri, position: vscode.Position) =>
      vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri, position);
    const own = await places(document.uri, placeOf(document, '进度安排'));
    assert.ok(own.some(({ uri, range }) => uri.scheme === document.uri.scheme && range.start.line === 11));
    const [clause] = own.filter(({ uri }) => uri.scheme === 'cleanplan-policy');
    assert.ok(clause, 'the clause itself');
    await vscode.workspace.openTextDocument(clause.uri);
    const back = await places(clause.uri, clause.range.start);
    assert.ok(back.some(({ uri, range }) => uri.toString() === document.uri.toString() && range.start.line === 11));
  });

  it('are lenses and hints where somebody wants them', async () => {
    const document = await show();
    await set('lens', 'targets');
    await set('hints', 'off');
    try {
      // The server asks for its settings; until then it shows what it showed.
      for (;;) {
        const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          document.uri,
        );
        const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
          'vscode.executeInlayHintProvider',
          document.uri,
          whole(document),
        );
        if (lenses.length === 1 && lenses[0]?.range.start.line === 5 && hints.length === 0) break;
        await eventOrMoment(vscode.workspace.onDidChangeConfiguration);
      }
    } finally {
      await set('lens', undefined);
      await set('hints', undefined);
    }
  });
});

import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  LSPErrorCodes,
  type ResponseError,
  ShowMessageNotification,
} from 'vscode-languageserver-protocol';
import { LspClient, modern } from '../support/lspClient.ts';

const URI = 'file:///plan.cleanplan.yaml';
const PLAN = `规划格式: 1
目标任务:
  主要指标:
    - {编号: M2, 指标名称: 甲} # 甲
    - {编号: M1, 指标名称: 乙}
主要措施:
  - {名称: 丙, 对应指标: [M2]}
指导思想: 完成M2。
`;
/** A client that wants its edits with the actions. */
const eager: ClientCapabilities = {
  ...modern,
  textDocument: {
    ...modern.textDocument,
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
};
/** The same, which shows what cannot be done, too. */
const eagerWithReasons: ClientCapabilities = {
  ...eager,
  textDocument: { ...eager.textDocument, codeAction: { ...eager.textDocument?.codeAction, disabledSupport: true } },
};
const LIST = { line: 2, character: 2 };
const ROW = { line: 3, character: 8 };

describe('refactorings over the protocol', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  async function start(capabilities: ClientCapabilities, locale = 'zh-CN', text = PLAN): Promise<void> {
    client = await LspClient.start({ capabilities, locale });
    await client.open(URI, text);
  }

  const refactorings = async (at: typeof LIST, only?: string[]): Promise<CodeAction[]> =>
    (await client.codeActions(URI, { start: at, end: at }, only)).filter(({ kind }) => kind?.startsWith('refactor'));
  const resolve = (action: CodeAction | undefined): Promise<CodeAction> => {
    assert.ok(action);
    return client.connection.sendRequest(CodeActionResolveRequest.type, action);
  };
  const ofKind = async (kind: string, at = LIST): Promise<CodeAction | undefined> =>
    (await refactorings(at)).find((action) => action.kind === `refactor.rewrite.${kind}`);

  it('are offered without edits to a client that asks for them, and with the version then', async () => {
    await start(modern);
    assert.deepEqual(client.initialized.capabilities.codeActionProvider, {
      codeActionKinds: [CodeActionKind.QuickFix, 'source.fixAll.cleanplan', CodeActionKind.RefactorRewrite],
      resolveProvider: true,
    });
    const action = await ofKind('sort');
    assert.deepEqual([action?.title, action?.edit], ['清单按编号排列', undefined]);
    const { edit } = await resolve(action);
    const newText = '    - {编号: M1, 指标名称: 乙}\n    - {编号: M2, 指标名称: 甲} # 甲\n';
    const range = { start: { line: 3, character: 0 }, end: { line: 5, character: 0 } };
    assert.deepEqual(edit?.documentChanges, [{ textDocument: { uri: URI, version: 1 }, edits: [{ range, newText }] }]);
  });

  it('come with their edits to a client that does not ask again', async () => {
    await start(eager);
    assert.deepEqual(client.initialized.capabilities.codeActionProvider, {
      codeActionKinds: [CodeActionKind.QuickFix, 'source.fixAll.cleanplan', CodeActionKind.RefactorRewrite],
    });
    const all = await refactorings(LIST);
    assert.ok(all.length > 1);
    for (const { edit, data } of all) assert.ok(edit !== undefined && data === undefined);
  });

  it('have plain changes for a client that knows no versions', async () => {
    const { workspace, ...others } = eager;
    await start({ ...others, workspace: { configuration: true } });
    assert.ok(workspace);
    assert.equal((await ofKind('row', ROW))?.edit?.changes?.[URI]?.length, 1);
  });

  for (const [locale, titles] of [
    ['zh-CN', ['清单各条都分行写，每项一行', '清单按编号排列', '清单按名称排列', '编号按顺序重排，引用一并改']],
    [
      'en',
      [
        'Write every row of the list with a line for each key',
        'Sort the list by id',
        'Sort the list by name',
        'Renumber the rows in order, with all references',
      ],
    ],
  ] as const)
    it(`are named in the reader’s language (${locale})`, async () => {
      await start(modern, locale, PLAN.replace('甲} #', '丁} #').replace('乙}', '丙}'));
      const all = await refactorings(LIST);
      assert.deepEqual(
        all.map(({ title }) => title),
        titles,
      );
    });

  it('are found by kind, and the language of the plan is offered anywhere to who asks for it by name', async () => {
    await start(modern);
    const kinds = async (only?: string[]) => (await refactorings(ROW, only)).map(({ kind }) => kind);
    assert.deepEqual(await kinds(), [
      'refactor.rewrite.row',
      'refactor.rewrite.rows',
      'refactor.rewrite.sort',
      'refactor.rewrite.renumber',
    ]);
    assert.deepEqual(await kinds(['quickfix']), []);
    assert.deepEqual(await kinds(['refactor.rewrite.rows']), ['refactor.rewrite.rows']);
    assert.deepEqual(await kinds(['refactor']), [
      'refactor.rewrite.row',
      'refactor.rewrite.rows',
      'refactor.rewrite.sort',
      'refactor.rewrite.renumber',
      'refactor.rewrite.language',
    ]);
    assert.deepEqual(await kinds(['refactor.rewrite.language']), ['refactor.rewrite.language']);
    assert.deepEqual(await kinds(['refactor.extract', 'source']), []);
    assert.deepEqual(await kinds(['refactor.rewrite.ro']), []);
  });

  it('are not offered at every movement of the cursor, but when somebody asks', async () => {
    await start(modern);
    const params = (triggerKind: CodeActionTriggerKind) => ({
      textDocument: { uri: URI },
      range: { start: ROW, end: ROW },
      context: { diagnostics: [], triggerKind },
    });
    const kinds = async (triggerKind: CodeActionTriggerKind) =>
      ((await client.connection.sendRequest(CodeActionRequest.type, params(triggerKind))) ?? []).map((each) =>
        'kind' in each ? each.kind : undefined,
      );
    assert.ok((await kinds(CodeActionTriggerKind.Invoked)).includes('refactor.rewrite.row'));
    assert.ok(!(await kinds(CodeActionTriggerKind.Automatic)).includes('refactor.rewrite.row'));
  });

  it('write the whole plan in English', async () => {
    await start(modern);
    const [action] = await refactorings(ROW, ['refactor.rewrite.language']);
    const { edit } = await resolve(action);
    const [change] = edit?.documentChanges ?? [];
    assert.ok(change !== undefined && 'edits' in change);
    assert.deepEqual(
      change.edits.map((each) => ('newText' in each ? each.newText : '')),
      [
        'cleanplan',
        'goalsAndTasks',
        'targets',
        'id',
        'name',
        'id',
        'name',
        'measures',
        'name',
        'targets',
        'guidingIdeology',
      ],
    );
  });

  const REFUSED = PLAN.replace('{编号: M2,', '{编号: M2, # 甲\n     ').replace('} # 甲', '}');

  it('that cannot be done are shown with the reason where the client shows reasons, and left out elsewhere', async () => {
    await start(modern, 'zh-CN', REFUSED);
    const { disabled, edit } = (await ofKind('row', ROW)) as CodeAction;
    assert.match(disabled?.reason ?? '', /^第4行的注释/);
    assert.equal(edit, undefined);
    await client.stop();
    await start(eager, 'zh-CN', REFUSED);
    assert.equal(await ofKind('row', ROW), undefined);
    await client.stop();
    await start(eagerWithReasons, 'en', REFUSED);
    assert.match((await ofKind('row', ROW))?.disabled?.reason ?? '', /^The comment on line 4/);
  });

  /** What the server shows to the user from now on. */
  function shown(): string[] {
    const messages: string[] = [];
    client.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      messages.push(message);
    });
    return messages;
  }

  it('that turn out to be impossible say so, and change nothing', async () => {
    await start(modern, 'zh-CN', PLAN.replace('    - {编号: M1', '    # 另\n\n    - {编号: M1'));
    const messages = shown();
    const { edit } = await resolve(await ofKind('sort'));
    assert.equal(edit, undefined);
    assert.match(messages.join(), /^第5行不挨着哪一条/);
  });

  it('add up the rows of a list for a summary beside it', async () => {
    const rows = ['  - {项目名称: 甲, 总投资: 1200万元}', '  - {项目名称: 乙, 总投资: 800万元}'];
    await start(modern, 'zh-CN', `重点投资项目规划:\n${rows.join('\n')}\n`);
    const action = await ofKind('summary', { line: 0, character: 2 });
    assert.equal(action?.title, '写成清单和汇总，汇总由各条相加');
    const { edit } = await resolve(action);
    const newText = `  汇总:\n    项目数: 2个\n    总投资: 2000万元\n  清单:\n${rows.map((row) => `  ${row}`).join('\n')}`;
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: rows[1]?.length } };
    assert.deepEqual(edit?.documentChanges, [{ textDocument: { uri: URI, version: 1 }, edits: [{ range, newText }] }]);
    assert.ok(await ofKind('summary', { line: 1, character: 8 }));
    assert.equal(await ofKind('sort', { line: 1, character: 8 }), undefined);
  });

  it('say what they left as it was', async () => {
    await start(modern, 'en');
    const messages = shown();
    const { edit } = await resolve(await ofKind('renumber'));
    assert.ok(edit);
    assert.deepEqual(messages, ['The text on line 8 speaks of “M2” and was left as it is: check it.']);
  });

  it('are refused for a text that has changed since', async () => {
    await start(modern);
    const action = await ofKind('sort');
    await client.change(URI, 2, [{ text: `# 甲\n${PLAN}` }]);
    await assert.rejects(resolve(action), ({ code }: ResponseError<void>) => code === LSPErrorCodes.ContentModified);
    assert.deepEqual(client.logged, []);
  });

  it('give back what they do not know, and what is of a text that is closed', async () => {
    await start(modern);
    const action = (await ofKind('sort')) as CodeAction;
    for (const data of [
      undefined,
      null,
      7,
      'sort',
      {},
      { uri: URI },
      { ...action.data, position: 7 },
      { ...action.data, refactoring: 'none' },
    ])
      assert.equal((await resolve({ title: '甲', data })).edit, undefined);
    await client.close(URI);
    assert.equal((await resolve(action)).edit, undefined);
    assert.deepEqual(client.logged, []);
  });

  it('are not resolved of what is no action', async () => {
    await start(modern);
    const { method } = CodeActionResolveRequest;
    for (const params of [{}, [], { title: 7 }])
      await assert.rejects(client.connection.sendRequest(method, params), /params/);
  });

  it('are nothing to a text that is no plan', async () => {
    client = await LspClient.start({ capabilities: modern });
    await client.open('file:///a.yaml', 'a:\n  - {b: 1}\n', 1, 'yaml');
    const at = { line: 1, character: 6 };
    assert.deepEqual(await client.codeActions('file:///a.yaml', { start: at, end: at }, ['refactor']), []);
  });
});

import { commands, type Disposable } from 'vscode';

/** What the editor’s menu of refactorings has for the plan and the list at the cursor, as commands. */
export const offerRefactorings = (): Disposable[] => [
  commands.registerCommand('cleanplan.switchLanguage', () => refactor('refactor.rewrite.language')),
  commands.registerCommand('cleanplan.sortList', () => refactor('refactor.rewrite.sort')),
  commands.registerCommand('cleanplan.renumberList', () => refactor('refactor.rewrite.renumber')),
];

/** The editor asks the server for a kind of code action, the user where there are several, and says where there is none. */
const refactor = (kind: string) => commands.executeCommand('editor.action.codeAction', { kind, apply: 'ifSingle' });

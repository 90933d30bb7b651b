import { commands, type Disposable, Uri } from 'vscode';
import { POLICY_SCHEME } from './policyAddress.ts';
import { planLanguage } from './settings.ts';

/** One page on how a plan is written, in both languages, under the scheme of our read-only documents. */
export const GUIDE = /^\/client\/media\/guide\/guide\.(?:zh|en)\.md$/;

/** 《填写说明》: shows the page, as a page where the editor can show Markdown. */
export const offerGuide = (): Disposable =>
  commands.registerCommand('cleanplan.openGuide', async () => {
    const page = Uri.from({ scheme: POLICY_SCHEME, path: `/client/media/guide/guide.${planLanguage()}.md` });
    const shows = (await commands.getCommands(true)).includes('markdown.showPreview');
    await commands.executeCommand(shows ? 'markdown.showPreview' : 'vscode.open', page);
  });

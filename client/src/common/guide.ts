import { commands, type Disposable, Uri } from 'vscode';
import { POLICY_SCHEME } from './policyAddress.ts';
import { planLanguage } from './settings.ts';

/** One page on how a plan is written, in both languages, under the scheme of our read-only documents. */
export const GUIDE = /^\/client\/media\/guide\/guide\.(?:zh|en)\.md$/;

/** 《填写说明》: shows the page, as a page where the editor can show Markdown. */
export const offerGuide = (): Disposable =>
  commands.registerCommand('cleanplan.openGuide', async () => {
    const page = Uri.from({ scheme: POLICY_SCHEME, path: `/client/media/guide/guide.${planLanguage()}.md` });
    try {
      // Asking whether there is such a command would not do: it is there only once it has been used.
      await commands.executeCommand('markdown.showPreview', page);
    } catch {
      await commands.executeCommand('vscode.open', page);
    }
  });

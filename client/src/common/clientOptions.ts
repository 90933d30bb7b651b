import type { LogOutputChannel, TextDocument } from 'vscode';
import { type ErrorHandler, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { linkClauses } from './clauseLinks.ts';
import { LANGUAGE } from './planFiles.ts';
import { POLICY_SCHEME, RULE_FOLDER } from './policyAddress.ts';
import { PREVIEW_SCHEME } from './rowPreview.ts';
import { clientSettings } from './settings.ts';
import { keepSkeletons } from './skeletonKinds.ts';

/** Versions shown beside the present one: read with all help, but their findings are nobody's task. */
const OTHERS: ReadonlySet<string> = new Set(['git', 'gitfs', 'review', 'pr', PREVIEW_SCHEME]);

interface Hooks {
  readonly output: LogOutputChannel;
  readonly errorHandler: ErrorHandler;
  /** The server has been told new settings; what is asked from now on is answered by them. */
  settingsSent(): void;
}

/** What both clients, on the desktop and in the browser, are started with. */
export function clientOptions({ output, errorHandler, settingsSent }: Hooks): LanguageClientOptions {
  return {
    documentSelector: [{ language: LANGUAGE }],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // A function, so that a restarted server begins with the settings of now.
    initializationOptions: () => {
      const { locale, asOf, hover, lens, hints } = clientSettings();
      return {
        locale,
        asOf,
        hover,
        lens,
        hints,
        sourceRoot: `${POLICY_SCHEME}:`,
        ruleRoot: `${POLICY_SCHEME}:${RULE_FOLDER}`,
        opensClauses: true,
        sendsLocalPolicies: true,
        sendsPlans: true,
      };
    },
    errorHandler,
    diagnosticPullOptions: { onChange: true, onFocus: true },
    middleware: {
      provideHover: linkClauses,
      provideCompletionItem: keepSkeletons,
      provideDiagnostics: (document, previous, token, next) => {
        const { scheme } = isDocument(document) ? document.uri : document;
        return OTHERS.has(scheme) ? { kind: 'full' as never, items: [] } : next(document, previous, token);
      },
      workspace: {
        configuration: async (params, token, next) => {
          const settings = await next(params, token);
          // After the answer has been sent, not before.
          setTimeout(settingsSent, 0);
          return settings;
        },
      },
    },
  };
}

const isDocument = (one: object): one is TextDocument => 'uri' in one;

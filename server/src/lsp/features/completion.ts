import {
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem as LspCompletionItem,
} from 'vscode-languageserver';
import { completion, readerAt } from '../../core/features/completion/completion.ts';
import type { CompletionItem, CompletionKind } from '../../core/features/completion/completionItem.ts';
import { explained, type Subject } from '../../core/features/completion/subject.ts';
import { filledSnippet } from '../../core/features/skeleton/snippet.ts';
import type { Reader } from '../../core/features/wording/describe.ts';
import type { Client } from '../client.ts';
import { markup } from '../convert.ts';
import { enumMemberKind } from '../kinds.ts';
import type { ServerFeature } from './feature.ts';

/** `textDocument/completion` */
export const completionFeature: ServerFeature = {
  // Behind a colon and a dash values and items are wanted; a bracket opens a row of them.
  capability: () => ({
    completionProvider: { triggerCharacters: [':', '：', '-', '[', '{', ',', ' '], resolveProvider: true },
  }),
  register({ connection, session, guard, answer }) {
    connection.onCompletion(({ textDocument: { uri }, position, context }) =>
      answer('completion', uri, null, (analysis) => {
        const asked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
        const { client, locale } = session;
        const service = session.serviceOf(analysis);
        const items = completion(analysis, position, locale, service, asked);
        const reader = readerAt(analysis, position, locale, service);
        return {
          isIncomplete: items.some(({ partial }) => partial === true),
          items: items.map((item) => ofPlan(toCompletionItem(item, client, reader), uri)),
        };
      }),
    );
    connection.onCompletionResolve((item) =>
      guard.run('completionItem/resolve', item, () => {
        const { client, locale } = session;
        const { language, subject, plan } = (item.data ?? {}) as Partial<Looked>;
        if (subject === undefined || language === undefined) return item;
        const service = plan === undefined ? session.service : session.serviceAt(plan);
        return { ...item, ...documentationOf(subject, client, { locale, service, language }) };
      }),
    );
  },
};

const kinds: Readonly<Record<Exclude<CompletionKind, 'enum'>, CompletionItemKind>> = {
  content: CompletionItemKind.Module,
  key: CompletionItemKind.Property,
  skeleton: CompletionItemKind.Snippet,
  reference: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
};

/** What an item carries until it is looked at. */
interface Looked {
  readonly language: Reader['language'];
  readonly subject: Subject;
  /** URI of the plan it was proposed for: what its region says of it is told, too. */
  readonly plan?: string;
}

/** The item with the plan it is proposed for, where it is looked at later. */
const ofPlan = (item: LspCompletionItem, plan: string): LspCompletionItem =>
  item.data === undefined ? item : { ...item, data: { ...item.data, plan } satisfies Looked };

/** @param reader whom what there is to read about it is for */
export function toCompletionItem(item: CompletionItem, client: Client, reader: Reader): LspCompletionItem {
  const { label, detail, sortText, filterText, range, subject } = item;
  const itemKinds = client.capabilities.textDocument?.completion?.completionItemKind;
  const text = client.snippets ? item.insertText : filledSnippet(item.insertText);
  const newText =
    client.insertTextMode === InsertTextMode.adjustIndentation
      ? text
      : text.replace(/\n(?!\n|$)/g, `\n${item.indentation}`);
  return {
    label,
    kind: item.kind === 'enum' ? enumMemberKind(itemKinds) : kinds[item.kind],
    sortText,
    filterText,
    textEdit: { range, newText },
    insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(client.insertTextMode !== undefined && { insertTextMode: client.insertTextMode }),
    ...(detail !== '' && { detail }),
    ...(subject !== undefined && aboutSubject(subject, client, reader)),
  };
}

/** Told when it is looked at, to a client that then asks. */
function aboutSubject(subject: Subject, client: Client, reader: Reader): Partial<LspCompletionItem> {
  const looked: Looked = { language: reader.language, subject };
  return client.resolvesDocumentation ? { data: looked } : documentationOf(subject, client, reader);
}

function documentationOf(subject: Subject, client: Client, reader: Reader): Partial<LspCompletionItem> {
  const text = explained(subject, reader);
  return text === '' ? {} : { documentation: markup(text, client.markdownCompletion) };
}

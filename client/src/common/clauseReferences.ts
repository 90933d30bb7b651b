import { type Disposable, languages } from 'vscode';
import { ReferencesRequest } from 'vscode-languageclient';
import type { LanguageServer } from './languageServer.ts';
import { POLICY_SCHEME } from './policyAddress.ts';

/**
 * Finds from the words of a policy the places of the open plans that answer them or are at odds with them. The
 * documents are ours and not open in the server, so the editor's client does not ask by itself.
 */
export function findClauseReferences(server: LanguageServer): Disposable {
  return languages.registerReferenceProvider(
    { scheme: POLICY_SCHEME },
    {
      async provideReferences(document, position, { includeDeclaration }) {
        const found = await server.request(ReferencesRequest.type, {
          textDocument: { uri: server.namer.asUri(document.uri) },
          position: server.namer.asPosition(position),
          context: { includeDeclaration },
        });
        return server.converter.asReferences(found);
      },
    },
  );
}

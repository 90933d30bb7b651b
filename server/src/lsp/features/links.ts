import type { DocumentLink } from 'vscode-languageserver';
import { type LinkTarget, linksIn } from '../../core/features/links/linksIn.ts';
import type { ServerFeature } from './feature.ts';

/** `textDocument/documentLink` */
export const linksFeature: ServerFeature = {
  capability: () => ({ documentLinkProvider: {} }),
  register({ connection, session, answer }) {
    connection.onDocumentLinks(({ textDocument: { uri } }) =>
      answer('documentLink', uri, null, (analysis) =>
        linksIn(analysis, session.serviceOf(analysis)).flatMap(({ range, target }): DocumentLink[] => {
          const to = uriOf(target, uri, session.sourceRoot);
          return to === undefined ? [] : [{ range, target: to }];
        }),
      ),
    );
  },
};

/** @param plan the plan's own URI */
function uriOf(target: LinkTarget, plan: string, sourceRoot: string | undefined): string | undefined {
  switch (target.kind) {
    case 'web':
      return target.address;
    case 'policy':
      return sourceRoot === undefined ? undefined : `${sourceRoot}/${target.file}`;
    case 'file':
      return `${plan.slice(0, plan.lastIndexOf('/') + 1)}${target.path.split('/').map(encodeURIComponent).join('/')}`;
  }
}

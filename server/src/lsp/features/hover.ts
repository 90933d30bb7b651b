import type { Hover as LspHover } from 'vscode-languageserver';
import type { SourceTarget } from '../../core/features/definition/definition.ts';
import { type Hover, hover } from '../../core/features/hover/hover.ts';
import type { Client } from '../client.ts';
import { markup, sourceLineUri } from '../convert.ts';
import type { ServerFeature } from './feature.ts';

/** `textDocument/hover` */
export const hoverFeature: ServerFeature = {
  capability: () => ({ hoverProvider: true }),
  register({ connection, session, answer }) {
    connection.onHover(({ textDocument: { uri }, position }) =>
      answer('hover', uri, null, (analysis) => {
        const { locale, settings, sourceRoot } = session;
        const linkTo = (target: SourceTarget) => sourceLineUri(target, sourceRoot);
        const found = hover(analysis, position, locale, session.serviceOf(analysis), {
          clause: settings.hoverClause,
          linkTo,
        });
        return found === undefined ? null : toHover(found, session.client);
      }),
    );
  },
};

const toHover = ({ markdown, range }: Hover, client: Client): LspHover => ({
  contents: markup(markdown, client.markdownHover),
  range,
});

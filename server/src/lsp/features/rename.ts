import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Refused, renamableAt, renameId } from '../../core/features/rename/renameId.ts';
import { localized } from '../../core/text/locale.ts';
import { workspaceEdit } from '../convertFindings.ts';
import type { Session } from '../session.ts';
import type { ServerFeature } from './feature.ts';

/** `textDocument/rename` and `prepareRename`, of ids; a refusal is an error with its reason, which editors show. */
export const renameFeature: ServerFeature = {
  capability: ({ capabilities }) => ({
    renameProvider: capabilities.textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
  }),
  register({ connection, session, answer }) {
    connection.onPrepareRename(({ textDocument: { uri }, position }) =>
      answer<ReturnType<typeof prepared> | null>('prepareRename', uri, null, (analysis) => {
        const found = renamableAt(analysis, position);
        return found === undefined ? null : prepared(found, session);
      }),
    );
    connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
      answer('rename', uri, null, (analysis, document) => {
        const found = renameId(analysis, session.serviceOf(analysis), position, newName);
        if (found === undefined) return null;
        return 'refused' in found ? refusal(found, session) : workspaceEdit([...found], document, session.client);
      }),
    );
  },
};

const prepared = (found: Exclude<ReturnType<typeof renamableAt>, undefined>, session: Session) =>
  'refused' in found ? refusal(found, session) : { range: found.range, placeholder: found.id };

const refusal = ({ refused }: Refused, { locale }: Session): ResponseError =>
  new ResponseError(LSPErrorCodes.RequestFailed, localized(refused, locale));

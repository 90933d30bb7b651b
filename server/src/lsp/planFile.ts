import { RequestType } from 'vscode-languageserver';

/** A plan in a folder of the workspace. */
export interface PlanFile {
  readonly uri: string;
  /** Another one when the file has changed. */
  readonly stamp: string;
  /** Undefined where the stamp was known, and where the file cannot be read as text. */
  readonly text?: string;
}

/**
 * Asks a client for the plans of its workspace (`initializationOptions.sendsPlans`): only an editor can read those of
 * a browser or a virtual workspace. `known` has the stamps of the last time, whose texts need not be sent again.
 */
export const PlanFilesRequest = new RequestType<
  { readonly known: Readonly<Record<string, string>> },
  readonly PlanFile[],
  void
>('cleanplan/planFiles');

/** What a client sent as plans; a client may send anything. */
export const plansSent = (sent: unknown): readonly PlanFile[] =>
  Array.isArray(sent)
    ? sent.filter(
        (each): each is PlanFile =>
          typeof each?.uri === 'string' &&
          typeof each.stamp === 'string' &&
          ['string', 'undefined'].includes(typeof each.text),
      )
    : [];

import type { Location, LocationLink } from 'vscode-languageserver';
import {
  type Definition,
  definition,
  type PlanTarget,
  type SourceTarget,
} from '../../core/features/definition/definition.ts';
import { sourceLocation } from '../convert.ts';
import type { Session } from '../session.ts';
import type { ServerFeature } from './feature.ts';

/** `textDocument/definition` */
export const definitionFeature: ServerFeature = {
  capability: () => ({ definitionProvider: true }),
  register({ connection, session, answer }) {
    connection.onDefinition(({ textDocument: { uri }, position }) =>
      answer('definition', uri, null, (analysis) => {
        const found = definition(analysis, position, session.serviceOf(analysis));
        return found === undefined ? null : toLocations(found, uri, session);
      }),
    );
  },
};

/** @param uri the plan's own */
function toLocations(
  { origin, targets }: Definition,
  uri: string,
  { sourceRoot, client }: Session,
): Location[] | LocationLink[] {
  const locations = targets.flatMap((target) => locationOf(target, uri, sourceRoot) ?? []);
  if (!client.links) return locations;
  return locations.map(({ uri: targetUri, range }) => ({
    targetUri,
    targetRange: range,
    targetSelectionRange: range,
    originSelectionRange: origin,
  }));
}

const locationOf = (
  target: SourceTarget | PlanTarget,
  uri: string,
  sourceRoot: string | undefined,
): Location | undefined => (target.kind === 'plan' ? { uri, range: target.range } : sourceLocation(target, sourceRoot));

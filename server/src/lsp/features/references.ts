import type { Location } from 'vscode-languageserver';
import { clauseTarget } from '../../core/features/definition/definition.ts';
import { isPlan } from '../../core/features/recognition/recognise.ts';
import {
  clausePlaces,
  MOST_LISTED,
  requirementsInSource,
  requirementsOfKey,
} from '../../core/features/references/clausePlaces.ts';
import { idPlaces } from '../../core/features/references/idPlaces.ts';
import { StateMemory } from '../../core/states/requirementStates.ts';
import { sourceLocation } from '../convert.ts';
import { perService } from '../perService.ts';
import type { ServerFeature } from './feature.ts';

/**
 * `textDocument/references`. Of an id: where it is named, and where it is given if the client wants that, too. Of a
 * key: where the plan answers its clause, or is at odds with it. Of words in a policy's source: the same, in all plans
 * that are open.
 */
export const referencesFeature: ServerFeature = {
  capability: () => ({ referencesProvider: true }),
  register({ connection, session, guard, answer }) {
    const memoryOf = perService(({ policies }) => new StateMemory(policies, MOST_LISTED));
    const inSource = (uri: string, position: Location['range']['start']): Location[] | null => {
      const { sourceRoot, documents } = session;
      const within = sourceRoot !== undefined && uri.startsWith(`${sourceRoot}/`);
      // The source of a region's own pack is named by its URI.
      const file = within ? uri.slice(sourceRoot.length + 1) : uri;
      const plans = [...documents.all()].filter((document) => isPlan(session.recognitionOf(document)));
      const found = plans.flatMap((document) => {
        const analysis = session.analysisOf(document);
        const service = session.serviceOf(analysis);
        const wanted = requirementsInSource(file, position, service.policies);
        return wanted.length === 0
          ? []
          : clausePlaces(wanted, analysis, service, memoryOf(service)).map((range) => ({ uri: document.uri, range }));
      });
      return found.length === 0 ? null : found;
    };
    connection.onReferences(({ textDocument: { uri }, position, context }) => {
      if (session.documents.get(uri) === undefined) return guard.run('references', null, () => inSource(uri, position));
      return answer('references', uri, null, (analysis) => {
        const found = idPlaces(analysis, position);
        if (found !== undefined) {
          const ranges = [...(context.includeDeclaration ? found.definitions : []), ...found.references];
          return ranges.map((range) => ({ uri, range }));
        }
        const service = session.serviceOf(analysis);
        const wanted = requirementsOfKey(analysis, position, service);
        if (wanted.length === 0) return null;
        const clauses = wanted.flatMap(({ id }) => {
          const target = clauseTarget({ kind: 'clause', requirement: id }, service.policies);
          return (target && sourceLocation(target, session.sourceRoot)) ?? [];
        });
        const places = clausePlaces(wanted, analysis, service, memoryOf(service)).map((range) => ({ uri, range }));
        return [...(context.includeDeclaration ? clauses : []), ...places];
      });
    });
  },
};

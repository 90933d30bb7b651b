import type { CodeLens } from 'vscode-languageserver';
import { type Lens, lensesIn } from '../../core/features/lens/lensesIn.ts';
import type { Analysis } from '../../core/planService.ts';
import { StateMemory } from '../../core/states/requirementStates.ts';
import { perService } from '../perService.ts';
import type { ServerFeature } from './feature.ts';

/** `textDocument/codeLens`. A client that has our commands opens the clause; to others a lens is a line to read. */
export const codeLensFeature: ServerFeature = {
  capability: () => ({ codeLensProvider: {} }),
  register({ connection, session, answer }) {
    const memoryOf = perService(({ policies }) => new StateMemory(policies));
    const lensesOf = (analysis: Analysis): readonly Lens[] => {
      const service = session.serviceOf(analysis);
      return lensesIn(analysis, service, memoryOf(service), session.locale, session.settings.lens);
    };
    connection.onCodeLens(({ textDocument: { uri } }) =>
      answer('codeLens', uri, null, (analysis) =>
        lensesOf(analysis).map((lens) => toCodeLens(lens, session.client.opensClauses)),
      ),
    );
  },
};

const toCodeLens = ({ range, title, provision }: Lens, opensClauses: boolean): CodeLens => ({
  range,
  command:
    provision === undefined || !opensClauses
      ? { title, command: '' }
      : { title, command: 'cleanplan.openClause', arguments: [provision] },
});

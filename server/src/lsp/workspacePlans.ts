import type { Connection } from 'vscode-languageserver';
import { isPlan } from '../core/features/recognition/recognise.ts';
import { SymbolMemory } from '../core/features/symbols/symbols.ts';
import { type NamedThing, planNames } from '../core/features/workspaceSymbols/planNames.ts';
import type { Analysis } from '../core/planService.ts';
import { SourceText } from '../core/text/sourceText.ts';
import type { OpenDocument } from './documents.ts';
import { perService } from './perService.ts';
import { type PlanFile, PlanFilesRequest, plansSent } from './planFile.ts';
import type { Session } from './session.ts';

/** A name with the plan it stands in. */
export interface NamedThingInPlan extends NamedThing {
  readonly uri: string;
}

/** What has a name in the plans that are open, and in those of the workspace, each read once for as long as it stays. */
export class WorkspacePlans {
  readonly #memoryOf = perService((service) => new SymbolMemory(service));
  /** Who looks for a name asks letter by letter, of texts that stay as they are. */
  readonly #open = new WeakMap<Analysis, readonly NamedThingInPlan[]>();
  #closed = new Map<string, { readonly stamp: string; readonly names: readonly NamedThingInPlan[] }>();

  constructor(
    readonly connection: Connection,
    readonly session: Session,
  ) {}

  /** Looks at the files again; without any way to them the open plans are all there are. */
  async look(): Promise<void> {
    const known = new Map([...this.#closed].map(([uri, { stamp }]) => [uri, stamp]));
    const files = await this.#files(known);
    const before = this.#closed;
    this.#closed = new Map(
      files.map(({ uri, stamp, text }) => {
        const same = before.get(uri);
        if (text === undefined && same?.stamp === stamp) return [uri, same];
        return [uri, { stamp, names: text === undefined ? [] : this.#namesIn(uri, text) }];
      }),
    );
  }

  /** Those of open plans come first, as they are in the editor. */
  names(): NamedThingInPlan[] {
    const { documents } = this.session;
    const open = [...documents.all()];
    const opened = new Set(open.map(({ uri }) => sameName(uri)));
    const closed = [...this.#closed].filter(([uri]) => !opened.has(sameName(uri)));
    return [
      ...open
        .filter((document) => isPlan(this.session.recognitionOf(document)))
        .flatMap((document) => this.#namesOf(document)),
      ...closed.flatMap(([, { names }]) => names),
    ];
  }

  #namesOf(document: OpenDocument): readonly NamedThingInPlan[] {
    const { uri } = document;
    const analysis = this.session.analysisOf(document);
    const known = this.#open.get(analysis);
    if (known !== undefined) return known;
    const service = this.session.serviceOf(analysis);
    const names = planNames(analysis, service, this.#memoryOf(service)).map((name) => ({ ...name, uri }));
    this.#open.set(analysis, names);
    return names;
  }

  async #files(known: ReadonlyMap<string, string>): Promise<readonly PlanFile[]> {
    const { client, host } = this.session;
    if (!client.sendsPlans) return (await host.planFiles?.list(client.workspaceFolders, known)) ?? [];
    return plansSent(await this.connection.sendRequest(PlanFilesRequest, { known: Object.fromEntries(known) }));
  }

  /** One plan that our reader fails on does not hide the others. */
  #namesIn(uri: string, text: string): readonly NamedThingInPlan[] {
    const { service, guard } = this.session;
    return guard.run(`workspaceSymbol ${uri}`, [], () => {
      const document = service.parse(SourceText.of(text));
      // The parts of a text that is read once are not kept.
      return planNames({ document }, service, new SymbolMemory(service)).map((name) => ({ ...name, uri }));
    });
  }
}

/** Editors escape more or less of a name. */
function sameName(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { basisLine } from '../core/features/wording/basisText.ts';
import { type LocalPolicies, PACK_FILES, type PackFolder } from '../core/local/packFolder.ts';
import type { PackRefusal } from '../core/local/packReader.ts';
import { fill } from '../core/messages/render.ts';
import type { PlanService } from '../core/planService.ts';
import { codeOf, type LinkView } from './convertFindings.ts';

/**
 * Where the packs come from that are in force for a plan. A client that has the files itself sends them, which is
 * the only way where there are no files (a browser, a virtual workspace); for others the host reads them.
 */
export interface LocalPolicySource {
  /** @param uri of the plan; the same object as long as no file of the packs has changed */
  of(uri: string): LocalPolicies | undefined;
}

/** What a client sends of the packs in force for the plans of one folder, before it opens one and when files change. */
export interface SentPolicies {
  /** URI of the folder the plans lie in. */
  readonly folder: string;
  /** None where no packs are in force there. */
  readonly packs: readonly PackFolder[];
}

/** The packs a client has sent. */
export class SentLocalPolicies implements LocalPolicySource {
  /** By the URI of the plans' folder. */
  readonly #byFolder = new Map<string, LocalPolicies | undefined>();
  /** One object for the same packs, whatever folders they are in force for. */
  readonly #byContent = new Map<string, WeakRef<LocalPolicies>>();

  of(uri: string): LocalPolicies | undefined {
    return this.#byFolder.get(folderOf(uri));
  }

  /** Takes what a client sends; true when it changes anything. */
  take({ folder, packs }: SentPolicies): boolean {
    const local = packs.length === 0 ? undefined : this.#shared({ folders: packs });
    const changed = this.#byFolder.get(folder) !== local;
    this.#byFolder.set(folder, local);
    return changed;
  }

  #shared(local: LocalPolicies): LocalPolicies {
    const content = JSON.stringify(local);
    const known = this.#byContent.get(content)?.deref();
    if (known !== undefined) return known;
    for (const [key, each] of this.#byContent) if (each.deref() === undefined) this.#byContent.delete(key);
    this.#byContent.set(content, new WeakRef(local));
    return local;
  }
}

/** The folder of a file, by its URI. */
const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));

/** Reads what a client sent; undefined for anything else, since a client may send anything. */
export function readSentPolicies(sent: unknown): SentPolicies | undefined {
  if (!isObject(sent) || typeof sent.folder !== 'string' || !Array.isArray(sent.packs)) return undefined;
  const packs = sent.packs.flatMap((each) => readPackFolder(each) ?? []);
  return { folder: sent.folder, packs };
}

function readPackFolder(sent: unknown): PackFolder | undefined {
  if (!isObject(sent) || typeof sent.id !== 'string' || typeof sent.path !== 'string' || !isObject(sent.files)) {
    return undefined;
  }
  const own = sent.files;
  const files = PACK_FILES.flatMap((name) => {
    const file = own[name];
    if (file === undefined) return [];
    return [[name, typeof file === 'string' ? file : ({ unread: unreadOf(file) } as const)] as const];
  });
  return { id: sent.id, path: sent.path, files: Object.fromEntries(files) };
}

const unreadOf = (file: unknown): 'large' | 'encoding' | 'refused' =>
  isObject(file) && (file.unread === 'large' || file.unread === 'encoding') ? file.unread : 'refused';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Shows the packs that cannot be used, each in its own file, and takes that back when it is mended. */
export class PackDiagnostics {
  readonly #connection: Connection;
  /** The files with a diagnostic, and what was shown. */
  #shown = new Map<string, string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** @param inUse the packs in force for the open plans */
  show(inUse: ReadonlySet<LocalPolicies>, service: PlanService, view: LinkView): void {
    const now = new Map<string, string>();
    for (const local of inUse) {
      const own = service.within({ local });
      for (const refusal of own.refusedPacks) {
        const uri = `${local.folders.find(({ id }) => id === refusal.pack)?.path}/${refusal.file}`;
        const diagnostics = [toDiagnostic(refusal, { ...view, service: own })];
        now.set(uri, JSON.stringify(diagnostics));
        if (this.#shown.get(uri) !== now.get(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics });
      }
    }
    for (const uri of this.#shown.keys()) {
      if (!now.has(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    this.#shown = now;
  }
}

function toDiagnostic({ range, problem: { rule, message, args } }: PackRefusal, view: LinkView): Diagnostic {
  const { service, locale } = view;
  const [basis] = rule.basis;
  const lines = [
    fill(rule.messages[message] ?? rule.title, args, locale),
    basis && basisLine(basis, service.policies, locale),
  ];
  return {
    range,
    severity: DiagnosticSeverity.Error,
    ...codeOf(rule.id, view),
    source: 'CleanPlan',
    message: lines.filter((line) => line !== undefined).join('\n'),
  };
}

import type { Diagnostic } from 'vscode-languageserver';
import { isPlan, type Recognition, recognise } from '../core/features/recognition/recognise.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { LocalPolicies } from '../core/local/packFolder.ts';
import type { Analysis, AnalysisContext, PlanService } from '../core/planService.ts';
import { type Locale, toLocale } from '../core/text/locale.ts';
import { SourceText } from '../core/text/sourceText.ts';
import { fileName, offersFor } from './actions/offers.ts';
import type { Client } from './client.ts';
import { type FindingView, shownFindings, toDiagnostic, type WordedFinding } from './convertFindings.ts';
import { Documents, type OpenDocument } from './documents.ts';
import type { Guard } from './guard.ts';
import { SentLocalPolicies, type SentPolicies } from './localPolicies.ts';
import type { PlanFile } from './planFile.ts';
import type { RulePages } from './rulePages.ts';
import { defaultSettings, type Settings, sameSettings } from './settings.ts';

/** What the host of the server knows and the server may not find out by itself. */
export interface ServerHost {
  /** The day it is, `YYYY-MM-DD`. */
  today(): string;
  /** URI of the folder that holds `seeds/`, with a slash at its end or without; the client's `initializationOptions.sourceRoot` wins. */
  readonly sourceRoot?: string;
  /** What `cleanplan/rulePage` answers from; without them no rule has a page. */
  readonly rulePages?: RulePages;
  readonly version?: string;
  /** Reads the packs of regions, for clients that do not send them. */
  readonly localPolicies?: {
    of(uri: string, workspace: readonly string[]): LocalPolicies | undefined;
    forget(): void;
  };
  /** Finds the plans in folders, for clients that do not send them; see `planFile.ts`. */
  readonly planFiles?: {
    list(folders: readonly string[], known: ReadonlyMap<string, string>): Promise<readonly PlanFile[]>;
  };
}

interface Known {
  readonly document: OpenDocument;
  readonly analysis: Analysis;
  /** How long it took to go on to this analysis from the one before, in milliseconds; 0 for the first. */
  readonly took: number;
}

/** An analysis that takes longer is worth a line in the log, in milliseconds. */
const SLOW = 200;

/** Says of which text, and how large it is, so that who reports it need not show it. */
function slowAnalysis({ uri, text }: OpenDocument, { plan: { totals } }: Analysis, time: number): string {
  const rows = Object.values(totals).reduce((sum, total) => sum + total.rows + total.skipped, 0);
  return `analysis took ${Math.round(time)} ms: ${uri}, ${text.lineCount} lines, ${rows} rows`;
}

/** The state of one connection: open texts, settings, and the last analysis of each text. */
export class Session {
  readonly documents = new Documents();
  readonly #analyses = new Map<string, Known>();
  /** In the locale there is; settings begin it anew. */
  #worded = new WeakMap<Finding, WordedFinding>();
  #settings: Settings = defaultSettings;
  #settingsSerial = 0;
  readonly #sent = new SentLocalPolicies();
  #packsSerial = 0;

  constructor(
    readonly service: PlanService,
    readonly host: ServerHost,
    readonly client: Client,
    readonly sourceRoot: string | undefined,
    readonly ruleRoot: string | undefined,
    readonly guard: Guard,
  ) {}

  get locale(): Locale {
    return this.#settings.locale ?? toLocale(this.client.locale);
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Takes new settings; true when they change anything. */
  configure(settings: Settings): boolean {
    if (sameSettings(settings, this.#settings)) return false;
    this.#settings = settings;
    this.#settingsSerial++;
    this.#worded = new WeakMap();
    return true;
  }

  /** The analysis of a text as it is now, made anew only when text, settings or day have changed. */
  analysisOf(document: OpenDocument): Analysis {
    return this.#known(document).analysis;
  }

  /** What a text as it is now is taken for. Nothing is said of one that is no plan. */
  recognitionOf({ uri, languageId, text }: OpenDocument): Recognition {
    return recognise({ name: fileName(uri), languageId, text }, this.service.schema.root);
  }

  /** What the client is shown of a text as it is now. */
  diagnosticsOf(document: OpenDocument): Diagnostic[] {
    const recognition = this.recognitionOf(document);
    const offers = offersFor(document, recognition, this).map(({ diagnostic }) => diagnostic);
    if (!isPlan(recognition)) return offers;
    const view = this.viewOf(document);
    return [...offers, ...shownFindings(view.analysis).map((finding) => toDiagnostic(finding, view))];
  }

  #known(document: OpenDocument): Known {
    const known = this.#analyses.get(document.uri);
    const context = this.#context(document.uri);
    if (
      known?.document.serial === document.serial &&
      known.analysis.context.local === context.local &&
      known.analysis.context.today === context.today &&
      known.analysis.context.asOf === context.asOf
    ) {
      return known;
    }
    const start = performance.now();
    const analysis = this.service.analyze(document.text, context, known?.analysis);
    const time = performance.now() - start;
    if (time > SLOW) this.guard.warn(slowAnalysis(document, analysis, time));
    const now = { document, analysis, took: known === undefined ? 0 : time };
    this.#analyses.set(document.uri, now);
    return now;
  }

  /** How long the last change of a text took to analyse, in milliseconds; 0 where nothing was changed yet. */
  analysisTime(uri: string): number {
    return this.#analyses.get(uri)?.took ?? 0;
  }

  /** A view of a text that need not be open, such as one more plan of the folder; nothing of it is kept. */
  viewOfText(uri: string, text: string): FindingView {
    const document = { uri, languageId: 'cleanplan', version: 0, serial: 0, text: SourceText.of(text) };
    return this.#view(document, this.service.analyze(document.text, this.#context(uri)));
  }

  #context(uri: string): AnalysisContext {
    const { asOf } = this.#settings;
    return { today: this.host.today(), ...(asOf !== undefined && { asOf }), local: this.localOf(uri) };
  }

  /** The packs of its region that a plan is checked with. */
  localOf(uri: string): LocalPolicies | undefined {
    return this.client.sendsLocalPolicies
      ? this.#sent.of(uri)
      : this.host.localPolicies?.of(uri, this.client.workspaceFolders);
  }

  /** Takes packs that the client sends; true when they change anything. */
  takePolicies(sent: SentPolicies): boolean {
    const changed = this.#sent.take(sent);
    if (changed) this.#packsSerial++;
    return changed;
  }

  /** Files of packs have changed on disk. */
  forgetPolicies(): void {
    this.host.localPolicies?.forget();
    this.#packsSerial++;
  }

  /** The core as it is for the plan of a name. */
  serviceAt(uri: string): PlanService {
    return this.service.within({ local: this.localOf(uri) });
  }

  /** The core as it is for the plan of an analysis. */
  serviceOf({ context }: Analysis): PlanService {
    return this.service.within(context);
  }

  forget(uri: string): void {
    this.documents.close(uri);
    this.#analyses.delete(uri);
  }

  viewOf(document: OpenDocument): FindingView {
    return this.#view(document, this.analysisOf(document));
  }

  #view(document: OpenDocument, analysis: Analysis): FindingView {
    const { locale, client, sourceRoot, ruleRoot } = this;
    const service = this.serviceOf(analysis);
    return { document, analysis, service, locale, client, sourceRoot, ruleRoot, worded: this.#worded };
  }

  /** Names everything a text's diagnostics depend on: equal ids, equal diagnostics. */
  resultId(document: OpenDocument): string {
    return `${document.serial}.${this.#settingsSerial}.${this.#packsSerial}.${this.host.today()}`;
  }
}

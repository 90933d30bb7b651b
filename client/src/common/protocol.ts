import { NotificationType, RequestType, RequestType0 } from 'vscode-languageclient';
import type { Diagnostic, Location, Position, Range, TextEdit } from 'vscode-languageserver-protocol';

// The requests that LSP has no name for; the server's side is in server/src/lsp/ownRequests. A test
// holds the two together, since the client imports nothing from the server.

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface PlanChoice {
  readonly value: string;
  readonly label: string;
}

export interface NewPlanChoices {
  readonly planTypes: readonly PlanChoice[];
  readonly levels: readonly PlanChoice[];
  readonly periods: readonly string[];
}

export interface NewPlanDecisions {
  readonly language: 'zh' | 'en';
  readonly planType?: string;
  readonly level?: string;
  readonly region?: string;
  readonly period?: string;
  readonly policies?: readonly string[];
}

export interface NewPlan {
  readonly text: string;
  readonly fileName: string;
}

export interface ProvisionItem {
  readonly id: string;
  readonly address: string;
  readonly headingPath: readonly string[];
  readonly verification: 'verbatim' | 'secondary';
  readonly words: string;
  readonly location: Location | null;
  readonly quotes: readonly Range[];
}

export interface PlanStatus {
  readonly policies: readonly { readonly id: string; readonly name: string }[];
  readonly leftOut: string | null;
  readonly asOf: string;
  readonly asOfFrom: 'setting' | 'today';
  readonly planDay: string | null;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly notTranscribed: number;
  readonly read: boolean;
}

export type StateName =
  | 'answered'
  | 'annex'
  | 'elsewhere'
  | 'toBePublished'
  | 'missing'
  | 'notRead'
  | 'forAPerson'
  | 'waived'
  | 'notForThisPlan';

export interface RequirementPlace {
  readonly label: string;
  readonly range: Range;
}

export interface RequirementItem {
  readonly id: string;
  readonly label: string;
  readonly address: string;
  readonly provision: string;
  readonly words: string;
  readonly state: StateName;
  readonly stateLabel: string;
  readonly reason: string | null;
  readonly places: readonly RequirementPlace[];
  readonly comment: string;
}

export interface RequirementGroup {
  readonly id: string;
  readonly label: string;
  readonly items: readonly RequirementItem[];
  readonly others: readonly RequirementItem[];
  readonly asked: number;
  readonly answered: number;
}

export interface RequirementTree {
  readonly byContent: readonly RequirementGroup[];
  readonly byProvision: readonly RequirementGroup[];
}

export interface ReadingRun {
  readonly text: string;
  readonly mark: 'blank' | 'target' | 'unread' | null;
}

export type ReadingBlock =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly runs: readonly ReadingRun[];
      readonly line: number;
    }
  | {
      readonly kind: 'paragraph';
      readonly label: string | null;
      readonly runs: readonly ReadingRun[];
      readonly line: number;
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly { readonly line: number; readonly cells: readonly (readonly ReadingRun[])[] }[];
      readonly line: number;
    }
  | { readonly kind: 'more'; readonly count: number; readonly line: number };

export interface ReadingView {
  readonly title: string;
  readonly language: 'zh' | 'en';
  readonly blocks: readonly ReadingBlock[];
}

export interface CheckedText {
  readonly diagnostics: Diagnostic[];
  readonly read: boolean;
}

/** Where a table is pasted, and what is on the clipboard. */
export interface PasteRowsParams {
  readonly uri: string;
  readonly position: Position;
  readonly html?: string | undefined;
  readonly plain?: string | undefined;
}

/** Rows that a table becomes; nothing is written yet. */
export interface PastedRows {
  readonly list: string;
  readonly count: number;
  readonly edit: TextEdit;
  /** The same with a summary that the table's row of totals gives; there is none for most tables. */
  readonly withSummary?: TextEdit;
  readonly version: number;
  readonly remarks: readonly { readonly doubt: boolean; readonly text: string }[];
}

export interface CopiedRows {
  readonly list: string;
  readonly count: number;
  readonly text: string;
}

/** Why nothing came of it, in the reader's language. */
export interface Refused {
  readonly refused: string;
}

/** A file of a region's pack, or why it gave no text. */
export type PackFile = string | { readonly unread: 'large' | 'encoding' | 'refused' };

export interface PackFolder {
  readonly id: string;
  readonly path: string;
  readonly files: Readonly<Record<string, PackFile>>;
}

export interface SentPolicies {
  readonly folder: string;
  readonly packs: readonly PackFolder[];
}

export const PoliciesNotification = new NotificationType<SentPolicies>('cleanplan/localPolicies');
export const NewPlanChoicesRequest = new RequestType0<NewPlanChoices, void>('cleanplan/newPlanChoices');
export const NewPlanRequest = new RequestType<NewPlanDecisions, NewPlan, void>('cleanplan/newPlan');
export const ProvisionsRequest = new RequestType0<readonly ProvisionItem[], void>('cleanplan/provisions');
export const StatusRequest = new RequestType<{ readonly uri: string }, PlanStatus | null, void>('cleanplan/status');
export const RequirementsRequest = new RequestType<{ readonly uri: string }, RequirementTree | null, void>(
  'cleanplan/requirements',
);
export const ReadingViewRequest = new RequestType<{ readonly uri: string }, ReadingView | null, void>(
  'cleanplan/readingView',
);
export const CheckRequest = new RequestType<{ readonly uri: string; readonly text: string }, CheckedText, void>(
  'cleanplan/check',
);
/** A plan of the workspace: its stamp changes with the file; its text is left out where the server knows the stamp. */
export interface PlanFile {
  readonly uri: string;
  readonly stamp: string;
  readonly text?: string;
}

/** The server asks this one. */
export const PlanFilesRequest = new RequestType<
  { readonly known: Readonly<Record<string, string>> },
  readonly PlanFile[],
  void
>('cleanplan/planFiles');
export const PasteRowsRequest = new RequestType<PasteRowsParams, PastedRows | Refused | null, void>(
  'cleanplan/pasteRows',
);
export const CopyRowsRequest = new RequestType<
  { readonly uri: string; readonly range: Range },
  CopiedRows | Refused | null,
  void
>('cleanplan/copyRows');
/** A rule's page, Markdown in the reader's language; null where there is no such rule. */
export const RulePageRequest = new RequestType<{ readonly rule: string }, string | null, void>('cleanplan/rulePage');

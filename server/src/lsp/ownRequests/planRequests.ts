import { type Connection, type Diagnostic, type Location, RequestType, RequestType0 } from 'vscode-languageserver';
import { type NewPlan, type NewPlanDecisions, newPlan, planChoices } from '../../core/features/newPlan/newPlan.ts';
import { type PlanStatus, planStatus } from '../../core/features/planStatus/planStatus.ts';
import { type ListedProvision, provisionList } from '../../core/features/provisionList/provisionList.ts';
import type { ReadingView } from '../../core/features/readingView/readingBlocks.ts';
import { readingView } from '../../core/features/readingView/readingView.ts';
import { isPlan } from '../../core/features/recognition/recognise.ts';
import { type RequirementTree, requirementTree } from '../../core/features/requirementTree/requirementTree.ts';
import { pageHalf } from '../../core/messages/rulePage.ts';
import type { Analysis } from '../../core/planService.ts';
import { StateMemory } from '../../core/states/requirementStates.ts';
import { localized } from '../../core/text/locale.ts';
import { sourceLocation } from '../convert.ts';
import { shownFindings, toDiagnostic } from '../convertFindings.ts';
import type { Guard } from '../guard.ts';
import { perService } from '../perService.ts';
import type { Session } from '../session.ts';

/** A value that may be chosen for a new plan, named in the reader's language. */
export interface PlanChoice {
  readonly value: string;
  readonly label: string;
}

/** What can be decided before a plan is begun. */
export interface NewPlanChoices {
  readonly planTypes: readonly PlanChoice[];
  readonly levels: readonly PlanChoice[];
  /** Periods most plans are made for, the likeliest first. */
  readonly periods: readonly string[];
}

/** A clause with its place as the client opens it; null where there is no source text. */
export interface ProvisionItem extends Omit<ListedProvision, 'target'> {
  readonly location: Location | null;
}

/** What a text that need not be open was found to hold. */
export interface CheckedText {
  readonly diagnostics: readonly Diagnostic[];
  /** False when the text was not read at all. */
  readonly read: boolean;
}

const NewPlanChoicesRequest = new RequestType0<NewPlanChoices, void>('cleanplan/newPlanChoices');
const NewPlanRequest = new RequestType<NewPlanDecisions, NewPlan, void>('cleanplan/newPlan');
const ProvisionsRequest = new RequestType0<readonly ProvisionItem[], void>('cleanplan/provisions');
const StatusRequest = new RequestType<{ readonly uri: string }, PlanStatus | null, void>('cleanplan/status');
const RequirementsRequest = new RequestType<{ readonly uri: string }, RequirementTree | null, void>(
  'cleanplan/requirements',
);
const ReadingViewRequest = new RequestType<{ readonly uri: string }, ReadingView | null, void>('cleanplan/readingView');
const CheckRequest = new RequestType<{ readonly uri: string; readonly text: string }, CheckedText, void>(
  'cleanplan/check',
);
const RulePageRequest = new RequestType<{ readonly rule: string }, string | null, void>('cleanplan/rulePage');

/** Answers what LSP has no request for. A failure is logged and answered with an error: it must not pass for a result. */
export function handlePlanRequests(connection: Connection, session: Session, guard: Guard): void {
  const { service, sourceRoot } = session;
  const statesOf = perService(({ policies }) => new StateMemory(policies));
  const orReport = <T>(what: string, handler: () => T): T => {
    try {
      return handler();
    } catch (error) {
      guard.report(what, error);
      throw error;
    }
  };

  const treeOf = (analysis: Analysis): RequirementTree => {
    const own = session.serviceOf(analysis);
    return requirementTree(analysis, own, statesOf(own), session.locale);
  };

  connection.onRequest(NewPlanChoicesRequest, () =>
    orReport('newPlanChoices', () => ({
      planTypes: choices(session, 'planType'),
      levels: choices(session, 'level'),
      periods: periodsAround(Number(session.host.today().slice(0, 4))),
    })),
  );
  connection.onRequest(NewPlanRequest, (decisions) =>
    orReport('newPlan', () => newPlan(decisions, service, session.locale)),
  );
  connection.onRequest(ProvisionsRequest, () =>
    orReport('provisions', () =>
      provisionList(service.policies, session.locale).map(({ target, ...provision }) => ({
        ...provision,
        location: (target && sourceLocation(target, sourceRoot)) ?? null,
      })),
    ),
  );
  connection.onRequest(StatusRequest, ({ uri }) =>
    orReport('status', () => {
      const document = session.documents.get(uri);
      return document === undefined || !isPlan(session.recognitionOf(document))
        ? null
        : statusOf(session.analysisOf(document), session);
    }),
  );
  connection.onRequest(RequirementsRequest, ({ uri }) =>
    orReport('requirements', () => {
      const document = session.documents.get(uri);
      return document === undefined || !isPlan(session.recognitionOf(document))
        ? null
        : treeOf(session.analysisOf(document));
    }),
  );
  connection.onRequest(ReadingViewRequest, ({ uri }) =>
    orReport('readingView', () => {
      const document = session.documents.get(uri);
      return document === undefined || !isPlan(session.recognitionOf(document))
        ? null
        : readingView(session.analysisOf(document));
    }),
  );
  connection.onRequest(CheckRequest, ({ uri, text }) =>
    orReport('check', () => {
      const view = session.viewOfText(uri, text);
      const diagnostics = shownFindings(view.analysis).map((finding) => toDiagnostic(finding, view));
      return { diagnostics, read: view.analysis.read };
    }),
  );
  connection.onRequest(RulePageRequest, ({ rule }) =>
    orReport('rulePage', () => {
      const page = session.host.rulePages?.get(rule);
      return page === undefined ? null : pageHalf(page, session.locale);
    }),
  );
}

const statusOf = (analysis: Analysis, session: Session): PlanStatus =>
  planStatus(analysis, session.serviceOf(analysis));

const choices = ({ service, locale }: Session, field: string): PlanChoice[] =>
  planChoices(service.schema.root, field).map(({ value, zh, title }) => {
    const name = localized(title, locale);
    return { value, label: locale === 'en' && name !== zh ? `${name} (${zh})` : zh };
  });

/** The five-year period a year falls in, the one after it, and the year by itself. */
function periodsAround(year: number): string[] {
  const end = Math.ceil(year / 5) * 5;
  return [`${end - 4}—${end}年`, `${end + 1}—${end + 5}年`, `${year}年`];
}

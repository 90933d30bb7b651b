import {
  commands,
  type Disposable,
  EventEmitter,
  env,
  l10n,
  languages,
  MarkdownString,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { OPEN_CLAUSE } from './clauseArgument.ts';
import type { LanguageServer } from './languageServer.ts';
import { oneAtATime } from './oneAtATime.ts';
import { isPlan } from './planFiles.ts';
import {
  type RequirementGroup,
  type RequirementItem,
  type RequirementPlace,
  RequirementsRequest,
  type RequirementTree,
  type StateName,
} from './protocol.ts';

/** The view in the explorer. */
const VIEW = 'cleanplan.requirements';
const PLAN_OPEN = 'cleanplan.planOpen';
const OPEN_PLACE = 'cleanplan.openRequirementPlace';

/** A line of the tree. What has the same key is the same line, so that it stays unfolded and selected as a plan changes. */
export type Line = { readonly key: string; readonly parent?: Line } & (
  | { readonly kind: 'root'; readonly label: string; readonly groups: readonly RequirementGroup[] }
  | { readonly kind: 'group'; readonly group: RequirementGroup }
  | { readonly kind: 'item'; readonly item: RequirementItem }
  | { readonly kind: 'place'; readonly place: RequirementPlace }
  | { readonly kind: 'others'; readonly items: readonly RequirementItem[] }
);

/** The tree and what it shows, for the tests in the editor. */
export interface RequirementView {
  readonly view: TreeView<Line>;
  readonly lines: TreeDataProvider<Line>;
}

/**
 * Shows how the requirements of the policies stand in the plan in the editor: for planners by the contents of a plan,
 * for reviewers by the clauses.
 */
export function showRequirements(server: LanguageServer, subscriptions: Disposable[]): RequirementView {
  const lines = new RequirementLines(server, () => view.visible);
  const view: TreeView<Line> = window.createTreeView(VIEW, { treeDataProvider: lines, showCollapseAll: true });
  subscriptions.push(
    view,
    lines,
    commands.registerCommand(OPEN_PLACE, openPlace),
    commands.registerCommand('cleanplan.openRequirementClause', (line?: Line) =>
      line?.kind === 'item' ? commands.executeCommand(OPEN_CLAUSE, line.item.provision) : undefined,
    ),
    commands.registerCommand('cleanplan.copyRequirementComment', (line?: Line) =>
      line?.kind === 'item' ? env.clipboard.writeText(line.item.comment) : undefined,
    ),
    view.onDidChangeVisibility(() => lines.update()),
    window.onDidChangeActiveTextEditor(() => lines.update()),
    // Findings change after every edit, and states with them.
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) void lines.update();
    }),
    server.onDidChange(() => lines.update()),
    workspace.onDidCloseTextDocument(({ uri }) => lines.close(uri)),
  );
  return { view, lines };
}

/** The lines of the tree, asked of the server when the plan or its findings change. */
class RequirementLines implements TreeDataProvider<Line>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #server: LanguageServer;
  readonly #visible: () => boolean;
  #tree: RequirementTree | undefined;
  /** The plan whose requirements are shown: the last one that was in the editor. */
  #plan: Uri | undefined;
  /** What is shown, as one text. */
  #shown = '';
  /** Asks how the plan stands now. */
  readonly update = oneAtATime(() => this.#ask());

  constructor(server: LanguageServer, visible: () => boolean) {
    this.#server = server;
    this.#visible = visible;
  }

  /** Shows nothing of a plan that is closed. */
  close(uri: Uri): void {
    if (uri.toString() === this.#plan?.toString()) this.#show(undefined, undefined);
    const isOpen = workspace.textDocuments.some((document) => isPlan(document) && !document.isClosed);
    void commands.executeCommand('setContext', PLAN_OPEN, isOpen);
  }

  async #ask(): Promise<void> {
    const document = window.activeTextEditor?.document;
    // A look at another file, or at the problems, does not empty the tree.
    if (document === undefined || !isPlan(document)) return;
    // Explorers of folders without plans show no empty view.
    void commands.executeCommand('setContext', PLAN_OPEN, true);
    if (!this.#visible() || !this.#server.running) return;
    try {
      const uri = this.#server.namer.asUri(document.uri);
      const tree = await this.#server.request(RequirementsRequest, { uri });
      if (!document.isClosed) this.#show(document.uri, tree ?? undefined);
    } catch {
      // The server has logged it; what was shown stays until there is an answer.
    }
  }

  /** Changes the view only where there is something to change. */
  #show(plan: Uri | undefined, tree: RequirementTree | undefined): void {
    const shown = JSON.stringify([plan?.toString(), tree]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#plan = plan;
    this.#tree = tree;
    this.#changed.fire(undefined);
  }

  getParent({ parent }: Line): Line | undefined {
    return parent;
  }

  getChildren(line?: Line): Line[] {
    if (line === undefined) return this.#roots();
    switch (line.kind) {
      case 'root':
        return line.groups.map((group) => ({ kind: 'group', key: `${line.key}/${group.id}`, group, parent: line }));
      case 'group':
        return inGroup(line, line.group);
      case 'others':
        return line.items.map((item) => ({ kind: 'item', key: `${line.key}/${item.id}`, item, parent: line }));
      case 'item':
        return line.item.places.map((place, at) => ({ kind: 'place', key: `${line.key}/${at}`, place, parent: line }));
      case 'place':
        return [];
    }
  }

  #roots(): Line[] {
    const tree = this.#tree;
    if (tree === undefined) return [];
    return [
      { kind: 'root', key: 'contents', label: l10n.t('By content'), groups: tree.byContent },
      { kind: 'root', key: 'clauses', label: l10n.t('By clause'), groups: tree.byProvision },
    ];
  }

  getTreeItem(line: Line): TreeItem {
    const item = this.#itemOf(line);
    item.id = line.key;
    return item;
  }

  #itemOf(line: Line): TreeItem {
    switch (line.kind) {
      case 'root':
        return new TreeItem(line.label, TreeItemCollapsibleState.Expanded);
      case 'group':
        return groupItem(line.group);
      case 'others': {
        const label = l10n.t('{0} that are not for this plan', line.items.length);
        return new TreeItem(label, TreeItemCollapsibleState.Collapsed);
      }
      case 'item':
        return this.#requirement(line.item);
      case 'place': {
        const item = new TreeItem(line.place.label, TreeItemCollapsibleState.None);
        if (this.#plan !== undefined) item.command = opening(this.#plan, line.place);
        return item;
      }
    }
  }

  #requirement({ label, address, words, state, stateLabel, reason, places, provision }: RequirementItem): TreeItem {
    const item = new TreeItem(
      label,
      places.length > 1 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
    );
    item.description = stateLabel;
    const [icon, color] = icons[state];
    item.iconPath = new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
    item.contextValue = 'requirement';
    const tooltip = new MarkdownString();
    tooltip.appendText(`${address}\n${words}\n\n${reason === null ? stateLabel : `${stateLabel} · ${reason}`}`);
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: `${label} ${stateLabel}` };
    const [place] = places;
    item.command =
      place !== undefined && this.#plan !== undefined
        ? opening(this.#plan, place)
        : { title: l10n.t('Open a clause'), command: OPEN_CLAUSE, arguments: [provision] };
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function inGroup(parent: Line, { items, others }: RequirementGroup): Line[] {
  const own = items.map((item): Line => ({ kind: 'item', key: `${parent.key}/${item.id}`, item, parent }));
  const key = `${parent.key}/others`;
  return others.length === 0 ? own : [...own, { kind: 'others', key, items: others, parent }];
}

/** A sign for each state that reads without its colour. */
const icons: Readonly<Record<StateName, readonly [icon: string, color?: string]>> = {
  answered: ['pass', 'testing.iconPassed'],
  annex: ['pass', 'testing.iconPassed'],
  elsewhere: ['pass', 'testing.iconPassed'],
  toBePublished: ['clock'],
  missing: ['circle-large-outline', 'editorWarning.foreground'],
  notRead: ['question'],
  forAPerson: ['eye'],
  waived: ['circle-slash'],
  notForThisPlan: ['dash'],
};

function groupItem({ label, asked, answered }: RequirementGroup): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  item.description = `${answered}/${asked}`;
  item.tooltip = l10n.t('{0} of {1} requirements are answered', answered, asked);
  return item;
}

const opening = (plan: Uri, { range: { start, end } }: RequirementPlace) => ({
  title: l10n.t('Show in the plan'),
  command: OPEN_PLACE,
  arguments: [plan, new Range(start.line, start.character, end.line, end.character)],
});

async function openPlace(plan: Uri, range: Range): Promise<void> {
  const editor = await window.showTextDocument(plan, { selection: new Range(range.start, range.start), preview: true });
  editor.revealRange(range);
}

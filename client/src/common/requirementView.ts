import {
  commands,
  type Disposable,
  EventEmitter,
  env,
  l10n,
  languages,
  MarkdownString,
  Range,
  type TextDocument,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  window,
} from 'vscode';
import { OPEN_CLAUSE } from './clauseArgument.ts';
import type { LanguageServer } from './languageServer.ts';
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
type Line = { readonly key: string } & (
  | { readonly kind: 'root'; readonly label: string; readonly groups: readonly RequirementGroup[] }
  | { readonly kind: 'group'; readonly group: RequirementGroup }
  | { readonly kind: 'item'; readonly item: RequirementItem }
  | { readonly kind: 'place'; readonly place: RequirementPlace }
  | { readonly kind: 'others'; readonly items: readonly RequirementItem[] }
);

/**
 * Shows how the requirements of the policies stand in the plan in the editor: for planners by the contents of a plan,
 * for reviewers by the clauses.
 */
export function showRequirements(server: LanguageServer): Disposable[] {
  const lines = new RequirementLines(server);
  const view = window.createTreeView(VIEW, { treeDataProvider: lines, showCollapseAll: true });
  return [
    view,
    lines,
    commands.registerCommand(OPEN_PLACE, openPlace),
    commands.registerCommand('cleanplan.openRequirementClause', (line?: Line) =>
      line?.kind === 'item' ? commands.executeCommand(OPEN_CLAUSE, line.item.provision) : undefined,
    ),
    commands.registerCommand('cleanplan.copyRequirementComment', (line?: Line) =>
      line?.kind === 'item' ? env.clipboard.writeText(line.item.comment) : undefined,
    ),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) void lines.update();
    }),
    window.onDidChangeActiveTextEditor(() => lines.update()),
    // Findings change after every edit, and states with them.
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === lines.shown?.toString())) void lines.update();
    }),
    server.onDidChange(() => lines.update()),
  ];
}

/** The lines of the tree, asked of the server when the plan or its findings change. */
class RequirementLines implements TreeDataProvider<Line>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #tree: RequirementTree | undefined;
  #plan: Uri | undefined;
  /** Answers may overtake one another; only that to the last question counts. */
  #asked = 0;

  constructor(readonly server: LanguageServer) {}

  /** The plan whose requirements are shown: the last one that was in the editor. */
  get shown(): Uri | undefined {
    return this.#plan;
  }

  async update(): Promise<void> {
    const document = window.activeTextEditor?.document;
    const plan = document !== undefined && isPlan(document) ? document : undefined;
    // A look at another file, or at the problems, does not empty the tree.
    if (plan === undefined) return;
    // Explorers of folders without plans show no empty view.
    void commands.executeCommand('setContext', PLAN_OPEN, true);
    if (!this.server.running) return;
    const question = ++this.#asked;
    const tree = await this.#treeOf(plan);
    if (question !== this.#asked) return;
    this.#plan = plan.uri;
    this.#tree = tree;
    this.#changed.fire(undefined);
  }

  async #treeOf(plan: TextDocument): Promise<RequirementTree | undefined> {
    try {
      return (await this.server.request(RequirementsRequest, { uri: this.server.namer.asUri(plan.uri) })) ?? undefined;
    } catch {
      // The server has logged it.
      return undefined;
    }
  }

  getChildren(line?: Line): Line[] {
    if (line === undefined) return this.#roots();
    switch (line.kind) {
      case 'root':
        return line.groups.map((group) => ({ kind: 'group', key: `${line.key}/${group.id}`, group }));
      case 'group':
        return this.#inGroup(line.key, line.group);
      case 'others':
        return line.items.map((item) => ({ kind: 'item', key: `${line.key}/${item.id}`, item }));
      case 'item':
        return line.item.places.map((place, at) => ({ kind: 'place', key: `${line.key}/${at}`, place }));
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

  #inGroup(key: string, { items, others }: RequirementGroup): Line[] {
    const own = items.map((item): Line => ({ kind: 'item', key: `${key}/${item.id}`, item }));
    return others.length === 0 ? own : [...own, { kind: 'others', key: `${key}/others`, items: others }];
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

/** States in which a requirement is seen to. */
const SEEN_TO: ReadonlySet<StateName> = new Set(['answered', 'annex', 'elsewhere', 'toBePublished', 'waived']);

function groupItem({ label, items }: RequirementGroup): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  const done = items.filter(({ state }) => SEEN_TO.has(state)).length;
  item.description = `${done}/${items.length}`;
  item.tooltip = l10n.t('{0} of {1} requirements are answered', done, items.length);
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

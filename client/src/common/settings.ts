import { env, workspace } from 'vscode';
import type { Severity } from './protocol.ts';

/** The settings the client itself acts on; the server asks for its own. The manifest declares them all. */
export interface ClientSettings {
  readonly locale: string;
  readonly asOf: string;
  /** How much of a clause a hover shows. */
  readonly hover: { readonly clause: string };
  /** Above which lines lenses are shown, and behind which values hints. */
  readonly lens: string;
  readonly hints: string;
  /** Policies that a new plan is to be checked against. */
  readonly policies: readonly string[];
  /** The severity from which a check of the workspace is not passed. */
  readonly failLevel: Severity;
}

export function clientSettings(): ClientSettings {
  const settings = workspace.getConfiguration('cleanplan');
  return {
    locale: settings.get<string>('locale', 'auto'),
    asOf: settings.get<string>('asOf', ''),
    hover: { clause: settings.get<string>('hover.clause', 'full') },
    lens: settings.get<string>('lens', 'all'),
    hints: settings.get<string>('hints', 'block'),
    policies: settings.get<string[]>('policies', []),
    failLevel: settings.get<Severity>('failLevel', 'error'),
  };
}

/** The language a new plan is written in: that of messages, which is Chinese unless English is asked for. */
export function planLanguage(): 'zh' | 'en' {
  const { locale } = clientSettings();
  return /^en\b/i.test(locale === 'auto' ? env.language : locale) ? 'en' : 'zh';
}

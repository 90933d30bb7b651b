import type { Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../core/findings/finding.ts';
import type { PlacedFinding } from '../core/findings/placedFinding.ts';
import { type FindingView, shownFindings, toDiagnostic } from './convertFindings.ts';

/** The diagnostics of one open text; those that an edit leaves alone are made once. */
export class KeptDiagnostics {
  #made = new WeakMap<Finding, Diagnostic>();
  #locale: FindingView['locale'] | undefined;

  /** @param view always of the same text, and with the same client and roots */
  of(view: FindingView): Diagnostic[] {
    if (view.locale !== this.#locale) this.#made = new WeakMap();
    this.#locale = view.locale;
    return shownFindings(view.analysis).map((placed) => this.#one(placed, view));
  }

  #one(placed: PlacedFinding, view: FindingView): Diagnostic {
    const { finding, range } = placed;
    // Other places that are named may move while the finding stays.
    if (finding.related.length > 0) return toDiagnostic(placed, view);
    const last = this.#made.get(finding);
    if (last?.range === range) return last;
    const made = last === undefined ? toDiagnostic(placed, view) : { ...last, range };
    this.#made.set(finding, made);
    return made;
  }
}

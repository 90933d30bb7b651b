import type { Rule } from '../core/rules/rule.ts';

/** How long each rule took, all files together. */
export class RuleTimes {
  /** Milliseconds by rule id. */
  readonly #spent = new Map<string, number>();

  /** The same rules, with a clock around whatever they do. */
  of(rules: readonly Rule[]): readonly Rule[] {
    return rules.map((rule) => this.#timed(rule));
  }

  /** `12.3 ms content-missing`, the longest first. */
  lines(): string[] {
    return [...this.#spent]
      .sort(([, a], [, b]) => b - a)
      .map(([id, time]) => `${time.toFixed(1).padStart(9)} ms  ${id}\n`);
  }

  #timed(rule: Rule): Rule {
    const { id } = rule.meta;
    this.#spent.set(id, 0);
    const within = <A extends unknown[], R>(run: (...args: A) => R) => this.#clocked(id, run);
    if (rule.shape === 'plan') return { ...rule, check: within(rule.check) };
    const notes = { ...rule.notes, look: within(rule.notes.look), keys: within(rule.notes.keys) };
    if (rule.shape === 'group') return { ...rule, notes, check: within(rule.check) };
    return { ...rule, notes, judgeWith: (facts) => within(rule.judgeWith(facts)) };
  }

  #clocked<A extends unknown[], R>(id: string, run: (...args: A) => R): (...args: A) => R {
    return (...args) => {
      const start = performance.now();
      try {
        return run(...args);
      } finally {
        this.#spent.set(id, (this.#spent.get(id) ?? 0) + performance.now() - start);
      }
    };
  }
}

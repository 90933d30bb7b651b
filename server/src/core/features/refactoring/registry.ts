import { languageRefactorings } from './planLanguage.ts';
import type { Refactoring, RefactoringScene } from './refactoring.ts';
import { renumberRefactorings } from './renumber.ts';
import { repeatedValueRefactorings } from './repeatedValue.ts';
import { layoutRefactorings } from './rowLayout.ts';
import { sortRefactorings } from './sortRows.ts';
import { summaryRefactorings } from './withSummary.ts';

/** Everything that may be offered, in the order it is shown. A new refactoring is added here and nowhere else. */
const all: readonly ((scene: RefactoringScene) => readonly Refactoring[])[] = [
  repeatedValueRefactorings,
  layoutRefactorings,
  sortRefactorings,
  renumberRefactorings,
  summaryRefactorings,
  languageRefactorings,
];

/** What may be written otherwise at a place, as far as it can be told without going through long lists. */
export const refactoringsAt = (scene: RefactoringScene): readonly Refactoring[] => all.flatMap((find) => find(scene));

import { newReport } from './scaffold/newReport.ts';
import { runScaffold } from './scaffold/runScaffold.ts';

runScaffold('usage: npm run new-report -- <id>', newReport);

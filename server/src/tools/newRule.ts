import { newRule } from './scaffold/newRule.ts';
import { runScaffold } from './scaffold/runScaffold.ts';

runScaffold('usage: npm run new-rule -- <id> [--shape plan|row|group] [--each <kind of row>]', newRule);

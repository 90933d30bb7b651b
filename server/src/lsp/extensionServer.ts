import { localDate } from '../host/localDate.ts';
import { loadService, rulePages } from '../host/resources.ts';
import { runStdio } from './stdio.ts';

// The server as the desktop extension starts it: one file, on standard input and output. Where the
// policy sources lie is the extension's matter, which shows them as documents of its own.
void runStdio(loadService(), { today: () => localDate(new Date()), rulePages });

import { newFeature } from './scaffold/newFeature.ts';
import { runScaffold } from './scaffold/runScaffold.ts';

runScaffold('usage: npm run new-feature -- <name>', newFeature);

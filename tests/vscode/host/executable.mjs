#!/usr/bin/env node
// What @vscode/test-electron starts in place of desktop VS Code: an executable file that loads the TypeScript.
import { register } from 'tsx/esm/api';

register();
await import('./standIn.ts');

import * as nodeModule from 'node:module';

// The server as the desktop extension starts it, on standard input and output. It is loaded by a file
// of its own, so that Node can be told before to keep what it compiles (as of 22.8).
(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();
void import('./stdio.ts').then(({ serveExtension }) => serveExtension());

import module from 'node:module';

// What the desktop extension starts, as a process of its own. The server lies in a file that is loaded from
// here, so that Node can be told before to keep what it compiles; Node 20 has no such function.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
void import('./stdio.ts').then(({ serveExtension }) => serveExtension());

/** Starts the language server on standard input and output; resolves when the client has ended it. */
export async function serve(): Promise<void> {
  const { serveStdio } = await import('../lsp/stdio.ts');
  await serveStdio();
}

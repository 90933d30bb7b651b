#!/usr/bin/env node
// The program itself is built into dist/. Only process.exitCode is set: process.exit would cut off
// output that a pipe has not taken yet.
try {
  const { main } = await import('../dist/cli.js');
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const notBuilt = error?.code === 'ERR_MODULE_NOT_FOUND' && /dist[\\/]cli\.js/.test(String(error.message));
  const message = notBuilt
    ? 'cleanplan: 还没有构建，请先运行 npm run build / not built yet: run npm run build first'
    : `cleanplan: ${error?.stack ?? error}`;
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

#!/usr/bin/env node
'use strict';
// Starts the program, which is built into dist/. CommonJS (package.json beside this file says so), as the bundle is.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** Gives the exit code. */
async function run() {
  const program = join(__dirname, '../dist/cli.cjs');
  if (!existsSync(program)) {
    console.error('cleanplan: 还没有构建，请先运行 npm run build / not built yet: run npm run build first');
    return 2;
  }
  // Node 22 keeps what it compiles when asked to; Node 20 has no such function.
  require('node:module').enableCompileCache?.();
  return require(program).main(process.argv.slice(2));
}

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    const [reason] = String(error).split('\n');
    console.error(`cleanplan: 程序没有运行起来 / the program did not run: ${reason}`);
    process.exitCode = 2;
  },
);

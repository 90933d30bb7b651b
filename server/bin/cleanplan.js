#!/usr/bin/env node
'use strict';
// Starts the program, which is built into dist/. CommonJS, as package.json beside this file says: Node loads it faster.

// Node 22 keeps what it compiles when asked to; Node 20 has no such function.
require('node:module').enableCompileCache?.();
try {
  require('../dist/cli.cjs')
    .main(process.argv.slice(2))
    .then((code) => {
      process.exitCode = code;
    });
} catch (error) {
  const toDo = '还没有构建，请先运行 npm run build / not built yet: run npm run build first';
  console.error(`cleanplan: ${error.code === 'MODULE_NOT_FOUND' ? toDo : error.stack}`);
  process.exitCode = 2;
}

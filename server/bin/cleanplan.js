#!/usr/bin/env node
'use strict';
// Starts the program, which is built into dist/. This file is CommonJS (package.json beside it says so)
// and runs the bundles from their code caches, because most of what checking one plan takes is start-up.
const { closeSync, fstatSync, openSync, readSync } = require('node:fs');
const { join } = require('node:path');

const dist = join(__dirname, '..', 'dist');
const forMakingCaches = require.main !== module;
/** What was loaded, by file name: its `module`, and what a cache can be made of. */
const bundles = new Map();

/** Where the code cache of a bundle lies that was made by this version of V8. */
const cachePath = (name) => join(dist, `${name}.${process.versions.v8}-${process.arch}.cache`);

/** What a file of dist/ exports: run from its code cache where there is one, else loaded as Node does. */
function load(name) {
  const known = bundles.get(name);
  if (known !== undefined) return known.module.exports;
  const path = join(dist, name);
  const source = readAscii(path);
  // Whoever asks for data keeps it.
  if (name.endsWith('.json')) return JSON.parse(source);
  const cache = readCache(name);
  if (cache !== undefined || forMakingCaches) return run(name, path, source, cache);
  // Node's own cache of compiled code, as of 22.8.
  require('node:module').enableCompileCache?.();
  return require(path);
}

/** All files of dist/ are ASCII: read as one byte a character they take half the memory. */
function readAscii(path) {
  const bytes = read(path);
  return bytes.latin1Slice(0, bytes.length);
}

function readCache(name) {
  try {
    return read(cachePath(name));
  } catch {
    return undefined;
  }
}

/** What was read last, and is what is read next: memory that nobody has touched yet takes longer than reading. */
let memory = Buffer.allocUnsafeSlow(2 ** 20);

/** The bytes of a file, which are good until the next file is read. */
function read(path) {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size > memory.length) memory = Buffer.allocUnsafeSlow(size);
    let length = 0;
    for (let more = 1; more > 0 && length < size; length += more) more = readSync(file, memory, length, size - length);
    return memory.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/**
 * Runs a bundle. V8 takes a cache only if its version and flags are the same, but knows the source by no
 * more than its length; so a cache begins with the bundle's first line, which names the bundle's content.
 */
function run(name, filename, source, cache) {
  const { Script } = require('node:vm');
  const head = source.slice(0, source.indexOf('\n'));
  const fits = cache?.latin1Slice(0, head.length) === head;
  const cachedData = fits ? cache.subarray(head.length) : undefined;
  const script = withUsualSettings(() => new Script(source, { filename, cachedData }));
  const bundle = { exports: {} };
  bundles.set(name, { module: bundle, script, head });
  const requireBeside = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
  script.runInThisContext()(bundle.exports, requireBeside, bundle, filename);
  return bundle.exports;
}

/** Whoever has changed V8's settings (server/src/host/youngHeap.ts) knows how to take a cache none the less. */
function withUsualSettings(work) {
  const changed = bundles.get('youngHeap.cjs')?.module.exports;
  return changed === undefined ? work() : changed.withUsualSettings(work);
}

/** As editors start the server, which then need not wait for the command line. */
const servesOnly = (argv) =>
  argv[0] === 'lsp' && argv[1] === '--stdio' && argv.slice(2).every((arg) => /^--clientProcessId=\d+$/.test(arg));

async function main(argv) {
  try {
    if (servesOnly(argv)) await load('languageServer.cjs').serveStdio();
    else process.exitCode = await load('cli.cjs').main(argv);
    // All output has been taken when `main` resolves, so nothing is cut off; taking the heap apart would take
    // longer than reading the plan. Without caches of our own Node may have its own to write.
    if (bundles.size > 0) process.exit();
  } catch (error) {
    const notBuilt = error?.code === 'ENOENT' && /dist[\\/]\w+\.cjs/.test(String(error.message));
    const message = notBuilt
      ? 'cleanplan: 还没有构建，请先运行 npm run build / not built yet: run npm run build first'
      : `cleanplan: ${error?.stack ?? error}`;
    process.stderr.write(`${message}\n`);
    process.exitCode = 2;
  }
}

// server/src/tools/codeCache.mjs loads the bundles in the same way to make the caches.
if (forMakingCaches) module.exports = { bundles, cachePath, load, withUsualSettings };
else void main(process.argv.slice(2));

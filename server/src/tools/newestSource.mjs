import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is made of; a change of any of it makes the build stale. */
const sources = ['server/src', 'server/package.json', 'client/src', 'schemas', 'package-lock.json'];

/**
 * When the newest source of a build was changed, in milliseconds.
 *
 * @param {string} root the root of the repository
 * @returns {number}
 */
export const newestSource = (root) => Math.max(...sources.map((path) => newestUnder(join(root, path))));

/**
 * @param {string} path
 * @returns {number}
 */
function newestUnder(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestUnder(join(path, name))));
}

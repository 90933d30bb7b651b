/**
 * Writes `dist/README.md`, the readme that goes into the package: that of this folder without its
 * pictures. The editor shows no picture of a readme that lies in the package, neither by a path nor as
 * `data:`, only what it fetches over https, and nothing of ours is to be fetched.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
const words = readme.replace(/^!\[.*\]\(.*\)\n\n?/gm, '');
writeFileSync(new URL('dist/README.md', import.meta.url), words);

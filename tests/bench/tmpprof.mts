import { AIDS, measureAid } from '/work/main/tests/bench/lsp/aids.ts';
import { cleanplan } from '/work/main/tests/bench/servers.ts';
const name = process.argv[2] as keyof typeof AIDS;
const prof = process.argv[3] === 'prof';
const spec = prof ? { ...cleanplan, command: [process.execPath, '--cpu-prof', '--cpu-prof-dir=/tmp/b/pp', '--cpu-prof-interval', '300', ...cleanplan.command.slice(1)] } : cleanplan;
const f = await measureAid(spec as never, AIDS[name], 5000, { folder: '/tmp/b', timeout: 60000 }, { least: 8, most: 8, budget: 1 });
console.log(name, f?.arrived.values.map((x) => Math.round(x)).join(' '), f?.arrived.failure ?? '');

// Preloaded into a measured process: writes what it used when it ends. It is not there when time is measured.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, maxRSS } = process.resourceUsage();
  // Microseconds and kibibytes.
  writeFileSync(process.env.BENCH_RECORD, JSON.stringify({ user: userCPUTime / 1000, peak: maxRSS / 1024 }));
});

// Loaded before a program: writes what the process took to the file that USAGE_FILE names.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');

/** The most memory that the process had at once, in kibibytes. */
function mostMemory() {
  // On Linux, maxRSS is that of the process that started this one, if that had more.
  const status = '/proc/self/status';
  const [, peak] = existsSync(status) ? /VmHWM:\s*(\d+) kB/.exec(readFileSync(status, 'utf8')) : [];
  return peak === undefined ? process.resourceUsage().maxRSS : Number(peak);
}

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { seconds: (userCPUTime + systemCPUTime) / 1e6, mebibytes: mostMemory() / 1024 };
  writeFileSync(process.env.USAGE_FILE, JSON.stringify(usage));
});

// Runs all benchmarks, each in a process of its own; fails if one of them misses a bound.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

for (const name of [
  'speed',
  'reading',
  'groups',
  'scanner',
  'files',
  'drawing',
  'spreadsheet',
  'memory',
  'many-comments',
  'rounding',
  'titles',
  'monitor',
  'coverage',
]) {
  const script = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
  console.log();
}

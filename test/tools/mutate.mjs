// Mutation testing of every floor in turn; name floors to test only those.
import { spawnSync } from 'node:child_process';

const asked = process.argv.slice(2);
const floors = asked.length > 0 ? asked : ['counting', 'inference', 'grouping', 'metrics'];
for (const floor of floors) {
  const { status } = spawnSync('npx', ['stryker', 'run', 'test/tools/stryker.config.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, FLOOR: floor },
  });
  if (status !== 0) process.exitCode = 1;
}

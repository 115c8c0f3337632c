// Mutation testing of one folder of src after the other; names of folders as arguments select some.
import { spawnSync } from 'node:child_process';

const all = ['counting', 'inference', 'metrics', 'grouping', 'survey', 'findings', 'report'];
const selected = process.argv.slice(2);
for (const folder of selected.length > 0 ? selected : all) {
  const { status } = spawnSync('npx', ['stryker', 'run', 'test/tools/stryker.config.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, FOLDER: folder },
  });
  if (status !== 0) process.exitCode = 1;
}

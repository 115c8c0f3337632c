import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = 'docs/site/playground';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

const allowed = [
  /^nps-core(\/\w+)?$/,
  /^\.\.?\/(words\/)?[\w-]+\.js$/, // other files of the playground
  /^(vega|vega-lite|vega-interpreter)$/,
  // the command's readers of workbooks, JSON Lines and patterns, and what it says of comments
  /^(\.\.\/){3}src\/cli\/input\/(workbook\/[\w-]+|json-lines|linear-pattern)\.js$/,
  /^(\.\.\/){3}src\/words\/comments\.js$/,
];

test.each(files)(
  '%s of the playground: imports only the package, what draws and what the command reads with',
  (file) => {
    const imports = [...readFileSync(join(folder, file), 'utf8').matchAll(/ from '([^']+)';/g)];
    const others = imports
      .map(([, name = '']) => name)
      .filter((name) => !allowed.some((form) => form.test(name)));
    expect(others).toEqual([]);
  },
);

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
  /^\.\.\/\.\.\/\.\.\/src\/cli\/input\/workbook\/[\w-]+\.js$/, // the command's reader of workbooks
];

test.each(files)(
  '%s of the playground: imports only the package, what draws and what reads workbooks',
  (file) => {
    const imports = [...readFileSync(join(folder, file), 'utf8').matchAll(/ from '([^']+)';/g)];
    const others = imports
      .map(([, name = '']) => name)
      .filter((name) => !allowed.some((form) => form.test(name)));
    expect(others).toEqual([]);
  },
);

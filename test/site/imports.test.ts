import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = 'docs/site/playground';
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));

test.each(files)(
  '%s of the playground: imports only the package and the drawing libraries',
  (file) => {
    const imports = [...readFileSync(join(folder, file), 'utf8').matchAll(/ from '([^']+)';/g)];
    const others = imports
      .map(([, name = '']) => name)
      .filter(
        (name) => !/^(nps-core(\/\w+)?|\.\/[\w-]+\.js|vega|vega-lite|vega-interpreter)$/.test(name),
      );
    expect(others).toEqual([]);
  },
);

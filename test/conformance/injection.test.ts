import { describe, expect, test } from 'vitest';
import { breaches, readsAsNamed } from '../engines/injection.js';
import { dialects, start } from './dialects.js';

describe.each(dialects)('the dialect %s', (dialect) => {
  test('no option lets SQL in', async () => {
    const engine = await start(dialect);
    const problems = await breaches(engine, dialect);
    await engine.close();
    expect(problems).toEqual([]);
  });

  test('a table and columns with hostile names are read', async () => {
    const engine = await start(dialect);
    const problems = await readsAsNamed(engine, dialect);
    await engine.close();
    expect(problems).toEqual([]);
  });
});

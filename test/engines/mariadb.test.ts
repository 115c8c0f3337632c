import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  readAccount,
  readSegments,
  readTally,
  readWaves,
  type TallyQueryOptions,
  tallyQuery,
} from '../../src/sql/index.js';
import type { Engine } from './engine.js';
import { mariadb } from './mariadb.js';
import { isMariadbAbsent } from './mariadb-server.js';

const without = isMariadbAbsent ? ' (the Debian package mariadb-server is not installed)' : '';

describe.skipIf(isMariadbAbsent)(`what only MariaDB and MySQL do${without}`, () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await mariadb();
  });
  afterAll(() => engine?.close());

  const ask = (options: Partial<TallyQueryOptions> = {}) =>
    engine.run(
      tallyQuery({
        ...{ dialect: 'mysql', from: 'answers', rating: 'score' },
        ...options,
      } as TallyQueryOptions),
    );
  const fill = async (columns: string, values: string) => {
    await engine.run('DROP TABLE IF EXISTS answers');
    await engine.run(`CREATE TABLE answers (${columns}); INSERT INTO answers VALUES ${values}`);
  };

  test('texts in a column that is said to hold numbers: only plain numbers are read', async () => {
    await fill(
      'score varchar(20)',
      "('10'), (' 9 '), ('10 minutes'), ('great'), ('n/a'), ('９'), ('')",
    );
    for (const ratingType of ['number', 'text'] as const) {
      const account = readAccount(await ask({ ratingType }));
      expect(account).toMatchObject({ counted: 2, missing: 2, unreadable: 3 });
    }
  });

  test.each(['int', 'bigint unsigned', 'decimal(4, 1)', 'float', 'double', 'tinyint'])(
    'ratings of type %s: numbers are read',
    async (type) => {
      await fill(`score ${type}`, '(10), (7), (0), (11), (NULL)');
      const rows = await ask();
      expect(readTally(rows)).toEqual({ promoters: 1, passives: 1, detractors: 1 });
      expect(readAccount(rows)).toMatchObject({ missing: 1, outOfRange: 1, unreadable: 0 });
    },
  );

  test('texts in another character set: segments are texts that differ, in Unicode', async () => {
    await fill(
      'score int, plan varchar(9) CHARACTER SET latin1',
      "(9, 'é'), (9, 'e'), (3, 'E'), (3, 'E ')",
    );
    const segments = readSegments(await ask({ by: 'plan' }));
    expect([...segments.keys()].sort()).toEqual(['E', 'E ', 'e', 'é']);
    const rows = await ask({ where: { plan: 'E' } });
    expect(readTally(rows)).toEqual({ promoters: 0, passives: 0, detractors: 1 });
  });

  test('a time zone that the server does not know: readWaves refuses the rows', async () => {
    await fill('score int, at timestamp', "(9, '2026-01-01 00:00:00')");
    for (const dateType of ['instant', 'timestamp'] as const) {
      const period = 'month';
      const rows = await ask({ date: 'at', dateType, timeZone: 'Asia/Tokyo', period });
      expect(() => readWaves(rows, { period })).toThrow(
        'period of row 0 must be a date YYYY-MM-DD, received "without its time zone: 20',
      );
    }
  });

  test.each([
    ['date', '0000-00-00'],
    ['datetime', '0000-00-00 00:00:00'],
    ['varchar(20)', '03/01/2026'],
    ['varchar(20)', '2026-02-30'],
  ])('a value of type %s that is not a date, %s: readWaves refuses it', async (type, value) => {
    await engine.run("SET sql_mode = ''");
    await fill(`score int, at ${type}`, `(9, '${value}')`);
    for (const period of ['day', 'week', 'month', 'quarter', 'year'] as const) {
      const rows = await ask({ date: 'at', period });
      expect(() => readWaves(rows, { period }), period).toThrow('must be a date YYYY-MM-DD');
    }
  });

  test('without escapes by backslash: ratings in texts are read, and no text ends early', async () => {
    await fill('score varchar(20), plan varchar(20)', "('\\t10\\n', 'x'), ('9 ', 'y')");
    await engine.run("SET sql_mode = 'NO_BACKSLASH_ESCAPES,ANSI_QUOTES'");
    const text = { ratingType: 'text' } as const;
    expect(readTally(await ask(text))).toEqual({ promoters: 2, passives: 0, detractors: 0 });
    const where = { plan: "\\' OR 1 = 1 -- " };
    expect(readAccount(await ask({ ...text, where })).rows).toBe(0);
    await engine.run("SET sql_mode = ''");
  });
});

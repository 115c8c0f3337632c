import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  compareSegments,
  computeNps,
  effectiveTally,
  npsBySegment,
  type SegmentTable,
} from '../../src/index.js';
import {
  readSegments,
  readTally,
  type TallyQueryOptions,
  tallyQuery,
} from '../../src/sql/index.js';
import { duckdb, duckdbFiles } from './duckdb.js';
import type { Engine, Table } from './engine.js';
import { attacks } from './injection.js';
import { postgres } from './postgres.js';
import { isPostgresAbsent } from './postgres-absent.js';

/** A row of a survey in which people chose several features. */
interface Choice {
  readonly rating: number | null;
  readonly features: string | null;
  readonly plan: string;
  readonly weight: number;
}

const parts = [
  'Email',
  'email',
  'Chat',
  ' Chat ',
  '',
  '  ',
  '채팅',
  "it's",
  'a\\',
  '"b"',
  '\tEmail',
];

/** Rows whose cells hold up to four parts, some of them twice; each sixteenth is blank, as NULL or not. */
function choices(separator: string): Choice[] {
  return Array.from({ length: 480 }, (_, index) => {
    const cells = Array.from(
      { length: (index % 4) + 1 },
      (_, place) => parts[(index * 7 + place * (1 + (index % 5))) % parts.length],
    );
    return {
      rating: index % 23 === 0 ? null : (index * 5) % 11,
      features: index % 16 === 0 ? ([null, '', ' '][index % 3] ?? null) : cells.join(separator),
      plan: index % 3 === 0 ? 'Pro' : 'Free',
      weight: ((index % 7) + 1) / 8, // eighths: sums are exact in any order
    };
  });
}

const tableOf = (rows: readonly Choice[]): Table => ({
  name: 'responses',
  shardedBy: 'plan',
  columns: [
    { name: 'rating', type: 'integer' },
    { name: 'features', type: 'text' },
    { name: 'plan', type: 'text' },
    { name: 'weight', type: 'number' },
  ],
  rows: rows.map(({ rating, features, plan, weight }) => [rating, features, plan, weight]),
});

/** The answers in a cell, as the documentation says; a cell without any is blank. */
function answersIn(cell: string | null, separator: string): string[] {
  const answers = (cell ?? '').split(separator).map((answer) => answer.trim());
  const distinct = [...new Set(answers.filter((answer) => answer !== ''))];
  return distinct.length === 0 ? [''] : distinct;
}

/** Separators that mean something in regular expressions, JSON or SQL, and a long one. */
const separators = [';', ', ', '|', '.', "'", '\\', '$(', '\n', '--', '; DROP TABLE canary; --'];

const servers = {
  DuckDB: duckdb,
  'DuckDB over Parquet': () => duckdbFiles('parquet'),
  PostgreSQL: postgres,
};
const dialects = {
  DuckDB: 'duckdb',
  'DuckDB over Parquet': 'duckdb',
  PostgreSQL: 'postgres',
} as const;
const counts = (table: SegmentTable<unknown>) =>
  new Map(
    table.segments.map(({ segment, answers, score, versusRest }) => [
      String(segment),
      [answers, score, versusRest?.estimate.toFixed(9)],
    ]),
  );

describe.each(Object.keys(servers) as (keyof typeof servers)[])('%s: several answers', (name) => {
  const isAbsent = name === 'PostgreSQL' && isPostgresAbsent;
  let engine: Engine;
  beforeAll(async () => {
    if (!isAbsent) engine = await servers[name]();
  });
  afterAll(() => engine?.close());

  const ask = (options: Partial<TallyQueryOptions>) =>
    engine.run(
      tallyQuery({
        dialect: dialects[name],
        from: 'responses',
        rating: 'rating',
        ...options,
      } as TallyQueryOptions),
    );

  test.skipIf(isAbsent).each(separators)(
    'cells with %j between answers: the segments of npsBySegment',
    async (separator) => {
      const rows = choices(separator);
      await engine.load(tableOf(rows));
      const multiple = { features: separator };
      const total = readTally(await ask({}));
      const tallies = readSegments(await ask({ by: 'features', multiple }));
      const by = ({ features }: Choice) => answersIn(features, separator);
      const expected = npsBySegment(rows, { rating: 'rating', by, overlapping: true });
      expect(counts(compareSegments(tallies, { overlapping: true, total }))).toEqual(
        counts(expected),
      );
      expect(computeNps(effectiveTally(total)).score).toBe(expected.total.score);
    },
  );

  test.skipIf(isAbsent)('crossed, with weights and a condition: the same', async () => {
    const all = choices(';');
    await engine.load(tableOf(all));
    const options = { weight: 'weight', where: { plan: 'Pro' } } as const;
    const rows = all.filter(({ plan }) => plan === 'Pro');
    const crossed = await ask({
      ...options,
      by: ['plan', 'features'],
      multiple: { features: ';' },
    });
    const tallies = readSegments(crossed);
    const expected = npsBySegment(rows, {
      rating: 'rating',
      by: ({ features }) => answersIn(features, ';'),
      overlapping: true,
      weight: 'weight',
    });
    const total = readTally(await ask(options));
    const scores = [...counts(compareSegments(tallies, { overlapping: true, total })).values()];
    expect(scores.sort()).toEqual([...counts(expected).values()].sort());
  });

  test.skipIf(isAbsent)('hostile separators: the query runs, and separates', async () => {
    for (const separator of attacks) {
      await engine.load(tableOf([{ rating: 9, features: `A${separator}B`, plan: 'x', weight: 1 }]));
      const rows = await ask({ by: 'features', multiple: { features: separator } });
      expect([...readSegments(rows).keys()], separator).toEqual(['A', 'B']);
    }
  });
});

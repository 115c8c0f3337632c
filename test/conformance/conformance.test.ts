import { describe, expect, test } from 'vitest';
import type { DialectName } from '../../src/sql/index.js';
import { ask, explain, type Gap, type Outcomes } from '../engines/matrix.js';
import { expectOnPage } from '../engines/page.js';
import { dialects, start } from './dialects.js';

const leadingQuotes: Gap = {
  explains: /"TripleDoubleQuotedString"/,
  reason: 'the translator cannot read a name that begins with a quotation mark.',
};
const gaps: Partial<Record<DialectName, readonly Gap[]>> = {
  clickhouse: [
    {
      explains: /^NaN and infinities, histogram: /,
      reason: 'ClickHouse writes infinities as null where its result is JSON.',
    },
  ],
  snowflake: [leadingQuotes],
  trino: [leadingQuotes],
  redshift: [leadingQuotes],
  sqlserver: [
    {
      explains: /RangeError: timeZone must be left out: sqlserver /,
      reason:
        'SQL Server knows time zones by the names of Windows, and tallyQuery refuses IANA names.',
    },
    {
      explains: /^labels as ratings, /,
      reason: 'SQL Server before 2025 has no regular expressions: labels are unreadable.',
    },
    {
      explains: /^NaN and infinities, /,
      reason: 'SQL Server has no NaN, so that its queries do not look for it; DuckDB has.',
    },
  ],
};

const outcomesByDialect = new Map<string, Outcomes>();

describe.each(dialects)('the dialect %s', (dialect) => {
  test('gives the answers that the library gives in memory', async () => {
    const engine = await start(dialect);
    const outcomes = await ask(engine, dialect);
    await engine.close();
    const { explained, unexplained } = explain(outcomes, gaps[dialect] ?? []);
    outcomesByDialect.set(dialect, explained);
    expect(unexplained).toEqual([]);
  });
});

test('docs/engines.md shows the outcomes of this run', () => {
  expectOnPage('conformance', outcomesByDialect);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialects } from '../../src/sql/dialects.js';
import { type DialectName, tallyQuery } from '../../src/sql/index.js';
import { duckdb } from '../engines/duckdb.js';
import { engines } from './engines.js';

const names = Object.keys(dialects) as DialectName[];
const nasty = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom(
        ...["'", '"', '`', '\\', '\n', '\r', '-', ';', 'a', '나', ' ', '[', ']', '$', '('],
      ),
    }),
  )
  .filter((text) => text !== '' && !text.includes('\0'));

/** One token, as the lexer of each kind of dialect reads it. */
const tokens = {
  standardName: /^"(?:[^"]|"")+"$/,
  standardText: /^'(?:[^']|'')*'$/,
  escapedText: /^'(?:[^'\\]|\\[\s\S]|'')*'$/,
  strictlyEscapedText: /^'(?:[^'\\\n\r]|\\[\s\S])*'$/,
  escapedName: /^`(?:[^`\\\n\r]|\\[\s\S])+`$/,
  doubledName: /^`(?:[^`]|``)+`$/,
  bracketedName: /^\[(?:[^\]]|\]\])+\]$/,
  unicodeTexts: /^(?:N'(?:[^']|'')*'|CONCAT\(N'(?:[^']|'')*'(?:, N'(?:[^']|'')*')+\))$/,
};
const rules: Readonly<Record<DialectName, { name: RegExp[]; text: RegExp[] }>> = {
  duckdb: { name: [tokens.standardName], text: [tokens.standardText] },
  sqlite: { name: [tokens.standardName], text: [tokens.standardText] },
  trino: { name: [tokens.standardName], text: [tokens.standardText] },
  postgres: {
    name: [tokens.standardName],
    text: [/^(?:E'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^'\\]|'')*')$/],
  },
  // a text must end at the same place whether a backslash is an escape or not
  redshift: { name: [tokens.standardName], text: [tokens.escapedText, tokens.standardText] },
  snowflake: { name: [tokens.standardName], text: [tokens.escapedText] },
  bigquery: { name: [tokens.escapedName], text: [tokens.strictlyEscapedText] },
  clickhouse: { name: [tokens.escapedName], text: [tokens.strictlyEscapedText] },
  spark: { name: [tokens.doubledName], text: [tokens.strictlyEscapedText] },
  databricks: { name: [tokens.doubledName], text: [tokens.strictlyEscapedText] },
  // with NO_BACKSLASH_ESCAPES and without it a text ends at the same place
  mysql: { name: [tokens.doubledName], text: [tokens.escapedText, tokens.standardText] },
  sqlserver: {
    name: [tokens.bracketedName],
    text: [tokens.unicodeTexts, /^(?![\s\S]*\\\r?\n)(?![\s\S]*\$\()/],
  },
};

describe('no character ends a quoted name or text early', () => {
  test.each(names)('%s: no character ends a quoted name or text early', (dialect) => {
    const { quoting } = dialects[dialect];
    fc.assert(
      fc.property(nasty, (value) => {
        for (const token of rules[dialect].name) expect(quoting.name(value)).toMatch(token);
        for (const token of rules[dialect].text) expect(quoting.text(value)).toMatch(token);
      }),
    );
  });

  test.each<[DialectName, string, string]>([
    ['duckdb', '"a""b\\"', "'it''s \\'"],
    ['postgres', '"a""b\\"', "E'it''s \\\\'"],
    ['snowflake', '"a""b\\"', "'it''s \\\\'"],
    ['redshift', '"a""b\\"', "'it''s \\\\'"],
    ['bigquery', '`a"b\\\\`', "'it\\'s \\\\'"],
    ['spark', '`a"b\\`', "'it\\'s \\\\'"],
    ['mysql', '`a"b\\`', "'it''s \\\\'"],
    ['sqlserver', '[a"b\\]', "N'it''s \\'"],
  ])('%s quotes names and texts by its own rules', (dialect, name, text) => {
    const { quoting } = dialects[dialect];
    expect(quoting.name('a"b\\')).toBe(name);
    expect(quoting.text("it's \\")).toBe(text);
  });

  test('DuckDB and SQLite return quoted names and texts unchanged', async () => {
    const all = await engines();
    const name = nasty.filter((text) => text !== '__proto__'); // a driver's row cannot have a property __proto__
    await fc.assert(
      fc.asyncProperty(name, nasty, async (name, text) => {
        for (const { dialect, run } of all) {
          const { quoting } = dialects[dialect];
          const [row] = await run(`SELECT ${quoting.text(text)} AS ${quoting.name(name)}`);
          expect(row).toEqual({ [name]: text });
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('Spark variables: escaped in texts, refused in names', () => {
  const variable = (name: string) => `\${${name}}`;
  for (const dialect of ['spark', 'databricks'] as const) {
    const options = { dialect, from: 'responses', rating: 'score' };
    const where = { plan: `$9 ${variable('env:SECRET')} \\${variable('conf')}` };
    expect(tallyQuery({ ...options, where })).toContain(
      "'$9 \\u0024{env:SECRET} \\\\\\u0024{conf}'",
    );
    expect(tallyQuery({ ...options, by: '$plan' })).toContain('`$plan`');
    expect(() => tallyQuery({ ...options, by: variable('x') })).toThrow(
      new RangeError(
        `by must be a name without \${, which the engine replaces, received "${variable('x')}"`,
      ),
    );
    expect(() => tallyQuery({ ...options, from: [variable('x')] })).toThrow('from must be a name');
  }
  const by = variable('x');
  const query = tallyQuery({ dialect: 'duckdb', from: 'responses', rating: 'score', by });
  expect(query).toContain(`"${by}"`);
});

test('SQL Server: a text is cut where two lines would be joined or a variable replaced', () => {
  const { name, text } = dialects.sqlserver.quoting;
  expect(text('a\\\nb')).toBe("CONCAT(N'a\\', N'\nb')");
  expect(text('$(x)\\\r\n')).toBe("CONCAT(N'$', N'(x)\\', N'\r\n')");
  expect(name('a]b[')).toBe('[a]]b[]');
  const by = '$(x)';
  expect(() =>
    tallyQuery({ dialect: 'sqlserver', from: 'responses', rating: 'score', by }),
  ).toThrow('by must be a name without $(, which the engine replaces');
});

test('a PostgreSQL text in E-quotes: DuckDB reads the same text', async () => {
  const { run } = await duckdb();
  const text = "it's \\ \\n \\'";
  expect(await run(`SELECT ${dialects.postgres.quoting.text(text)} AS text`)).toEqual([{ text }]);
});

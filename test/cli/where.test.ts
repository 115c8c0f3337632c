import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConditions } from '../../src/survey/settings/where.js';
import { whereOption } from '../../src/words/where-option.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { drawnIn, HINT, hintOf, printedBy, refused, reported, run, surveyFile } from './command.js';

describe('--where as conditions', () => {
  test.each([
    ['plan=Pro', { column: 'plan', is: ['Pro'] }],
    ['plan = Pro | Team', { column: 'plan ', is: ['Pro', 'Team'] }],
    ['plan!=Free', { column: 'plan', isNot: ['Free'] }],
    ['plan=', { column: 'plan', is: [''] }],
    ['plan=|Pro', { column: 'plan', is: ['', 'Pro'] }],
    ['age>=18', { column: 'age', atLeast: '18' }],
    ['age>18', { column: 'age', above: '18' }],
    ['age<=-1.5', { column: 'age', atMost: '-1.5' }],
    ['day<2026-07-01', { column: 'day', below: '2026-07-01' }],
    ['site=a=b>c', { column: 'site', is: ['a=b>c'] }],
    ['a\\|b\\=c=d\\|e', { column: 'a|b=c', is: ['d|e'] }],
    ['Really!=yes', { column: 'Really', isNot: ['yes'] }],
    ['Really\\!=yes', { column: 'Really!', is: ['yes'] }],
    ['Really! Sure=yes', { column: 'Really! Sure', is: ['yes'] }],
    ['path=C:\\data', { column: 'path', is: ['C:\\data'] }],
  ])('%s', (text, expected) => {
    expect(readConditions([text])).toEqual([expected]);
  });

  test.each(['plan', '=Pro', '', '>5'])('%j: the form is said', async (text) => {
    expect(await refused(['x.csv', '--where', text])).toEqual({
      code: 2,
      message: `--where must be COLUMN=VALUE, or the same with !=, >=, <=, > or <, not ${text}${HINT}`,
    });
  });

  test('alternatives of sizes: refused', async () => {
    expect(await refused(['x.csv', '--where', 'age>5|9'])).toEqual({
      code: 2,
      message: `--where takes alternatives with = and !=, not with >: age>5|9${HINT}`,
    });
  });

  test('all names and values: what is proposed is read back', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '|', '\\', '=', '!', '<', '>', '"', ' x'),
    });
    fc.assert(
      fc.property(text, text, (name, value) => {
        const [column, wanted] = [`a${name}`.trim(), value.trim()];
        const option = whereOption(column, wanted);
        const condition = JSON.parse(option.slice('--where '.length)) as string;
        expect(readConditions([condition])).toEqual([{ column, is: [wanted] }]);
      }),
    );
  });
});

const long = surveyFile(
  'id,user,question,NPS\n1,r,How likely to recommend,9\n2,r,Age band,3\n3,p,How likely to recommend,10\n4,p,Age band,2\n',
  'long.csv',
);
const plans = surveyFile(
  'plan,age,day,who,nps\nPro,30,2026-01-10,a,10\nPro,45,2026-02-10,a,9\nFree,18,2026-02-11,b,3\n',
  'plans.csv',
);

describe('--where in commands', () => {
  test('several questions in a column: the way out is proposed, and works', async () => {
    const { stderr } = await run([long]);
    expect(stderr).toContain('  --where "question=How likely to recommend"  (2 ratings)\n');
    const words = [long, '--where', 'question=How likely to recommend'];
    const { score, ledger } = await reported(words);
    expect([score, ledger.counted, ledger.excluded]).toEqual([100, 2, 2]);
  });

  test('a condition: said above the score, its rows in the account', async () => {
    expect(await printedBy([plans, '--where', 'plan=Pro'])).toBe(`plans.csv: nps

only rows with plan = Pro count; 1 row is left out by this

Net Promoter Score  +100.0   95% interval -31.5 to +100.0   2 answers
Mean rating 9.5 (from 0 to 10)

  Promoters   2  100.0%  ██████████████████████████████
  Passives    0    0.0%
  Detractors  0    0.0%

2 of 3 rows counted; not counted: 1 excluded
Method: score interval (Tango 1998)
`);
  });

  test('as JSON: the conditions and how many rows each leaves out', async () => {
    const record = await reported([plans, '--where', 'plan=Pro|Free', '--where', 'age>=20']);
    expect(record.conditions).toEqual([
      { column: 'plan', is: ['Pro', 'Free'], leftOut: 0 },
      { column: 'age', atLeast: '20', leftOut: 1 },
    ]);
    expect(record.ledger.excluded).toBe(1);
  });

  test('other commands: explain, compare, panel', async () => {
    const periods = ['--before', '2026-01', '--after', '2026-02', '--date', 'day'];
    const where = ['--where', 'plan=Pro'];
    const explained = await reported(['explain', plans, ...periods, '--by', 'plan', ...where]);
    expect(explained.explained?.segments.map(({ segment }) => segment)).toEqual(['Pro']);
    const groups = ['--a', 'plan=Pro', '--b', 'plan=Free'];
    const compared = await reported(['compare', plans, ...groups, '--where', 'age<40']);
    expect(compared.compared?.a.respondents).toBe(1);
    const panel = await reported(['panel', plans, ...periods, '--respondent', 'who', ...where]);
    expect(panel.matched?.joined).toMatchObject({ detractors: 0 });
  });

  test('what cannot be told: one sentence each', async () => {
    const say = async (condition: string) => (await refused([plans, '--where', condition])).message;
    expect(await say('pla=Pro')).toBe('no column is called pla: did you mean "plan"?');
    expect(await say('plan=Por')).toContain('no row has "Por" in plan');
    expect(await say('plan>=18')).toBe(
      `--where compares plan with 18, but Pro in row 2 is not a number${HINT}`,
    );
    expect(await say('day>=soon')).toBe(
      `--where must compare day with a number or a day such as 2026-03-14, not soon${HINT}`,
    );
  });

  test('--date-order with a condition on days: allowed; with one on texts: needs --date', async () => {
    const file = surveyFile('day,nps\n3/4/2026,10\n4/4/2026,2\n');
    const where = ['--where', 'day>=2026-04-01'];
    expect((await refused([file, ...where])).code).toBe(2);
    expect((await reported([file, ...where, '--date-order', 'dmy'])).answers).toBe(2);
    expect((await refused([file, '--where', 'day=x', '--date-order', 'dmy'])).message).toContain(
      '--date-order needs --date',
    );
  });
});

describe('the same numbers by other ways', () => {
  const example = 'docs/example-survey.csv';
  const where = [
    ...['--where', 'Plan=Pro|Team', '--where', 'Country!=France'],
    ...['--where', 'Monthly spend (EUR)>=20', '--where', 'Submitted at<2026-01-01'],
  ];

  test('a filter and segments: as DuckDB counts them', async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    const rows = await connection.runAndReadAll(`
      SELECT "Plan", count(*) FILTER (r >= 9), count(*) FILTER (r BETWEEN 7 AND 8), count(*) FILTER (r <= 6)
      FROM (
        SELECT *, TRY_CAST(regexp_extract(columns('How likely.*'), '^ *([0-9]+)( |$)', 1) AS INTEGER) AS r
        FROM read_csv('${example}', all_varchar = true)
      )
      WHERE "Plan" IN ('Pro', 'Team') AND "Country" <> 'France'
        AND CAST("Monthly spend (EUR)" AS DOUBLE) >= 20 AND "Submitted at" < '2026-01-01'
      GROUP BY ALL ORDER BY ALL`);
    connection.closeSync();
    const record = await reported([example, ...where, '--by', 'Plan']);
    const counted = (record.segments?.segments ?? [])
      .map(({ segment, promoters, passives, detractors }) => [
        segment,
        promoters,
        passives,
        detractors,
      ])
      .sort();
    expect(counted).toEqual(
      rows.getRows().map(([plan, ...counts]) => [plan, ...counts.map(Number)]),
    );
    expect(record.answers).toBeGreaterThan(100);
  });

  test('a chart and a report: as of a file with only these rows', async () => {
    const folder = temporaryFolder('where');
    const pro = surveyFile('plan,age,day,who,nps\nPro,30,2026-01-10,a,10\nPro,45,2026-02-10,a,9\n');
    const chart = join(folder, 'all.vl.json');
    await printedBy(['chart', 'trend', plans, '--date', 'day', '--where', 'plan=Pro', '-o', chart]);
    const same = join(folder, 'pro.vl.json');
    await printedBy(['chart', 'trend', pro, '--date', 'day', '-o', same]);
    expect(drawnIn(chart)).toEqual(drawnIn(same));
    const page = join(folder, 'page.html');
    await printedBy(['report', plans, '--where', 'plan=Pro', '-o', page]);
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('only rows with plan = Pro count; 1 row is left out by this');
    expect(html).toContain('2 of 3 rows were counted.');
  });
});

describe('--where in queries', () => {
  const words = ['sql', 'postgres', '--from', 't', '--rating', 'nps'];

  test('values: in the query', async () => {
    const query = await printedBy([...words, '--where', "plan=Pro|O'Neil", '--where', 'site=eu']);
    expect(query).toContain(`"plan" IN ('Pro', 'O''Neil')`);
    expect(query).toContain(`"site" = 'eu'`);
  });

  test.each(['plan!=Pro', 'age>=18', 'plan='])('%s: refused by name', async (condition) => {
    expect(await refused([...words, '--where', condition])).toEqual({
      code: 2,
      message: `sql takes --where COLUMN=VALUE, each column once, not ${condition}${hintOf('sql')}`,
    });
  });
});

import { describe, expect, test } from 'vitest';
import { tallyQuery, themeQuery } from '../../src/sql/index.js';
import { hintOf, printedBy, refused, surveyFile } from './command.js';

const words = ['sql', 'postgres', '--from', 'survey.responses', '--rating', 'score'];
const themes = surveyFile(
  JSON.stringify({ price: ['Dear', '/pric(e|y)/i', '/cost/u'], late: 'late' }),
  'themes.json',
);
const ofThemes = ['--comment', 'why', '--themes', themes];
let files = 0;
const pattern = (text: string) =>
  surveyFile(JSON.stringify({ price: text }), `pattern-${files++}.json`);
const options = { dialect: 'postgres', from: 'survey.responses', rating: 'score' } as const;

describe('nps-core sql', () => {
  test('nps-core sql: prints the query of tallyQuery and nothing else', async () => {
    expect(await printedBy(words)).toBe(`${tallyQuery(options)}\n`);
  });

  test('nps-core sql: takes segments, periods, time zone, weight, scale and the types of columns', async () => {
    const dated = '--by plan --by country --date at --date-type timestamp --period week';
    const more = '--time-zone Asia/Seoul --weight revenue --scale 1-10 --rating-type text';
    expect(await printedBy([...words, ...`${dated} ${more}`.split(' ')])).toBe(
      `${tallyQuery({
        ...options,
        by: ['plan', 'country'],
        date: 'at',
        dateType: 'timestamp',
        period: 'week',
        timeZone: 'Asia/Seoul',
        weight: 'revenue',
        scale: { min: 1, max: 10, passiveFrom: 7, promoterFrom: 9 },
        ratingType: 'text',
      })}\n`,
    );
  });

  test('nps-core sql with dates but no period: months, as in the trend of a file', async () => {
    const query = tallyQuery({ ...options, date: 'at', period: 'month' });
    expect(await printedBy([...words, '--date', 'at'])).toBe(`${query}\n`);
  });

  test('nps-core sql with a span of days: only these days, by period only where it is named', async () => {
    const dated = { ...options, date: 'at', dateType: 'date' } as const;
    const during = { start: '2026-01-01', end: '2026-03-31' };
    const spanned = [
      ...words,
      ...'--date at --date-type date --during 2026-01-01..2026-03-31'.split(' '),
    ];
    expect(await printedBy(spanned)).toBe(`${tallyQuery({ ...dated, during })}\n`);
    expect(await printedBy([...spanned, '--period', 'week'])).toBe(
      `${tallyQuery({ ...dated, during, period: 'week' })}\n`,
    );
  });

  test('nps-core sql with a period but no date: a comment names the column that is taken', async () => {
    const query = tallyQuery({ ...options, by: 'plan', date: 'date', period: 'month' });
    expect(await printedBy([...words, '--by', 'plan', '--period', 'month'])).toBe(
      `-- without --date, the column date is taken\n${query}\n`,
    );
  });

  test('nps-core sql with CSAT: the scale whose promoters are the answers that count', async () => {
    const scale = { min: 1, max: 3, passiveFrom: 3, promoterFrom: 3 };
    const note = '-- promoters are the answers that count for csat, detractors all others';
    const share = ['--metric', 'csat', '--scale', '1-3', '--top', '1'];
    expect(await printedBy([...words, ...share])).toBe(
      `${note}\n${tallyQuery({ ...options, scale })}\n`,
    );
  });

  test('nps-core sql with several answers in a cell: counts each, and says what the total is', async () => {
    const query = tallyQuery({ ...options, by: 'features', multiple: { features: ';' } });
    expect(await printedBy([...words, '--by', 'features', '--multiple', 'features=;'])).toBe(
      `-- a row counts in the segment of each of its answers: the total is that without --by\n${query}\n`,
    );
  });

  test('nps-core sql with weeks from Sunday or fiscal years: says how to add up what it counts', async () => {
    const dated = [...words, '--date', 'at', '--period'];
    const days = tallyQuery({ ...options, date: 'at', period: 'day' });
    expect(await printedBy([...dated, 'week', '--week-start', 'sunday'])).toBe(
      `-- counts by day: readWaves(rows, {"period":"week","weekStart":"sunday"}) adds them up\n${days}\n`,
    );
    const quarters = tallyQuery({ ...options, date: 'at', period: 'quarter' });
    const fiscalYear = '{"period":"year","fiscalYearStart":{"month":4,"named":"end"}}';
    expect(await printedBy([...dated, 'year', '--fiscal-year-start', '4'])).toBe(
      `-- counts by quarter: readWaves(rows, ${fiscalYear}) adds them up\n${quarters}\n`,
    );
  });

  test('nps-core sql with a file of themes: the query of themeQuery, and how it is read', async () => {
    const query = themeQuery({
      ...options,
      comment: 'why',
      scale: { min: 1, max: 10, passiveFrom: 7, promoterFrom: 9 },
      where: { plan: ['Pro', 'Team'] },
      themes: { price: ['dear', /pric(e|y)/i, /cost/u], late: ['late'] },
    });
    const more = ['--scale', '1-10', '--where', 'plan=Pro|Team'];
    expect(await printedBy([...words, ...ofThemes, ...more])).toBe(
      `-- readThemes(rows, { minRespondents: 5 }) makes of its rows the themes of nps-core comments\n${query}\n`,
    );
  });

  test.each([
    [['sql'], /^name a dialect: duckdb, postgres/],
    [['sql', 'oracle', '--from', 'r', '--rating', 's'], /^DIALECT must be one of duckdb, postgres/],
    [['sql', 'duckdb', '--rating', 's'], /^sql needs --from/],
    [['sql', 'duckdb', '--from', 'r'], /^sql needs --rating/],
    [[...words, 'survey.csv'], /^sql prints a query and reads no file/],
    [[...words, '--json'], /^there is no option --json/],
    [[...words, '--date', 'at', '--period', 'moon'], /^--period must be one of day, week/],
    [[...words, '--date', 'at', '--date-type', 'moon'], /^--date-type must be one of date/],
    [[...words, '--date', 'at', '--time-zone', 'Moon'], /^--time-zone must be .*received "Moon"/],
    [
      [...words, '--date', 'at', '--time-zone', 'Asia/Seoul'],
      /^--date-type must be one of date, timestamp, instant where --time-zone is given/,
    ],
    [[...words, '--during', '2026'], /^--during must be two days, such as .*, received "2026"/],
    [[...words, '--during', '2026-01-01..2026-01-31'], /^--during must come with a date/],
    [
      [...words, '--date', 'at', '--during', '2026-01-01..2026-02-30'],
      /^--during.end must be a date YYYY-MM-DD, received "2026-02-30"/,
    ],
    [[...words, '--rating-type', 'moon'], /^--rating-type must be one of number, text/],
    [[...words, '--scale', 'moon'], /^--scale must be one of 0-10/],
    [[...words, '--by', ''], /^--by must be a name/],
    [[...words, '--by', 'a', '--by', 'a'], /^--by must be different columns, received "a" twice/],
    [[...words, '--multiple', 'a=;'], /^--multiple must be about columns that are in by/],
    [[...words, '--week-start', 'sunday'], /^--week-start must come with a date/],
    [[...words, '--metric', 'csat', '--scale', '1-7'], /--scale 1-7 needs --top N/],
    [
      ['sql', 'mysql', ...words.slice(2), '--by', 'a', '--multiple', 'a=;'],
      /^--multiple must be left out: mysql has no plain way to take a text apart/,
    ],
    [
      [...words, '--comment', 'why'],
      /^--comment needs --themes FILE: sql counts comments by theme/,
    ],
    [[...words, '--themes', themes], /^--themes needs --comment COLUMN/],
    [[...words, ...ofThemes, '--by', 'plan'], /^--by goes without --themes, by which the query/],
    [
      [...words, ...ofThemes, '--date-type', 'date'],
      /^--date-type goes without --themes, by which the query counts/,
    ],
    [[...words, ...ofThemes, '--weight', 'w'], /^--weight goes without comments: each respondent/],
    [[...words, ...ofThemes, '--metric', 'ces'], /^--comment is for the Net Promoter Score, not/],
    [[...words, '--comment', '', '--themes', themes], /^--comment must be a name, not empty/],
    [
      ['sql', 'sqlite', ...words.slice(2), ...ofThemes],
      /^--themes: price must be words: this dialect has no regular expressions, received \/pric/,
    ],
    [
      ['sql', 'duckdb', ...words.slice(2), '--comment', 'why', '--themes', pattern('/a(?=b)/')],
      /^--themes: price has \(\?=…\), which this dialect cannot match, in \/a\(\?=b\)\//,
    ],
    [
      [...words, '--comment', 'why', '--themes', pattern('/late$/m')],
      /^--themes: price has the flag m, which this dialect cannot match/,
    ],
    [
      [...words, '--comment', 'why', '--themes', pattern('a\0b')],
      /^--themes: price must be a pattern or an array of patterns and of words without null bytes/,
    ],
    [
      ['sql', 'sqlite', ...words.slice(2), '--date', 'd', '--time-zone', 'UTC'],
      /sqlite has no IANA time zones/,
    ],
  ])('nps-core sql %j: refused', async (call, sentence) => {
    const { code, message } = await refused(call);
    expect(code).toBe(2);
    expect(message).toMatch(sentence);
    expect(message.endsWith(hintOf('sql'))).toBe(true);
  });
});

import { expect, test } from 'vitest';
import { tallyQuery } from '../../src/sql/index.js';
import { describeCommand, HINT, printedBy, refused } from './command.js';

const asked = ['--sql', 'postgres', '--from', 'survey.responses', '--rating', 'score'];
const options = { dialect: 'postgres', from: 'survey.responses', rating: 'score' } as const;

describeCommand('--sql', () => {
  test('prints the query of tallyQuery, and nothing else', async () => {
    expect(await printedBy(asked)).toBe(`${tallyQuery(options)}\n`);
  });

  test('takes segments, periods, time zone, weight, scale and the types of columns', async () => {
    const words = '--by plan --by country --date at --date-type timestamp --period week';
    const more = '--time-zone Asia/Seoul --weight revenue --scale 1-10 --rating-type text';
    expect(await printedBy([...asked, ...`${words} ${more}`.split(' ')])).toBe(
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

  test('takes months where the period is not said, as the trend of a file does', async () => {
    const query = tallyQuery({ ...options, date: 'at', period: 'month' });
    expect(await printedBy([...asked, '--date', 'at'])).toBe(`${query}\n`);
  });

  test('says which column it takes where there is a period and no date', async () => {
    const query = tallyQuery({ ...options, by: 'plan', date: 'date', period: 'month' });
    expect(await printedBy([...asked, '--by', 'plan', '--period', 'month'])).toBe(
      `-- without --date, the column date is taken\n${query}\n`,
    );
  });

  test.each([
    [['--sql', 'oracle', '--from', 'r', '--rating', 's'], /^--sql must be one of duckdb, postgres/],
    [['--sql', 'duckdb', '--rating', 's'], /^--sql needs --from/],
    [['--sql', 'duckdb', '--from', 'r'], /^--sql needs --rating/],
    [['--from', 'r', 'survey.csv'], /^--from goes with --sql/],
    [[...asked, 'survey.csv'], /^--sql prints a query and reads no file/],
    [[...asked, '--json'], /^--json does not go with --sql/],
    [[...asked, '--date', 'at', '--period', 'moon'], /^--period must be one of day, week/],
    [[...asked, '--date', 'at', '--date-type', 'moon'], /^--date-type must be one of date/],
    [[...asked, '--date', 'at', '--time-zone', 'Moon'], /^--time-zone must be .*received "Moon"/],
    [[...asked, '--rating-type', 'moon'], /^--rating-type must be one of number, text/],
    [[...asked, '--scale', 'moon'], /^--scale must be one of 0-10/],
    [[...asked, '--by', ''], /^--by must be a name/],
    [['--sql', 'sqlite', ...asked.slice(2), '--date', 'd', '--time-zone', 'UTC'], /sqlite has no/],
  ])('%j is refused', async (words, sentence) => {
    const { code, message } = await refused(words);
    expect(code).toBe(2);
    expect(message).toMatch(sentence);
    expect(message.endsWith(HINT)).toBe(true);
  });
});

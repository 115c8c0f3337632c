import { describe, expect, test } from 'vitest';
import { HINT, refused, reported, surveyFile } from './command.js';

const trendOf = async (dates: readonly string[], ...more: string[]) => {
  const rows = dates.map((date, index) => `${(index * 7) % 11},"${date}"\n`);
  const file = surveyFile(`nps,at\n${rows.join('')}`);
  const { trend } = await reported([file, '--date', 'at', ...more]);
  return trend?.map(({ period, answers, score }) => [period, answers, score]);
};

describe('the order of day and month', () => {
  const either = Array.from({ length: 2500 }, (_, index) => `${1 + (index % 9)}/4/2026`);

  test('one unambiguous date, however late: decides the order of the whole column', async () => {
    for (const [plain, order] of [
      ['4/13/2026', 'mdy'],
      ['13/4/2026', 'dmy'],
    ] as const) {
      const named = await trendOf([...either, plain], '--date-order', order);
      expect(await trendOf([...either, plain])).toEqual(named);
      expect(await trendOf([plain, ...either].reverse())).toEqual(
        await trendOf([plain, ...either].reverse(), '--date-order', order),
      );
    }
  });

  test('rows without an answer: their dates decide the order too', async () => {
    const file = surveyFile(`nps,at\n9,3/4/2026\n,3/14/2026\n`);
    const record = await reported([file, '--date', 'at']);
    expect(record.trend?.map(({ period }) => period)).toEqual(['2026-03']);
    expect(record.notices).toEqual(['dates have the month first, as 3/14/2026 in row 3 shows']);
  });

  test('only the latest answer of each respondent counts: all rows decide the order of dates', async () => {
    const rows = ['1,3/4/2026,a', '10,4/3/2026,a', ...either.map((date) => `9,${date},`)];
    const file = surveyFile(`nps,at,who\n${[...rows, '9,3/14/2026,'].join('\n')}\n`);
    const words = ['--date', 'at', '--respondent', 'who', '--period', 'year'];
    const record = await reported([file, ...words]);
    expect(record).toMatchObject({ detractors: 0 });
    expect(record.ledger).toMatchObject({ duplicate: 1 });
  });

  test('no date shows the order: the command asks for it, with weights and segments too', async () => {
    const file = surveyFile('nps,at,w,plan\n9,3/4/2026,1,a\n8,5/6/2026,2,b\n');
    const words = [file, '--date', 'at', '--weight', 'w', '--by', 'plan'];
    expect(await refused(words)).toEqual({
      code: 2,
      message: `the day or the month may stand first in the dates of at: say which with --date-order dmy or mdy${HINT}`,
    });
    const decided = surveyFile('nps,at,w,plan\n9,3/4/2026,1,a\n8,5/6/2026,2,b\n,13/1/2026,1,c\n');
    const record = await reported([decided, ...words.slice(1)]);
    expect(record.trend?.map(({ period }) => period)).toEqual(['2026-04', '2026-05', '2026-06']);
    const named = await reported([decided, ...words.slice(1), '--date-order', 'dmy']);
    expect(record).toEqual({ ...named, notices: record.notices });
  });

  test('more different years than days of two digits: the year may stand first, and is asked about', async () => {
    const file = surveyFile('nps,at\n9,26/03/14\n8,26/03/15\n7,26/4/02 10:00\n');
    expect(await refused([file, '--date', 'at'])).toEqual({
      code: 2,
      message: `the year may stand first in 26/03/14 in row 2 of at: write years with four digits, or say --date-order dmy if the day does${HINT}`,
    });
    expect(await trendOf(['14/03/26', '15-03-26', '13/1/25'])).toHaveLength(15);
    expect(await trendOf(['26/03/14', '26/03/15'], '--date-order', 'dmy')).toHaveLength(13);
  });

  test('contradictory dates are refused with both rows', async () => {
    const file = surveyFile('nps,at\n9,3/14/2026\n8,1/2/2026\n7,14/3/2026\n');
    expect(await refused([file, '--date', 'at'])).toEqual({
      code: 1,
      message:
        'in at the month stands first in 3/14/2026 in row 2, the day in 14/3/2026 in row 4: bring the dates into one form',
    });
    expect(await refused([file, '--date', 'at', '--date-order', 'dmy'])).toEqual({
      code: 2,
      message: `3/14/2026 in row 2 of at is not a date in the order of --date-order: give the other order, or leave the option out${HINT}`,
    });
  });
});

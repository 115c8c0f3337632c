import { describe, expect, test } from 'vitest';
import { printedBy, refused, surveyFile } from './command.js';

const file = surveyFile(
  'day,nps\n2026-02-28,9\n2026-03-01,9\n2026-03-02,3\n2026-03-31,10\n2026-04-01,3\n',
);
const words = [file, '--rating', 'nps', '--date', 'day'];

describe('the calendar of the command', () => {
  test('weeks from Sunday: counted and said', async () => {
    const text = await printedBy([...words, '--period', 'week', '--week-start', 'sunday']);
    expect(text).toMatch(/2026-W08 +1 /);
    expect(text).toContain('Weeks begin on Sunday.');
  });

  test('fiscal years: named after their end or start, and said', async () => {
    const of = (start: string) =>
      printedBy([...words, '--period', 'quarter', '--fiscal-year-start', start]);
    expect(await of('4')).toContain('Fiscal years: 2026 begins in April 2025.');
    expect(await of('4,named=start')).toContain('Fiscal years: 2025 begins in April 2025.');
    expect(await of('1')).not.toContain('Fiscal');
  });

  test('a period that is not over: marked, not compared', async () => {
    const text = await printedBy(words);
    expect(text).toMatch(/2026-04\* /);
    expect(text).toContain('* not over yet, so not compared');
    const later = await printedBy([...words, '--as-of', '2026-05-01']);
    expect(later).not.toContain('not over');
    const json = JSON.parse(await printedBy([...words, '--json']));
    expect(json.trend.map(({ partial }: { partial: boolean }) => partial)).toEqual([
      false,
      false,
      true,
    ]);
    expect(json.answersByDay).toHaveLength(5);
  });

  test('rolling windows: said', async () => {
    const text = await printedBy([...words, '--rolling', '2', '--language', 'ko']);
    expect(text).toContain('점수마다 기간 2개의 응답을 합쳤고');
    expect(text).not.toMatch(/2026-02 /);
  });

  test.each([
    [['--week-start', 'friday'], '--week-start must be one of monday, sunday, not friday'],
    [
      ['--fiscal-year-start', '13'],
      '--fiscal-year-start must be a month from 1 to 12, such as 4 or 4,named=start, not 13',
    ],
    [
      ['--fiscal-year-start', '4,named=middle'],
      '--fiscal-year-start must be a month from 1 to 12, such as 4 or 4,named=start, not 4,named=middle',
    ],
    [['--as-of', 'today'], '--as-of must be a date such as 2026-03-31, not today'],
    [['--rolling', '0'], '--rolling must be a whole number of periods from 1, not 0'],
  ])('%j: refused', async (options, message) => {
    expect((await refused([...words, ...options])).message).toContain(message);
  });

  test('without dates: refused', async () => {
    expect((await refused([file, '--as-of', '2026-03-31'])).message).toContain(
      '--as-of needs --date, the column with the dates',
    );
  });
});

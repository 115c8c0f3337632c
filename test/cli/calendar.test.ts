import { describe, expect, test } from 'vitest';
import { printedBy, refused, surveyFile } from './command.js';

const file = surveyFile(
  'day,nps\n2026-02-28,9\n2026-03-01,9\n2026-03-02,3\n2026-03-31,10\n2026-04-01,3\n',
);
const words = [file, '--rating', 'nps', '--date', 'day'];

describe('beside the score', () => {
  test('the mean rating; with --asked the response rate', async () => {
    const text = await printedBy([...words, '--asked', '20']);
    expect(text).toContain('Mean rating 6.8 (from 0 to 10)');
    expect(text).toContain('5 of 20 who were asked answered: 25.0% (95% interval 11.2% to 46.9%)');
    const korean = await printedBy([...words, '--asked', '20', '--language', 'ko']);
    expect(korean).toContain('평균 평점 6.8(0~10점 척도)');
    expect(korean).toContain(
      '응답률 25.0%(95% 신뢰구간 11.2% ~ 46.9%): 요청 대상 20명 가운데 5명 응답',
    );
  });

  test('fewer asked than answered, or no number: refused', async () => {
    expect((await refused([...words, '--asked', '4'])).message).toContain(
      '--asked must be at least the 5 who answered, not 4',
    );
    expect((await refused([...words, '--asked', 'all'])).message).toContain(
      '--asked must be a whole number from 1, not all',
    );
  });
});

describe('several answers in a cell', () => {
  const features = surveyFile('nps,Features\n9,Email; Chat\n3,Chat\n8,\n');
  const options = [features, '--rating', 'nps', '--by', 'Features'];

  test('--multiple: a segment for each answer', async () => {
    const text = await printedBy([...options, '--multiple', 'Features=;']);
    expect(text).toMatch(/Chat +\*2 /);
    expect(text).toContain('An answer may be in several segments');
    expect(text).not.toContain('one score for all');
  });

  test('without a separator, or another --by: refused', async () => {
    expect((await refused([...options, '--multiple', 'Features'])).message).toContain(
      '--multiple must be a column and what separates its answers, such as Features=;, not Features',
    );
    expect((await refused([...options, '--multiple', 'nps=;'])).message).toContain(
      '--multiple nps needs a --by of that column',
    );
  });
});

describe('the calendar of the command', () => {
  test('weeks from Sunday: counted and said', async () => {
    const text = await printedBy([...words, '--period', 'week', '--week-start', 'sunday']);
    expect(text).toMatch(/2026-W08 +\*1 /);
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
    expect(text).toContain('각 수치는 연속한 기간 2개의 응답을 합친 값이고');
    expect(text).not.toMatch(/2026-02 /);
    expect(text).not.toContain('바로 앞 기간');
    const english = await printedBy([...words, '--rolling', '2']);
    expect(english).toContain('compared with the latest that shares no answer');
    expect(english).not.toContain('from the last period');
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

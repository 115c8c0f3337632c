import { describe, expect, test } from 'vitest';
import { npsTrend, respondents, type Tally } from '../../src/index.js';
import { countRows, planSurvey, type SurveyRequest, surveyWaves } from '../../src/survey/index.js';
import { expectError } from '../support/laws.js';

const rows = [
  ['2026-01-05', '9', 'Pro'],
  ['2026-01-06', '3', 'Free'],
  ['2026-03-01', '10', 'Pro'],
  ['', '10', 'Pro'],
  ['2026-03-02', '8', ''],
];
const header = ['day', 'nps', 'plan'];
const wavesOf = (request: SurveyRequest, cells: readonly (readonly string[])[] = rows) =>
  surveyWaves(countRows(planSurvey([header, ...cells], { rating: 'nps', ...request }), cells));
const counts = (waves: readonly { readonly tally: unknown }[]) =>
  waves.map(({ tally }) => respondents(tally as Tally));

describe('the waves of a survey', () => {
  test('months from the first date to the last, empty ones included', () => {
    const { waves, segments } = wavesOf({ date: 'day' });
    expect(waves.map(({ period }) => period)).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(counts(waves)).toEqual([2, 0, 2]);
    expect(segments.size).toBe(0);
  });

  test('segments: over the same months, and without rows that have none', () => {
    const { segments } = wavesOf({ date: 'day', by: ['plan'] });
    expect([...segments.keys()]).toEqual(['Pro', 'Free', '']);
    expect(counts(segments.get('Pro') ?? [])).toEqual([1, 0, 1]);
    expect(counts(segments.get('Free') ?? [])).toEqual([1, 0, 0]);
  });

  test('too few answers: no answers, in the same places as in npsTrend', () => {
    const cells = Array.from({ length: 40 }, (_, place) => [
      `2026-0${1 + (place % 3)}-01`,
      String(place % 11),
      place % 7 === 0 ? 'Pro' : 'Free',
    ]);
    const { waves, segments } = wavesOf({ date: 'day', by: ['plan'], minRespondents: 3 }, cells);
    const trend = npsTrend(
      cells.map(([day, rating, plan]) => ({ day, rating: Number(rating), plan })),
      { rating: 'rating', date: 'day', period: 'month', by: 'plan', minRespondents: 3 },
    );
    expect(counts(waves)).toEqual(trend.points.map(({ answers }) => answers ?? 0));
    for (const [key, points] of trend.segments ?? []) {
      expect(counts(segments.get(key as string) ?? [])).toEqual(
        points.map(({ answers }) => answers ?? 0),
      );
    }
    expect(counts(segments.get('Pro') ?? [])).toContain(0);
  });

  test('no date in the request: refused', () => {
    const message = 'survey must be counted with date, the column with the dates';
    expectError(() => wavesOf({}), TypeError, message);
  });
});

import {
  compareSegments,
  compareWaves,
  computeNps,
  confidenceInterval,
  difference,
  explainChange,
  histogram,
  matchWaves,
  overlappingDifference,
  pairedDifference,
  screen,
  standardScale,
  type Tally,
  type TrendPoint,
  tally,
} from '../../src/index.js';
import type { ReportOptions } from '../../src/report/index.js';
import type { SurveyRecord } from '../../src/survey/record.js';

export const low: Tally = { promoters: 20, passives: 40, detractors: 40 };
export const high: Tally = { promoters: 60, passives: 30, detractors: 10 };

/** A stand-in for the drawing of a chart. */
export const drawing = '<svg role="img"><title>a chart</title></svg>';

/** The scores of months from January 2026 on. */
export function months(...tallies: readonly Tally[]): TrendPoint[] {
  return trendOf(tallies.map((tally, index) => [`2026-0${index + 1}`, tally] as const));
}

/** The scores of periods with names of their own. */
export function trendOf(periods: readonly (readonly [name: string, tally: Tally])[]): TrendPoint[] {
  return compareWaves(
    periods.map(([period, tally], index) => {
      const month = `2026-0${index + 1}`;
      return { period, start: `${month}-01`, end: `${month}-28`, partial: false, tally };
    }),
  );
}

/** What the same two respondents answered: one went from 9 to 3, the other stayed at 10. */
const matched = matchWaves(
  [
    { id: 'a', rating: 9 },
    { id: 'b', rating: 10 },
  ],
  [
    { id: 'a', rating: 3 },
    { id: 'b', rating: 10 },
  ],
  { respondent: 'id', rating: 'rating' },
);

/** The record of a survey in which nothing is compared. */
export function plainRecord(ratings: readonly number[] = [10, 9, 8, 3]): SurveyRecord {
  const { ledger } = screen(ratings, { rating: (rating) => rating });
  return {
    ...computeNps(ratings),
    interval: confidenceInterval(tally(ratings)),
    answers: ratings.length,
    meanRating:
      ratings.length === 0 ? null : ratings.reduce((sum, r) => sum + r, 0) / ratings.length,
    weight: ratings.length,
    ledger,
    ratingColumn: 'How likely are you to recommend us?',
    firstRow: 2,
    widerRows: 0,
    notices: [],
    histogram: histogram(ratings),
    confidenceLevel: 0.95,
    method: 'score',
    scale: standardScale,
  };
}

/** The record of a survey with everything in it, and a text of the test's choice as every name. */
export function fullRecord(text: string): SurveyRecord {
  const answers = [10, 9, 8, 3, '', 'NA', 11, 9.5, 'well'];
  const { ratings, ledger } = screen(answers, { rating: (answer) => answer });
  const explained = explainChange([[text, low]], [[text, high]]);
  if (explained === null) throw new Error('both periods have answers');
  const periods = { before: text, after: text };
  const one = { promoters: 1, passives: 0, detractors: 0 };
  return {
    ...plainRecord(ratings),
    ledger,
    ratingColumn: text,
    widerRows: 2,
    notices: [
      { code: 'vendor', vendor: text, headerRows: 2 },
      { code: 'previews', count: 3 },
    ],
    missing: { rating: 0, segment: 1, date: 3, weight: 0 },
    segments: compareSegments(
      [
        [text, low],
        [`${text}2`, one],
        [`${text}3`, one],
        ['Pro', high],
      ],
      { minRespondents: 2 },
    ),
    compared: {
      a: { column: text, value: text, ...computeNps(low) },
      b: { column: text, value: '', ...computeNps(high) },
      difference: difference(low, high),
    },
    trend: trendOf([
      [text, low],
      [`${text}2`, high],
    ]),
    segmentTrends: {
      segments: [
        {
          segment: text,
          points: trendOf([
            [text, low],
            [`${text}2`, high],
          ]),
        },
      ],
      others: 3,
    },
    explained: { ...explained, column: text, ...periods, suppressed: [] },
    matched: {
      ...matched,
      periods,
      difference: pairedDifference(matched.transitions),
      change: overlappingDifference(matched.before, matched.after, matched.transitions),
    },
  };
}

/** Options with a drawing for every chart, and a text of the test's choice as every name. */
export function fullOptions(text: string, language: 'en' | 'ko' = 'en'): ReportOptions {
  const drawings = {
    histogram: drawing,
    trend: drawing,
    segments: drawing,
    segmentTrends: drawing,
    explained: drawing,
    matched: drawing,
  };
  return { source: text, language, by: [text], drawings };
}

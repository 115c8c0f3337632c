import {
  compareSegments,
  compareWaves,
  computeNps,
  confidenceInterval,
  difference,
  explainChange,
  histogram,
  screen,
  standardScale,
  type Tally,
  tally,
  tallyTransitions,
} from '../../src/index.js';
import type { ReportContent } from '../../src/report/index.js';

export const low: Tally = { promoters: 20, passives: 40, detractors: 40 };
export const high: Tally = { promoters: 60, passives: 30, detractors: 10 };
/** Stands for the drawings of charts. */
export const drawing = '<svg role="img"><title>a chart</title></svg>';

/** The scores of January and February 2026, or of periods that are called otherwise. */
export function twoMonths(
  before: Tally,
  after: Tally,
  [former, latter]: readonly [string, string] = ['2026-01', '2026-02'],
) {
  const month = { partial: false };
  return compareWaves([
    { ...month, period: former, start: '2026-01-01', end: '2026-01-31', tally: before },
    { ...month, period: latter, start: '2026-02-01', end: '2026-02-28', tally: after },
  ]);
}

/** A survey with everything in it, and a text of somebody's choice wherever one may stand. */
export function contentWith(
  text: string,
  language: ReportContent['language'] = 'en',
): ReportContent {
  const answers = [10, 9, 8, 3, '', 'NA', 11, 9.5, 'well'];
  const { ratings, ledger } = screen(answers, { rating: (answer) => answer });
  const change = explainChange([[text, low]], [[text, high]]);
  if (change === null) throw new Error('both periods have answers');
  return {
    language,
    source: text,
    question: text,
    nps: { ...computeNps(ratings), interval: confidenceInterval(tally(ratings)) },
    answers: ratings.length,
    method: 'score',
    confidenceLevel: 0.95,
    scale: standardScale,
    distribution: { histogram: histogram(ratings), drawing },
    trend: { points: twoMonths(low, high, [text, `${text}2`]), drawing },
    segments: {
      by: text,
      table: compareSegments(
        [
          [text, low],
          [`${text}2`, { promoters: 1, passives: 0, detractors: 0 }],
          [`${text}3`, { promoters: 1, passives: 0, detractors: 0 }],
          ['Pro', high],
        ],
        { minRespondents: 2 },
      ),
      drawing,
    },
    explained: { by: text, before: text, after: text, change, drawing },
    compared: { a: text, b: text, difference: difference(low, high) },
    matched: { before: text, after: text, transitions: tallyTransitions([[9, 3]]), drawing },
    notices: [
      ['vendor', text, 2],
      ['previews', 3],
    ],
    ledger,
    widerRows: 2,
    missing: { rating: 0, segment: 1, date: 3, weight: 0 },
  };
}

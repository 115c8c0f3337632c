import type { NamesText } from '../common.js';
import type { SegmentTrendsWords } from '../segment-trends.js';
import { countOf, points } from './common.js';

/** The words of charts with the trend of each segment in English; `pointsOf` says how far. */
export function segmentTrends(pointsOf: (by: string) => string = points): SegmentTrendsWords {
  return {
    rose: (segment, by, score) => `${segment} rose by ${pointsOf(by)} to ${score}`,
    fell: (segment, by, score) => `${segment} fell by ${pointsOf(by)} to ${score}`,
    finding(moved, unclear) {
      const isAlone = moved.names.length === 0;
      const more = moved.more > 0 ? [`${moved.more} more moved`] : [];
      return [...moved.names, ...more, ...unmoved(unclear, isAlone)].join(', ');
    },
    tooShort: 'Too few periods to see a change',
    roseIn: (by, score) => `▲ ${by} to ${score}`,
    fellIn: (by, score) => `▼ ${by} to ${score}`,
    unclearIn: (score) => `no clear change: ${score}`,
    nobody: 'no answers',
    tooFewAnswers: 'too few answers',
    lines: (level) => `Band: ${level} interval of each score. Grey line: all answers.`,
    thirds: 'Dashed: the first and the last third of the periods.',
    adjusted: (segments) => `Tests are adjusted for ${segments} segments.`,
    hidden: (count) =>
      `${countOf(count, 'period', 'periods')} of segments hidden: too few answers.`,
    others: (count) => `${countOf(count, 'smaller segment is', 'smaller segments are')} not shown.`,
  };
}

function unmoved({ names, more }: NamesText, isAlone: boolean): string[] {
  const last = names[names.length - 1];
  if (last !== undefined) {
    const all = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
    return [`${all} ${names.length > 1 ? 'show' : 'shows'} no clear change`];
  }
  if (isAlone) return [`None of ${countOf(more, 'segment', 'segments')} shows a clear change`];
  return more > 0 ? [`${more} others show no clear change`] : [];
}

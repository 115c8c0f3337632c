import type { ChartWords } from '../chart.js';
import type { NamesText } from '../common.js';
import { commentChart } from './comment-chart.js';
import { common, countOf, points } from './common.js';
import { describe } from './describe.js';
import { segmentTrends } from './segment-trends.js';

/** Names in a row, and how many more. */
function listed({ names, more }: NamesText): string {
  const all = more > 0 ? [...names, countOf(more, 'other', 'others')] : names;
  const last = all[all.length - 1] ?? '';
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${last}` : last;
}

function areOf({ names }: NamesText): string {
  return names.length === 1 ? 'is' : 'are';
}

/** The words of charts in English. */
export const chart: ChartWords = {
  ...common,
  fonts: 'Helvetica Neue, Arial, Liberation Sans, DejaVu Sans, sans-serif',
  points: 'Net Promoter Score, points',
  answersRow: (most) => ['Answers', `≤ ${most}`],
  comments: commentChart,
  describe,
  source: {
    question: (question) => `“${question}”`,
    ofRows: (answers, rows) => `${answers} of ${rows} ${rows === '1' ? 'row' : 'rows'}`,
    days: (from, to) => `${from} to ${to}`,
  },
  trend: {
    stands: (score, period) => `Score ${score} in ${period}`,
    standsSoFar: (score, period) => `Score ${score} in ${period} so far`,
    rose: ({ by, score, after, until }) =>
      `Score rose by ${points(by)} to ${score} between ${after} and ${until}`,
    fell: ({ by, score, after, until }) =>
      `Score fell by ${points(by)} to ${score} between ${after} and ${until}`,
    unclear: ({ score, since }) => `No clear change since ${since}: ${score} overall`,
    thirds: ([from, to], [lateFrom, lateTo]) =>
      `Dashed lines and title: all answers of ${from} to ${to} and of ${lateFrom} to ${lateTo}.`,
    detectable: (by) =>
      `A change of less than about ${points(by)} over these periods would likely not show.`,
    strip: 'Grey strip: when the level changed, with all plausible dates.',
    changed: 'change',
    lastThird: 'last third',
    lastPeriod: 'latest',
    overall: 'overall',
    expected: 'expected',
    fan: (chance) =>
      `After the last period: ${chance} ranges of coming scores, darker of the level.`,
    thin: 'Small and hollow: fewer than 30 answers.',
    season: 'Less than two years: part of the change may be the season.',
    band: (level) => `Band: ${level} interval of each score.`,
    marks: (chance) =>
      `Triangles: clear changes from the period before, adjusted after Holm (a chance of at most ${chance} that any of them is by chance alone).`,
    soFar: 'so far',
    hollow: 'Large and hollow: not over yet.',
    gaps: (count) =>
      `No answers in ${countOf(count, 'period', 'periods')}: the line is broken there.`,
    hidden: (count) =>
      `${countOf(count, 'period is', 'periods are')} hidden, for too few answers or to protect such.`,
  },
  shares: {
    axis: 'Share of answers',
    bars: 'Bars: the answers of a period by category. Beside them: the shares of all answers.',
  },
  monitor: {
    usual: (score, period) => `${period}: ${score}, as usual`,
    wave: {
      below: (score, period) => `${period}: ${score} is lower than chance allows`,
      above: (score, period) => `${period}: ${score} is higher than chance allows`,
    },
    slipped: {
      below: (level, period) => `The level has slipped to ${level} in ${period}`,
      above: (level, period) => `The level has risen to ${level} in ${period}`,
    },
    waiting: (periods) => `${periods} periods say what is normal: the next one can be judged`,
    normal: ({ lower, upper, answers }) => `Normal with ${answers}: ${lower} to ${upper}.`,
    baseline: 'Baseline',
    level: 'level',
    baselineIs: ([from, to], score, answers) =>
      `Grey dots: the baseline, ${from} to ${to}, ${score} by ${answers}.`,
    lines:
      'Grey steps: scores that are normal with so many answers. Thick line: the smoothed level, dashed: what is normal for it.',
    alarms: 'Triangles: alarms.',
  },
  segments: {
    all: 'All',
    unclear: 'No clear difference between segments',
    unclearWhich: 'Segments differ, but none of them clearly from the rest',
    only: (segment, score) => `${segment}: score ${score}`,
    above: (segment, by) => `${segment}: ${points(by)} above the rest`,
    below: (segment, by) => `${segment}: ${points(by)} below the rest`,
    pair: (above, by, below) => `${above}: ${points(by)} above ${below}`,
    several: (above, below) => {
      const parts = [
        ...(above.names.length > 0 ? [`${listed(above)} ${areOf(above)} above`] : []),
        ...(below.names.length > 0 ? [`${listed(below)} ${areOf(below)} below`] : []),
      ];
      return `${parts.join(', ')} the rest`;
    },
    by: (finding, column) => `${finding} (by ${column})`,
    thin: 'Fewer than 30 answers',
    others: (count, clear) =>
      `… ${countOf(count, 'other', 'others')}, ${clear === 0 ? 'none' : clear} clear`,
    lines: (level) => `Lines: ${level} intervals; dashed: all respondents.`,
    marks:
      'Triangles: clearly above or below the rest (p-values adjusted for the number of segments).',
    lowBase: 'Hollow: fewer than 30 answers.',
    tooFewAnswers: (count) =>
      `${countOf(count, 'segment', 'segments')} not shown: too few answers.`,
    nobodyAnswered: (count) => `Nobody answered in ${countOf(count, 'segment', 'segments')}.`,
    answers: 'Answers',
    score: 'Score',
  },
  segmentTrends: segmentTrends(),
  distribution: {
    shares: (score, promoters, detractors) =>
      `Score ${score}: ${promoters} promoters less ${detractors} detractors`,
    ratings: 'Rating',
    weighted: (answers, worth) => `${answers}, weighted: worth ${worth}`,
  },
  change: {
    before: 'Before',
    after: 'After',
    mix: 'Mix',
    rate: 'Rate',
    whole: 'Change',
    segments: 'Segment',
    share: 'Share',
    score: 'Score',
    others: (count) => countOf(count, 'other', 'others'),
    stricter: 'Where the change is not clear, the title names a part at a stricter level only.',
    rose: (by) => `Score rose by ${points(by)}`,
    fell: (by) => `Score fell by ${points(by)}`,
    unclear: () => 'No clear change of the score',
    parts: (mix, rate) => {
      if (mix !== null && rate !== null) return `mix ${mix}, rate ${rate}`;
      if (mix !== null) return `mix ${mix}, rate not clear`;
      if (rate !== null) return `rate ${rate}, mix not clear`;
      return 'neither mix nor rate is clear';
    },
    mixMeans: 'Mix: segments grew or shrank.',
    rateMeans: 'Rate: scores within segments moved.',
    whiskers: (level) => `Thin lines: ${level} intervals of the bars on their left.`,
    cutOff: 'They end at ±100.',
    simpson: 'Every segment moved against the total.',
  },
  transitions: {
    rose: (by) => `The same people: score rose by ${points(by)}`,
    fell: (by) => `The same people: score fell by ${points(by)}`,
    unclear: () => 'The same people: no clear change of the score',
    difference: (estimate, { level, lower, upper }) =>
      `Change ${estimate}, ${level} interval ${lower} to ${upper}.`,
    moves: (up, down, stayed) => `${up} moved up, ${down} down, ${stayed} stayed.`,
    before: 'Before',
    after: 'After',
    cells: 'Cells: how many people, and what share of their row.',
  },
};

import type { ChartWords } from './chart.js';
import { periodParts } from './period-parts.js';

const months =
  'January February March April May June July August September October November December';
const monthName = (month: number): string => months.split(' ')[month - 1] ?? '';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
const points = (by: string): string => `${by} ${by === '1' ? 'point' : 'points'}`;

/** What charts say in English. */
export const chart: ChartWords = {
  categories: { promoter: 'Promoters', passive: 'Passives', detractor: 'Detractors' },
  points: 'Net Promoter Score, points',
  blank: '(blank)',
  nobody: 'Nobody answered',
  answers: (count) => `${count} ${count === '1' ? 'answer' : 'answers'}`,
  interval: ({ level, lower, upper }) => `${level} interval ${lower} to ${upper}`,
  period: (key) => {
    const [name, year] = tick(key, monthName);
    if (year === undefined) return name;
    return name.startsWith('week') ? `${name} of ${year}` : `${name} ${year}`;
  },
  tick: (key) => tick(key, (month) => monthName(month).slice(0, 3)),

  trend: {
    stands: (score, period) => `Score ${score} in ${period}`,
    rose: ({ by, score, since }) => `Score rose by ${points(by)} to ${score} since ${since}`,
    fell: ({ by, score, since }) => `Score fell by ${points(by)} to ${score} since ${since}`,
    unclear: ({ score, since }) => `No clear change since ${since}: the score is ${score}`,
    band: (level) => `Band: ${level} interval of each score.`,
    marks: (chance) =>
      `Triangles: changes whose interval leaves out zero; about ${chance} of all would by chance alone.`,
    soFar: 'so far',
    hollow: 'Hollow: not over yet.',
    gaps: (count) =>
      `No answers in ${plural(count, 'period', 'periods')}: the line is broken there.`,
  },
  segments: {
    all: 'All',
    unclear: 'No clear difference between segments',
    unclearWhich: 'Segments differ, but none of them clearly from the rest',
    only: (segment, score) => `${segment}: score ${score}`,
    above: (segment, by) => `${segment}: ${points(by)} above the rest`,
    below: (segment, by) => `${segment}: ${points(by)} below the rest`,
    aboveOther: (segment, by, other) => `${segment}: ${points(by)} above ${other}`,
    several: (clear, segments) => `${clear} of ${segments} segments differ clearly from the rest`,
    lines: (level) => `Lines: ${level} intervals; dashed: all respondents.`,
    marks:
      'Triangles: clearly above or below the rest (p-values adjusted for the number of segments).',
    lowBase: 'Faint: fewer than 30 answers.',
    hidden: (count) => `${plural(count, 'segment', 'segments')} not shown: too few answers.`,
    answers: 'Answers',
    score: 'Score',
  },
  distribution: {
    finding: (score, promoters, detractors) =>
      `Score ${score}: ${promoters} promoters less ${detractors} detractors`,
    ratings: 'Rating',
  },
  change: {
    before: 'Before',
    after: 'After',
    mix: 'Mix',
    rate: 'Rate',
    rose: (by) => `Score rose by ${points(by)}`,
    fell: (by) => `Score fell by ${points(by)}`,
    unclear: 'No clear change of the score',
    parts: (mix, rate) => {
      if (mix !== null && rate !== null) return `mix ${mix}, rate ${rate}`;
      if (mix !== null) return `mix ${mix}, rate not clear`;
      if (rate !== null) return `rate ${rate}, mix not clear`;
      return 'neither mix nor rate is clear';
    },
    mixMeans: 'Mix: segments grew or shrank.',
    rateMeans: 'Rate: scores within segments moved.',
    whiskers: (level) => `Thin lines: ${level} intervals of the change and of its parts.`,
    simpson: 'Every segment moved against the total.',
  },
  transitions: {
    rose: (by) => `The same people: score rose by ${points(by)}`,
    fell: (by) => `The same people: score fell by ${points(by)}`,
    unclear: 'The same people: no clear change of the score',
    difference: (estimate, { level, lower, upper }) =>
      `Change ${estimate}, ${level} interval ${lower} to ${upper}.`,
    moves: (up, down, stayed) => `${up} moved up, ${down} down, ${stayed} stayed.`,
    before: 'Before',
    after: 'After',
    cells: 'Cells: how many people, and what share of their row.',
  },
};

function tick(key: string, nameOf: (month: number) => string): readonly [string, string?] {
  const parts = periodParts(key);
  if (parts === null) return [key];
  const { year, kind, number, day } = parts;
  if (kind === undefined) return [year];
  if (kind === 'week') return [`week ${number}`, year];
  if (kind === 'quarter') return [`Q${number}`, year];
  return [day === undefined ? nameOf(number) : `${day} ${nameOf(number)}`, year];
}

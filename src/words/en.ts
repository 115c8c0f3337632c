import { periodParts } from '../display/period-parts.js';
import type { ChartWords } from './chart.js';
import type { ReportWords } from './report.js';

const months =
  'January February March April May June July August September October November December';
const monthName = (month: number): string => months.split(' ')[month - 1] ?? '';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
const whole = (count: number): string => count.toLocaleString('en');
const counted = (count: number, one: string, many: string): string =>
  `${whole(count)} ${count === 1 ? one : many}`;
const points = (by: string): string => `${by} ${by === '1' ? 'point' : 'points'}`;

/** What charts say in English. */
export const chart: ChartWords = {
  categories: { promoter: 'Promoters', passive: 'Passives', detractor: 'Detractors' },
  points: 'Net Promoter Score, points',
  blank: '(blank)',
  nobody: 'Nobody answered',
  answers: (count) => `${count} ${count === '1' ? 'answer' : 'answers'}`,
  weighted: (answers, worth) => `${answers}, weighted: worth ${worth}`,
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
      `Triangles and their numbers: changes from the period before whose interval leaves out zero; about ${chance} of all would by chance alone.`,
    latest: 'Bold number: the latest score.',
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
    unanswered: (count) => `Nobody answered in ${plural(count, 'segment', 'segments')}.`,
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
    cutOff: 'They end at ±100.',
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

/** What a report says in English. */
export const report: ReportWords = {
  nps: 'Net Promoter Score',
  title: 'Net Promoter Score report',
  question: 'Question',
  answers: (count) => `${count} ${count === '1' ? 'person' : 'people'} answered`,
  worth: (count) => `Weighted, they are as exact as ${count} unweighted answers.`,
  interval: ({ level, lower, upper }) =>
    `Scores from ${lower} to ${upper} fit these answers (${level} confidence interval).`,
  rose: ({ by, before, after, limits }) =>
    `The score rose by ${points(by)} from ${before} to ${after} (${chart.interval(limits)}).`,
  fell: ({ by, before, after, limits }) =>
    `The score fell by ${points(by)} from ${before} to ${after} (${chart.interval(limits)}).`,
  unclear: ({ before, after, limits }) =>
    `From ${before} to ${after} the score did not change clearly: the ${chart.interval(limits)} of the change includes zero.`,
  nobody: 'Nobody answered, so there is no score.',

  distribution: 'How people answered',
  trend: 'Over time',
  segments: (by) => `By ${by}`,
  mixAndRate: (by, before, after) => `The change from ${before} to ${after}, by ${by}`,
  samePeople: (before, after) => `The same people in ${before} and in ${after}`,
  compared: 'Two groups compared',
  leftOut: 'What was counted, and what was left out',
  method: 'Method and definitions',
  numbers: 'The numbers of this chart',

  columns: {
    rating: 'Rating',
    category: 'Category',
    answers: 'Answers',
    weightedAnswers: 'Answers, weighted',
    period: 'Period',
    segment: 'Segment',
    score: 'Score',
    interval: 'Interval',
    change: 'Change',
    share: 'Share',
    versusRest: 'Against the rest',
    pValue: 'p',
    effect: 'Part of the change',
    estimate: 'Points',
    shares: 'Share, before → after',
    scores: 'Score, before → after',
    mix: 'Mix',
    rate: 'Rate',
    outcome: 'Outcome',
    rows: 'Rows',
    meaning: 'What it means',
  },
  all: 'All',
  mix: 'Mix: segments grew or shrank',
  rate: 'Rate: scores within segments moved',
  wholeChange: 'Whole change',
  range: (lower, upper) => `${lower} to ${upper}`,
  fromTo: (before, after) => `${before} → ${after}`,
  simpson:
    'Every segment moved against the total: the total moved because the segments’ shares did.',
  unanswered: (names) => `Nobody answered in ${names}.`,
  hidden: (names) => `Not shown, for too few answers: ${names}.`,
  higher: ({ a, b, by, limits }) =>
    `${a} scores ${points(by)} higher than ${b} (${chart.interval(limits)}).`,
  lower: ({ a, b, by, limits }) =>
    `${a} scores ${points(by)} lower than ${b} (${chart.interval(limits)}).`,
  noDifference: ({ a, b, limits }) =>
    `${a} and ${b} do not differ clearly: the ${chart.interval(limits)} of the difference includes zero.`,

  counted: (counted, rows) => `${counted} of ${rows} rows of the file were counted.`,
  countedRows: 'Counted',
  allRows: 'All rows',
  reasons: {
    missing: ['No answer', 'The rating is blank. A blank is not a zero.'],
    outOfRange: ['Out of range', 'A number that is not on the scale.'],
    fractional: ['Fractional', 'A number between two ratings, such as 7.5.'],
    unreadable: ['Unreadable', 'An answer that is not one number.'],
    duplicate: ['Duplicate', 'The same respondent has a later answer, which counts instead.'],
    excluded: ['Excluded', 'Rows that are no answers, such as previews of the survey.'],
  },
  everyRow: 'Every row of the file is in exactly one line of this table.',
  lacking: (count, what) => {
    const [rows, they] = count === '1' ? ['row has', 'it counts'] : ['rows have', 'they count'];
    const where = what === 'weight' ? 'nowhere' : 'in the score above, but in no period or segment';
    return `${count} ${rows} a rating but no ${what}: ${they} ${where}.`;
  },
  wider: (count) =>
    `${count} ${count === '1' ? 'row has' : 'rows have'} more cells than the heading; these were not read.`,

  notices: {
    encoding: (encoding) => `read as ${encoding}, a guess; --encoding overrules`,
    vendor: (title, headerRows) =>
      `read as an export of ${title}, with ${counted(headerRows, 'row', 'rows')} of header`,
    noHeader: () => 'no header stands above the first row, which counts as an answer',
    previews: (count) =>
      counted(
        count,
        'row is a preview of the survey and does not count',
        'rows are previews of the survey and do not count',
      ),
    tests: (count) =>
      counted(count, 'row is a test answer and counts', 'rows are test answers and count'),
    coded: (column) => `${column} holds categories already, counted as they are`,
    passedOver: (column) => `${column} holds categories already, and is not read as ratings`,
    disagreements: (column, count, firstRow) =>
      `${column} says otherwise than the rating in ${counted(count, 'row', 'rows')}, first in row ${whole(firstRow)}; the rating counts`,
    dateOrder: (order, example, row) =>
      `dates have the ${order === 'dmy' ? 'day' : 'month'} first, as ${example} in row ${whole(row)} shows`,
    sheet: (sheet, count) => `read the sheet ${sheet}, one of ${count} with data`,
  },

  methods: {
    score: 'the score interval (Tango, 1998)',
    'adjusted-wald': 'the adjusted Wald interval (Rocks, 2016)',
    wald: 'the Wald interval',
    jeffreys: 'the Bayesian interval with the Jeffreys prior',
    exact: 'the exact unconditional interval',
  },
  definitions: ({ promoters, passives, detractors }, level, method) => [
    [
      'Net Promoter Score',
      `The percentage of promoters (ratings ${promoters}) less the percentage of detractors (ratings ${detractors}); passives (ratings ${passives}) count only in the total. It runs from −100 to +100 and is a number of points, not a percentage.`,
    ],
    [
      'Confidence interval',
      `A survey asks some people, not all. Of intervals computed like these, about ${level} contain the score that all would give. The interval of the score above is ${method}. It reckons with chance only: not with people who did not answer because of what they think.`,
    ],
    [
      'Clear',
      'A change or difference is called clear when its confidence interval leaves out zero; of segments, when the p-value, adjusted for the number of segments after Holm, is small enough. “Not clear” does not mean that nothing changed: there may be too few answers to see it.',
      ['trend', 'segments', 'compared', 'explained'],
    ],
    [
      'Against the rest',
      'Each segment is compared with everybody else, not with the total that contains it.',
      ['segments'],
    ],
    [
      'Mix and rate',
      'A score can move because segments grow or shrink (mix) or because the score within segments moves (rate). Both parts add up to the whole change (Kitagawa, 1955).',
      ['explained'],
    ],
  ],
};

import Table from 'cli-table3';
import { formatPValue, formatScore, formatShare } from '../display/index.js';
import type {
  ChangeExplained,
  Difference,
  Effect,
  Interval,
  SegmentTable,
  TrendPoint,
} from '../index.js';
import type { Arguments } from './arguments.js';
import { colours } from './colours.js';
import { printable } from './printable.js';
import type { Compared } from './report.js';

const DIGITS = 1;
const WIDTH = 80;
const INDENT = '  ';
const GAP = '  ';
const LEAST_NAME = 12;
const MOST_NAME = 30;
const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  right: '',
  'right-mid': '',
  mid: '',
  'mid-mid': '',
};

const points = (value: number | null | undefined): string =>
  formatScore(value ?? null, { digits: DIGITS });
const whole = (count: number): string => count.toLocaleString('en');
const range = (interval: Interval | null): string =>
  interval ? `${points(interval.lower)} to ${points(interval.upper)}` : '–';

/** Segment keys that show nothing are said to be blank. */
function nameOf(parts: readonly unknown[]): string {
  return parts.map((part) => printable(String(part ?? ''), 60) || '(blank)').join(' × ');
}

/** Rows under a heading, on 80 characters: the first column takes what the others leave. */
function tableOf(heading: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const others = heading.slice(1).map((title, index) => {
    const cells = rows.map((row) => row[index + 1]?.length ?? 0);
    return GAP.length + Math.max(title.length, ...cells);
  });
  const room = WIDTH - INDENT.length - others.reduce((sum, width) => sum + width, 0);
  const table = new Table({
    head: heading.map((title) => colours.dim(title)),
    chars: { ...NO_BORDERS, middle: GAP },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colAligns: heading.map((_, index) => (index === 0 ? 'left' : 'right')),
    colWidths: [Math.max(LEAST_NAME, Math.min(MOST_NAME, room))],
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => `${INDENT}${line}`.trimEnd());
}

/** The segments of a survey. */
export function segmentLines(
  table: SegmentTable<string>,
  { by, minRespondents }: Arguments,
): string[] {
  const rows = table.segments.map((row) => [
    nameOf(row.parts ?? [row.segment]),
    `${row.lowBase ? '*' : ''}${whole(row.answers)}`,
    points(row.score),
    range(row.interval),
    formatShare(row.share),
    points(row.versusRest?.estimate),
    formatPValue(row.versusRest?.adjustedPValue ?? null),
  ]);
  const { homogeneity, suppressed } = table;
  const hidden = suppressed.map((key) => nameOf([key])).join(', ');
  return [
    colours.bold(`By ${by.map((column) => printable(column, 40)).join(' × ')}`),
    ...tableOf(['', 'answers', 'score', 'interval', 'share', 'vs. rest', 'p'], rows),
    ...(table.segments.some(({ lowBase }) => lowBase) ? ['  * fewer than 30 answers'] : []),
    ...(suppressed.length > 0 ? [`  ${hiddenFor(minRespondents)}: ${hidden}`] : []),
    ...(homogeneity
      ? [
          `  one score for all: p ${formatPValue(homogeneity.pValue)}; the p-values above are adjusted after Holm`,
        ]
      : []),
  ];
}

function hiddenFor(minRespondents: number): string {
  if (minRespondents <= 1) return 'nobody answered';
  return `hidden, for fewer than ${minRespondents} answers or to protect such`;
}

/** The waves of a survey. */
export function trendLines(trend: readonly TrendPoint[], { calendar }: Arguments): string[] {
  const rows = trend.map((point) => [
    point.period,
    whole(point.answers),
    points(point.score),
    range(point.interval),
    points(point.change?.estimate),
    formatPValue(point.change?.pValue ?? null),
    point.detectableChange === null ? '–' : point.detectableChange.toFixed(DIGITS),
    points(point.yearOverYear?.estimate),
  ]);
  const notes = [
    '  change and p: from the period before; year: change from a year before;',
    '  detects: the smallest change that so many answers would reliably show',
  ];
  const heading = ['', 'answers', 'score', 'interval', 'change', 'p', 'detects', 'year'];
  return [colours.bold(`By ${String(calendar.period)}`), ...tableOf(heading, rows), ...notes];
}

/** The difference between two selections. */
export function comparedLines({ a, b, difference }: Compared): string[] {
  const name = (one: Compared['a']) =>
    `${printable(one.column, 30)} = ${printable(one.value, 30) || '(blank)'}`;
  return [
    colours.bold(`${name(a)} against ${name(b)}`),
    `  ${points(a.score)} against ${points(b.score)}: ${difference ? sentenceOf(difference) : 'nobody answered in one of them'}`,
  ];
}

function sentenceOf(found: Difference): string {
  return `${points(found.estimate)} points, ${range(found)}, p ${formatPValue(found.pValue)}`;
}

/** Why the score moved. */
export function explainedLines(
  explained: ChangeExplained<string> | null,
  { explain }: Arguments,
): string[] {
  const { column = '', before = '', after = '' } = explain ?? {};
  const title = colours.bold(
    `Why it moved from ${before} to ${after}, by ${printable(column, 40)}`,
  );
  if (explained === null) return [title, '  nobody answered in one of the periods'];
  const effect = (name: string, found: Effect) =>
    `  ${name.padEnd(8)}${points(found.estimate).padStart(7)}   ${range(found)}`;
  const rows = explained.segments.map((row) => [
    nameOf([row.segment]),
    `${formatShare(row.shareBefore)} → ${formatShare(row.shareAfter)}`,
    `${points(row.scoreBefore)} → ${points(row.scoreAfter)}`,
    points(row.mix),
    points(row.rate),
  ]);
  return [
    title,
    `${effect('change', explained.change)}   p ${formatPValue(explained.change.pValue)}`,
    `${effect('mix', explained.mix)}   segments grew or shrank`,
    `${effect('rate', explained.rate)}   scores within segments moved`,
    ...tableOf(['', 'share', 'score', 'mix', 'rate'], rows),
    `  at the former mix the score would be ${points(explained.scoreAtFormerMix)}`,
    ...(explained.simpson ? ['  every segment moved against the total: look at the mix'] : []),
  ];
}

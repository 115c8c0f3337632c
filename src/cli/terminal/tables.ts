import { formatPValue, formatScore, formatShare } from '../../display/index.js';
import {
  type ChangeExplained,
  computeNps,
  type Difference,
  type Effect,
  type Interval,
  respondents,
  type SegmentTable,
  type Tally,
  type TrendPoint,
} from '../../index.js';
import type { Arguments } from '../arguments/arguments.js';
import type { Compared, Matched } from '../report.js';
import { colours } from './colours.js';
import { columnsOf, printable } from './printable.js';

const DIGITS = 1;
const WIDTH = 80;
const INDENT = '  ';
const GAP = '  ';
const LEAST_NAME = 12;
const MOST_NAME = 30;
/** Beyond so many segments nobody reads them on a terminal. */
const MOST_SEGMENTS = 100;

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
  const widths = heading.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const others = widths.slice(1).reduce((sum, width) => sum + GAP.length + width, 0);
  const names = Math.max(LEAST_NAME, Math.min(MOST_NAME, WIDTH - INDENT.length - others));
  const lineOf = ([name = '', ...numbers]: readonly string[]): string => {
    const shown = printable(name, names);
    const first = shown + ' '.repeat(names - columnsOf(shown));
    const rest = numbers.map((cell, index) => GAP + cell.padStart(widths[index + 1] as number));
    return `${INDENT}${first}${rest.join('')}`.trimEnd();
  };
  return [colours.dim(lineOf(heading)), ...rows.map(lineOf)];
}

/** Rows of segments, as many as people read. */
function segmentRows(heading: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [...tableOf(heading, rows.slice(0, MOST_SEGMENTS)), ...moreThan(rows)];
}

function moreThan({ length }: { readonly length: number }): string[] {
  const more = length - MOST_SEGMENTS;
  return more > 0 ? [`${INDENT}and ${whole(more)} more; --json has all`] : [];
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
  const hidden = suppressed.slice(0, MOST_SEGMENTS).map((key) => nameOf([key]));
  return [
    colours.bold(`By ${by.map((column) => printable(column, 40)).join(' × ')}`),
    ...segmentRows(['', 'answers', 'score', 'interval', 'share', 'vs. rest', 'p'], rows),
    ...(table.segments.some(({ lowBase }) => lowBase) ? ['  * fewer than 30 answers'] : []),
    ...(hidden.length > 0 ? [`  ${hiddenFor(minRespondents)}: ${hidden.join(', ')}`] : []),
    ...moreThan(suppressed),
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
    detectable(point, trend),
    points(point.yearOverYear?.estimate),
  ]);
  const notes = [
    '  change and p: from the period before; year: change from a year before;',
    '  detects: the smallest change that so many answers would reliably show',
  ];
  const heading = ['', 'answers', 'score', 'interval', 'change', 'p', 'detects', 'year'];
  return [colours.bold(`By ${String(calendar.period)}`), ...tableOf(heading, rows), ...notes];
}

/** The smallest change to be found; nothing where all of a wave gave one category. */
function detectable(
  { detectableChange, comparedWith, standardError }: TrendPoint,
  trend: readonly TrendPoint[],
): string {
  const before = trend.find(({ period }) => period === comparedWith);
  return detectableChange && standardError && before?.standardError
    ? detectableChange.toFixed(DIGITS)
    : '–';
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
    ...segmentRows(['', 'share', 'score', 'mix', 'rate'], rows),
    `  at the former mix the score would be ${points(explained.scoreAtFormerMix)}`,
    ...(explained.simpson ? ['  every segment moved against the total: look at the mix'] : []),
  ];
}

/** What became of the same respondents. */
export function matchedLines(matched: Matched): string[] {
  const { before, after, transitions, left, joined, missing, difference } = matched;
  const stayed = transitions.flat().reduce((total, count) => total + count, 0);
  const names = ['promoter', 'passive', 'detractor'];
  const rows = transitions.map((row, from) => [`was ${names[from]}`, ...row.map(whole)]);
  const only = (tally: Tally, period: string) =>
    `${whole(respondents(tally))} in ${period} only (score ${points(computeNps(tally).score)})`;
  return [
    colours.bold(`The same respondents in ${before} and ${after}`),
    ...(difference
      ? [...tableOf(['', ...names], rows), `  change ${sentenceOf(difference)}`]
      : ['  nobody answered in both']),
    `  ${whole(stayed)} answered in both, ${only(left, before)}, ${only(joined, after)}`,
    ...(missing.respondent > 0
      ? [`  ${whole(missing.respondent)} without a respondent cannot be matched`]
      : []),
  ];
}

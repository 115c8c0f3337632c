import type { JsonRecord, ShareJsonRecord } from '../../src/cli/terminal/record.js';
import { tablesOf } from '../report/reading.js';

/** How many answers a total, a segment or a period has, and its score in points or share in percent. */
export type Counted = readonly [answers: number, score: number];

/** The total, and the segments and periods in which somebody answered; `*` marks one not over yet. */
export interface Counts {
  readonly total: Counted;
  readonly rows: Readonly<Record<string, Counted>>;
}

/** A number of a record with its interval, in points or percent. */
export interface Estimate {
  readonly lower: number;
  readonly score: number;
  readonly upper: number;
}

type PrintedRecord = JsonRecord | ShareJsonRecord;
type Row = NonNullable<PrintedRecord['segments']>['segments'][number];
type Point = NonNullable<PrintedRecord['trend']>[number];

/** The segments of a record by their names. */
export function segmentsOf({ segments }: PrintedRecord): ReadonlyMap<string, Row> {
  return new Map((segments?.segments ?? []).map((row) => [row.segment || '(blank)', row]));
}

/** The periods of a record in which somebody answered, by their names. */
export function periodsOf({ trend = [] }: PrintedRecord): ReadonlyMap<string, Point> {
  const points = trend.filter(({ answers }) => answers !== null && answers > 0);
  return new Map(points.map((point) => [`${point.period}${point.partial ? '*' : ''}`, point]));
}

/** The score or share of a part of a record. */
export function estimateOf(part: PrintedRecord | Row | Point): Estimate {
  if (!('inBox' in part)) {
    const { lower = NaN, upper = NaN } = part.interval ?? {};
    return { lower, score: part.score ?? NaN, upper };
  }
  const { lower = NaN, estimate = NaN, upper = NaN } = part.share ?? {};
  return { lower: 100 * lower, score: 100 * estimate, upper: 100 * upper };
}

/** What JSON says. */
export function countsIn(record: PrintedRecord): Counts {
  const counted = (part: PrintedRecord | Row | Point): Counted => [
    part.answers ?? NaN,
    estimateOf(part).score,
  ];
  const rows = [...segmentsOf(record), ...periodsOf(record)];
  return {
    total: counted(record),
    rows: Object.fromEntries(rows.map(([name, part]) => [name, counted(part)])),
  };
}

/** What the text of the command says. */
export function countsInText(text: string): Counts {
  const [, score, answers] =
    /^(?:Net Promoter Score|CSAT|CES) {2}(\S+) .* ([\d,]+) (?:answer|respondent)/m.exec(text) ?? [];
  const tables = text.split('\n\n').filter((block) => block.startsWith('By '));
  const rows = tables.flatMap((table) => [
    ...table.matchAll(/^ {2}(\S.*?) {2,}\*?([\d,]+) +([+-]?[\d.]+)%? /gm),
  ]);
  return {
    total: [plainNumber(answers), plainNumber(score)],
    rows: Object.fromEntries(
      rows.map(([, name, answers, score]) => [name, [plainNumber(answers), plainNumber(score)]]),
    ),
  };
}

/** What a report in English says in its tables of segments and periods. */
export function countsInPage(page: string): Counts {
  const tables = tablesOf(page).filter(({ headings }) => headings.includes('Interval'));
  const rows = tables.flatMap(({ rows }) => rows).filter(({ Answers }) => Number(Answers) > 0);
  const [, answers] = /<p>(?:[^<]*\. )?([\d,]+) (?:answer|respondent)/.exec(page) ?? [];
  const [, score] = /<h1>(?:NPS|CSAT|CES) (\S+) <span/.exec(page) ?? [];
  return {
    total: [plainNumber(answers), plainNumber(score)],
    rows: Object.fromEntries(
      rows.map(({ Segment, Period, Answers, Score, CSAT, CES }) => [
        Segment ?? Period,
        [plainNumber(Answers), plainNumber(Score ?? CSAT ?? CES)],
      ]),
    ),
  };
}

/** The rows of a table under other names, with other values. */
export function mapped<From, To>(
  rows: Readonly<Record<string, From>>,
  nameOf: (name: string) => string,
  change: (row: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [nameOf(name), change(row)]));
}

/** A number as people write it: `+1,234.5%`, with either minus. */
function plainNumber(written: string | undefined): number {
  return Number(written?.replace('−', '-').replace(/[,%]/g, '') || NaN);
}

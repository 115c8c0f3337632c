import { basename } from 'node:path';
import { formatScore, roundShares } from '../../display/index.js';
import { answersOf } from '../../grouping/any-tally.js';
import type { Ledger, Missing } from '../../index.js';
import type { Arguments } from '../arguments/arguments.js';
import type { Survey } from '../input/survey.js';
import type { Report } from '../report.js';
import { colours } from './colours.js';
import { printable } from './printable.js';
import { comparedLines, explainedLines, matchedLines, segmentLines, trendLines } from './tables.js';

const DIGITS = 1;
const BAR = 30;
const WIDTH = 78;

const methodNames: Readonly<Record<string, string>> = {
  score: 'score interval (Tango 1998)',
  'adjusted-wald': 'adjusted Wald interval (Rocks 2016)',
  wald: 'Wald interval',
  jeffreys: 'Bayesian interval with the Jeffreys prior',
  exact: 'exact unconditional interval',
};

/** The report for people to read. */
export function printed(survey: Survey, report: Report, asked: Arguments): string {
  const { segments, compared, trend, explained, matched } = report;
  const sections = [
    [colours.dim(printable(`${basename(survey.name)}: ${survey.ratingColumn}`, WIDTH))],
    [headline(report, answersOf(survey.tally))],
    categories(report),
    ...(segments ? [segmentLines(segments, asked)] : []),
    ...(compared ? [comparedLines(compared)] : []),
    ...(trend ? [trendLines(trend, asked)] : []),
    ...(explained === undefined ? [] : [explainedLines(explained, asked)]),
    ...(matched ? [matchedLines(matched)] : []),
    [
      ...account(report.ledger, survey.firstRow),
      ...widerLines(report.widerRows),
      ...missingLines(report.missing),
      ...report.notices,
      colours.dim(`Method: ${methodNames[asked.method]}${tablesMethod(report, asked)}`),
    ],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function headline({ score, interval, respondents }: Report, answers: number): string {
  const name = 'Net Promoter Score';
  if (interval === null) return `${colours.bold(`${name}  –`)}   nobody answered`;
  const [estimate, lower, upper] = [score, interval.lower, interval.upper].map((points) =>
    formatScore(points, { digits: DIGITS }),
  );
  const level = `${Number((100 * interval.confidenceLevel).toPrecision(12))}% interval`;
  const worth = answers === respondents ? '' : ` worth ${counted(respondents)}`;
  const people = `${counted(answers)} ${answers === 1 ? 'respondent' : 'respondents'}${worth}`;
  return `${colours.bold(`${name}  ${estimate}`)}   ${level} ${lower} to ${upper}   ${people}`;
}

function categories(report: Report): string[] {
  const shares = roundShares(report, { digits: DIGITS });
  const names = ['promoters', 'passives', 'detractors'] as const;
  const paint = {
    promoters: colours.green,
    passives: colours.yellow,
    detractors: colours.red,
  };
  const width = Math.max(...names.map((name) => counted(report[name]).length));
  return names.map((name) => {
    const count = counted(report[name]).padStart(width);
    if (shares === null) return `  ${name.padEnd(10)}  ${count}`;
    const share = `${shares[name].toFixed(DIGITS)}%`.padStart(6);
    const bar = paint[name]('█'.repeat(Math.round((BAR * shares[name]) / 100)));
    return `  ${name.padEnd(10)}  ${count}  ${share}  ${bar}`.trimEnd();
  });
}

const outcomeNames: Readonly<
  Record<Exclude<keyof Ledger, 'rows' | 'counted' | 'problems'>, string>
> = {
  missing: 'without an answer',
  outOfRange: 'out of range',
  fractional: 'fractional',
  unreadable: 'unreadable',
  duplicate: 'duplicate',
  excluded: 'excluded',
};

function account(ledger: Ledger, firstRow: number): string[] {
  const left = listed(ledger, outcomeNames);
  const rest = left.length > 0 ? `; not counted: ${left.join(', ')}` : '';
  const problems = ledger.problems.map(({ row, value, reason }) => {
    const place = `row ${counted(row + firstRow)}`.padEnd(12);
    const shown = JSON.stringify(printable(value, 40));
    return `  ${place} ${reason.replaceAll('-', ' ').padEnd(13)} ${shown}`;
  });
  const unseen = ledger.outOfRange + ledger.fractional + ledger.unreadable - problems.length;
  const more = unseen > 0 ? [`  and ${counted(unseen)} more`] : [];
  return [
    `${counted(ledger.counted)} of ${counted(ledger.rows)} rows counted${rest}`,
    ...problems,
    ...more,
  ];
}

const missingNames: Readonly<Record<keyof Missing, string>> = {
  rating: 'without a rating',
  segment: 'without a segment',
  date: 'without a date',
  weight: 'without a weight',
};

function missingLines(missing: Missing | undefined): string[] {
  const left = missing ? listed(missing, missingNames) : [];
  return left.length > 0 ? [`left out: ${left.join(', ')}`] : [];
}

function widerLines(count: number): string[] {
  if (count === 0) return [];
  const rows = count === 1 ? '1 row has' : `${counted(count)} rows have`;
  return [`${rows} more cells than the header; these are not read`];
}

/** The tables know one method only. */
function tablesMethod({ segments, trend }: Report, { method }: Arguments): string {
  return method !== 'score' && (segments || trend)
    ? `; in the tables: ${methodNames['score']}`
    : '';
}

function listed<Name extends string>(
  counts: Readonly<Record<Name, number>>,
  names: Readonly<Record<Name, string>>,
): string[] {
  return (Object.keys(names) as Name[]).flatMap((name) =>
    counts[name] > 0 ? [`${counted(counts[name])} ${names[name]}`] : [],
  );
}

function counted(count: number): string {
  return count.toLocaleString('en', { maximumFractionDigits: 1 });
}

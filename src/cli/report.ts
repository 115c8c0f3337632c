import { basename } from 'node:path';
import pc from 'picocolors';
import { formatScore, roundShares } from '../display/index.js';
import { computeNps, confidenceInterval, type Interval, type Ledger, type Nps } from '../index.js';
import type { Arguments } from './arguments.js';
import { printable } from './printable.js';
import type { Survey } from './survey.js';

/** The record that the command gives to machines. */
export interface Report extends Nps {
  readonly interval: Interval | null;
  readonly ledger: Ledger;
  readonly ratingColumn: string;
}

/** The statistics of a survey. */
export function reportOf(survey: Survey, { confidenceLevel, method }: Arguments): Report {
  const { tally, ledger, ratingColumn } = survey;
  const interval = confidenceInterval(tally, { confidenceLevel, method });
  return { ...computeNps(tally), interval, ledger, ratingColumn };
}

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
export function printed(survey: Survey, report: Report, method: string): string {
  const lines = [
    pc.dim(printable(`${basename(survey.name)}: ${survey.ratingColumn}`, WIDTH)),
    '',
    headline(report),
    '',
    ...categories(report),
    '',
    ...account(report.ledger, survey.firstRow),
    pc.dim(`Method: ${methodNames[method]}; docs/methods.md tells what it means.`),
  ];
  return `${lines.join('\n')}\n`;
}

function headline({ score, interval, respondents }: Report): string {
  const name = 'Net Promoter Score';
  if (interval === null) return `${pc.bold(`${name}  –`)}   nobody answered`;
  const [estimate, lower, upper] = [score, interval.lower, interval.upper].map((points) =>
    formatScore(points, { digits: DIGITS }),
  );
  const level = `${Number((100 * interval.confidenceLevel).toPrecision(12))}% interval`;
  const people = `${counted(respondents)} ${respondents === 1 ? 'respondent' : 'respondents'}`;
  return `${pc.bold(`${name}  ${estimate}`)}   ${level} ${lower} to ${upper}   ${people}`;
}

function categories(report: Report): string[] {
  const shares = roundShares(report, { digits: DIGITS });
  const names = ['promoters', 'passives', 'detractors'] as const;
  const colours = { promoters: pc.green, passives: pc.yellow, detractors: pc.red };
  const width = Math.max(...names.map((name) => counted(report[name]).length));
  return names.map((name) => {
    const count = counted(report[name]).padStart(width);
    if (shares === null) return `  ${name.padEnd(10)}  ${count}`;
    const share = `${shares[name].toFixed(DIGITS)}%`.padStart(6);
    const bar = colours[name]('█'.repeat(Math.round((BAR * shares[name]) / 100)));
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
  const left = Object.entries(outcomeNames).flatMap(([outcome, name]) => {
    const count = ledger[outcome as keyof typeof outcomeNames];
    return count > 0 ? [`${counted(count)} ${name}`] : [];
  });
  const rest = left.length > 0 ? `; not counted: ${left.join(', ')}` : '';
  const problems = ledger.problems.map(({ row, value, reason }) => {
    const place = `row ${counted(row + firstRow)}`.padEnd(12);
    return `  ${place} ${reason.replaceAll('-', ' ').padEnd(13)} ${JSON.stringify(printable(value, 40))}`;
  });
  const unseen = ledger.outOfRange + ledger.fractional + ledger.unreadable - problems.length;
  const more = unseen > 0 ? [`  and ${counted(unseen)} more`] : [];
  return [
    `${counted(ledger.counted)} of ${counted(ledger.rows)} rows counted${rest}`,
    ...problems,
    ...more,
  ];
}

function counted(count: number): string {
  return count.toLocaleString('en');
}

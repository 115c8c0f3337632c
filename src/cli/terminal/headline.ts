import { formatShare, percentages } from '../../display/index.js';
import { numbersIn, rangeText } from '../../display/numbers.js';
import { targetFinding } from '../../findings/target.js';
import type { SurveyRecord } from '../../survey/index.js';
import { isWeighted } from '../../survey/weighted.js';
import { differenceText } from './comparison.js';
import { columnsOf, padEnd, padStart } from './one-line.js';
import { count, DIGITS, type Printing } from './printing.js';

const BAR = 30;
const categories = [
  { category: 'promoter', count: 'promoters', share: 'promoterShare', colour: 'green' },
  { category: 'passive', count: 'passives', share: 'passiveShare', colour: 'yellow' },
  { category: 'detractor', count: 'detractors', share: 'detractorShare', colour: 'red' },
] as const;

/** The score, its interval and how many answers it is made of, in one line. */
export function headline(record: SurveyRecord, isRespondents: boolean, printing: Printing): string {
  const { words, colours, language } = printing;
  const { score, interval, respondents, answers, population } = record;
  if (interval === null) return `${colours.bold(`${words.nps}  –`)}   ${words.nobody}`;
  const limits = numbersIn(language).limits(interval, printing.score);
  const counted = isRespondents ? words.respondents(count(answers)) : words.answers(count(answers));
  const size = population === undefined ? counted : words.inPopulation(counted, count(population));
  const worth = answers === respondents ? '' : ` ${words.worth(count(respondents))}`;
  return `${colours.bold(`${words.nps}  ${printing.score(score)}`)}   ${words.interval(limits)}   ${size}${worth}`;
}

/** The categories, each with its count or weight, its share and a bar. */
export function categoryLines(record: SurveyRecord, printing: Printing): string[] {
  if (record.metric !== undefined) return linesOf(boxesOf(record, printing));
  const { words, colours, language } = printing;
  const numbers = numbersIn(language);
  const shares = percentages(record, { digits: DIGITS });
  const rows = categories.map(({ category, count: field, share: shareField, colour }) => ({
    name: words.categories[category],
    number: count(sizeOf(record, field, record[shareField])),
    share: shares === null ? '' : numbers.roundedPercent(shares[field], DIGITS),
    bar: colours[colour](barOf(record[shareField])),
  }));
  const lines = linesOf(rows);
  return shares?.addUp === false ? [...lines, `  ${words.rounded}`] : lines;
}

interface CategoryRow {
  readonly name: string;
  readonly number: string;
  readonly share: string;
  readonly bar: string;
}

/** The ratings that count for a share, and the others. */
function boxesOf(record: SurveyRecord, { words, colours }: Printing): CategoryRow[] {
  const { scale, promoterShare, detractorShare } = record;
  const row = (
    range: string,
    field: 'promoters' | 'detractors',
    share: number | null,
    colour: 'green' | 'red',
  ) => ({
    name: words.ratings(range),
    number: count(sizeOf(record, field, share)),
    share: share === null ? '' : formatShare(share, { digits: DIGITS }),
    bar: colours[colour](barOf(share)),
  });
  return [
    row(rangeText(scale.promoterFrom, scale.max), 'promoters', promoterShare, 'green'),
    row(rangeText(scale.min, scale.promoterFrom - 1), 'detractors', detractorShare, 'red'),
  ];
}

/** A count, or what the weights add up to: what they are worth stands beside the score. */
function sizeOf(
  record: SurveyRecord,
  field: (typeof categories)[number]['count'],
  share: number | null,
): number {
  return isWeighted(record) ? record.weight * (share ?? 0) : record[field];
}

function barOf(share: number | null): string {
  return '█'.repeat(Math.round(BAR * (share ?? 0)));
}

function linesOf(rows: readonly CategoryRow[]): string[] {
  const nameWidth = Math.max(...rows.map(({ name }) => columnsOf(name)));
  const numberWidth = Math.max(...rows.map(({ number }) => columnsOf(number)));
  return rows.map(({ name, number, share, bar }) =>
    `  ${padEnd(name, nameWidth)}  ${padStart(number, numberWidth)}  ${share.padStart(6)}  ${bar}`.trimEnd(),
  );
}

/** How the score compares with the target; nothing where nobody answered or there is none. */
export function targetLines({ target }: SurveyRecord, printing: Printing): string[] {
  const finding = target === undefined ? null : targetFinding(target);
  if (finding === null) return [];
  const { words, language } = printing;
  const score = numbersIn(language).givenScore(finding.target);
  return [words.toTarget[finding.kind](score, differenceText(finding.difference, printing))];
}

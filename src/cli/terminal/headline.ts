import { percentages } from '../../display/index.js';
import { numbersIn } from '../../display/numbers.js';
import { targetFinding } from '../../findings/target.js';
import type { SurveyRecord } from '../../survey/index.js';
import { isWeighted } from '../../survey/weighted.js';
import { differenceText } from './comparison.js';
import { columnsOf, padEnd, padStart } from './one-line.js';
import { count, DIGITS, type Printing, points } from './printing.js';

const BAR = 30;
const categories = [
  { category: 'promoter', count: 'promoters', share: 'promoterShare', colour: 'green' },
  { category: 'passive', count: 'passives', share: 'passiveShare', colour: 'yellow' },
  { category: 'detractor', count: 'detractors', share: 'detractorShare', colour: 'red' },
] as const;

/** The score, its interval and how many answers it is made of, in one line. */
export function headline(
  record: SurveyRecord,
  isRespondents: boolean,
  { words, colours, language }: Printing,
): string {
  const { score, interval, respondents, answers, population } = record;
  if (interval === null) return `${colours.bold(`${words.nps}  –`)}   ${words.nobody}`;
  const limits = numbersIn(language).limits(interval, points);
  const counted = isRespondents ? words.respondents(count(answers)) : words.answers(count(answers));
  const size = population === undefined ? counted : words.inPopulation(counted, count(population));
  const worth = answers === respondents ? '' : ` ${words.worth(count(respondents))}`;
  return `${colours.bold(`${words.nps}  ${points(score)}`)}   ${words.interval(limits)}   ${size}${worth}`;
}

/** The three categories, each with its count or weight, its share and a bar. */
export function categoryLines(record: SurveyRecord, printing: Printing): string[] {
  const { words, colours, language } = printing;
  const numbers = numbersIn(language);
  const shares = percentages(record, { digits: DIGITS });
  const rows = categories.map(({ category, count: field, share: shareField, colour }) => {
    const share = record[shareField];
    return {
      name: words.categories[category],
      // what the weights add up to: what they are worth stands beside the score
      number: count(isWeighted(record) ? record.weight * (share ?? 0) : record[field]),
      share: shares === null ? '' : numbers.roundedPercent(shares[field], DIGITS),
      bar: colours[colour]('█'.repeat(Math.round(BAR * (share ?? 0)))),
    };
  });
  const nameWidth = Math.max(...rows.map(({ name }) => columnsOf(name)));
  const numberWidth = Math.max(...rows.map(({ number }) => columnsOf(number)));
  const lines = rows.map(({ name, number, share, bar }) =>
    `  ${padEnd(name, nameWidth)}  ${padStart(number, numberWidth)}  ${share.padStart(6)}  ${bar}`.trimEnd(),
  );
  return shares?.addUp === false ? [...lines, `  ${words.rounded}`] : lines;
}

/** How the score compares with the target; nothing where nobody answered or there is none. */
export function targetLines({ target }: SurveyRecord, printing: Printing): string[] {
  const finding = target === undefined ? null : targetFinding(target);
  if (finding === null) return [];
  const { words, language } = printing;
  const score = numbersIn(language).givenScore(finding.target);
  return [words.toTarget[finding.kind](score, differenceText(finding.difference, printing))];
}

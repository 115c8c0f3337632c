import { formatShare } from '../../display/index.js';
import { numbersIn } from '../../display/numbers.js';
import type { SurveyRecord } from '../../survey/index.js';
import { columnsOf, padEnd, padStart } from './one-line.js';
import { count, DIGITS, type Printing, points } from './printing.js';

const BAR = 30;
const names = ['promoters', 'passives', 'detractors'] as const;
const paints = { promoters: 'green', passives: 'yellow', detractors: 'red' } as const;

/** The score, its interval and how many answers it is made of, in one line. */
export function headline(
  record: SurveyRecord,
  isRespondents: boolean,
  { words, colours, language }: Printing,
): string {
  const { score, interval, respondents, answers } = record;
  if (interval === null) return `${colours.bold(`${words.nps}  –`)}   ${words.nobody}`;
  const limits = numbersIn(language).limits(interval, points);
  const size = isRespondents ? words.respondents(count(answers)) : words.answers(count(answers));
  const worth = answers === respondents ? '' : ` ${words.worth(count(respondents))}`;
  return `${colours.bold(`${words.nps}  ${points(score)}`)}   ${words.interval(limits)}   ${size}${worth}`;
}

/** The three categories, each with its count, its share and a bar. */
export function categoryLines(record: SurveyRecord, { words, colours }: Printing): string[] {
  const shares = [record.promoterShare, record.passiveShare, record.detractorShare];
  const counts = names.map((name) => count(record[name]));
  const printed = shares.map((share) => formatShare(share, { digits: DIGITS }));
  const nameWidth = Math.max(...names.map((name) => columnsOf(words.categories[name])));
  const countWidth = Math.max(...counts.map(columnsOf));
  const lines = names.map((name, index) => {
    const start = `  ${padEnd(words.categories[name], nameWidth)}  ${padStart(counts[index] as string, countWidth)}`;
    const share = shares[index] ?? null;
    if (share === null) return start;
    const bar = colours[paints[name]]('█'.repeat(Math.round(BAR * share)));
    return `${start}  ${(printed[index] as string).padStart(6)}  ${bar}`.trimEnd();
  });
  return record.respondents === 0 ? lines : [...lines, ...roundedLines(printed, words.rounded)];
}

/** A line where the printed shares do not add up to 100 %. */
function roundedLines(printed: readonly string[], say: (sum: string) => string): string[] {
  const sum = printed.reduce((total, share) => total + Number.parseFloat(share), 0).toFixed(DIGITS);
  return Number(sum) === 100 ? [] : [`  ${say(`${sum}%`)}`];
}

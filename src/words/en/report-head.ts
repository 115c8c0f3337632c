import type { ReportHeadWords, StandingText } from '../report-head.js';
import { common, points } from './common.js';

/** The words of the head of a report in English. */
export const reportHead: ReportHeadWords = {
  scoreIn: scoreIn('NPS'),
  brackets: ({ lower, upper }) => `(${lower} to ${upper})`,
  base: (answers, level) =>
    `${common.answers(answers)}. In brackets: the ${level} confidence interval.`,
  allAnswers: 'All answers',
  fewAnswers: (answers, { lower, upper }) =>
    `Only ${common.answers(answers)}: too few to say more than ${lower} to ${upper}.`,
  worth: (answers, worth) =>
    `Weighted, all ${common.answers(answers)} are as exact as ${common.answers(worth)} without weights.`,
  population: (answers, people) =>
    `All ${common.answers(answers)} are taken for a random sample of ${people} people, which makes the interval narrower.`,
  toTarget: {
    higher: ({ target, by, limits }) =>
      `The score is ${points(by)} above the target of ${target} (${common.interval(limits)}).`,
    lower: ({ target, by, limits }) =>
      `The score is ${points(by)} below the target of ${target} (${common.interval(limits)}).`,
    unclear: ({ target, limits }) =>
      `Whether the score is above or below the target of ${target} is not clear: the ${common.interval(limits)} of the difference includes zero.`,
  },
  standing: standingIn(points),
  reasons: ({ column, before, after, mix, rate, driver }) => {
    const periods = `From ${before} to ${after}`;
    const within =
      rate === null
        ? `within ${column} the score did not change clearly`
        : `within ${column} the score ${rate.kind} by ${points(rate.by)} (${common.interval(rate.limits)})`;
    if (mix === null) return `${periods}, ${within}; the mix made no clear difference.`;
    const why = driver
      ? `: “${driver.segment}” ${driver.kind} from ${driver.before} to ${driver.after} of the answers`
      : '';
    return `${periods}, the mix of ${column} ${mix.kind} the score by ${points(mix.by)} (${common.interval(mix.limits)})${why}; ${within}.`;
  },
  rowsLeftOut: (leftOut, rows, reasons) => `${leftOut} of ${rows} rows were left out: ${reasons}.`,
};

/** A score or share and its period, under a short name. */
export function scoreIn(name: string): ReportHeadWords['scoreIn'] {
  return (score, period) =>
    period === null ? `${name} ${score}` : `${name} ${score} in ${period}`;
}

/** A segment above or below the rest; `points` writes how far. */
export function standingIn(points: (by: string) => string): ReportHeadWords['standing'] {
  const sentence =
    (side: string) =>
    ({ column, segment, answers, share, by, limits }: StandingText) =>
      `${column === '' ? '' : `${column}: `}${segment} (${common.answers(answers)}, ${share} of all) is ${points(by)} ${side} the rest (${common.interval(limits)}).`;
  return { higher: sentence('above'), lower: sentence('below') };
}

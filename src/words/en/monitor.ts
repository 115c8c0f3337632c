import type { MonitorWords, PromiseText } from '../monitor-words.js';
import { countOf } from './common.js';

function falseAlarms(rate: PromiseText): string {
  if ('years' in rate) return `one false alarm in ${rate.years} years`;
  if ('periods' in rate) return `one false alarm in ${rate.periods} periods`;
  return `${rate.perYear} false ${rate.perYear === '1' ? 'alarm' : 'alarms'} a year`;
}

/** What is said about waves that are watched, in English. */
export const monitor: MonitorWords = {
  waves: (count, period) => countOf(count, period, `${period}s`),
  normal: 'normal',
  level: 'level',
  alarm: 'alarm',
  alarms: {
    wave: { below: 'below', above: 'above' },
    level: { below: 'low level', above: 'high level' },
  },

  usual: ({ period, score, answers, lower, upper }) =>
    `${period}: ${score}, as usual: ${lower} to ${upper} is normal with ${answers}.`,
  noAlarm: 'So few answers cannot raise an alarm by themselves.',
  noAlarmOn: {
    below: 'So few answers cannot raise an alarm for a low score.',
    above: 'So few answers cannot raise an alarm for a high score.',
  },
  passedOver: (period) => `${period} is not over yet, so it is not judged.`,
  wave: {
    below: ({ period, score, answers, lower, upper }) =>
      `${period}: ${score} is lower than chance allows: ${lower} to ${upper} is normal with ${answers}.`,
    above: ({ period, score, answers, lower, upper }) =>
      `${period}: ${score} is higher than chance allows: ${lower} to ${upper} is normal with ${answers}.`,
  },
  slipped: {
    below: ({ period, level, limit }) =>
      `${period}: the level has slipped: smoothed ${level}, normal from ${limit}. The score of this period alone would be normal.`,
    above: ({ period, level, limit }) =>
      `${period}: the level has risen: smoothed ${level}, normal up to ${limit}. The score of this period alone would be normal.`,
  },
  since: (period) => `This is not new: it has been so since ${period}.`,
  tooFew: (waves, needed) =>
    `${waves} with answers are too few to say what is normal: come back after ${needed}.`,
  waiting: (waves) => `These ${waves} say what is normal: the next one can be judged.`,

  baseline: ({ from, to, waves, answers, score, wander }) =>
    `Normal is what ${waves} say, ${from} to ${to}: ${score} by ${answers}; besides chance, they differ by about ${wander} points.`,
  unsteady: (pValue) =>
    `These periods differ by more than chance (p ${pValue}): look what happened, and name quieter ones with --baseline.`,
  promise: (rate, charts) => {
    const number = falseAlarms(rate);
    return charts === 1
      ? `A chart like this raises ${number}.`
      : `All ${charts} charts together raise ${number}.`;
  },
  finds: (answers, period, changes) => `With about ${answers} a ${period}, ${changes.join('; ')}.`,
  found: (points, waves) =>
    `a lasting change of ${points} points is found after about ${waves} on average`,
  otherNotFound: (points) => `one of ${points} points usually is not`,
  notFound: (points) => `a lasting change of ${points.join(' or ')} points usually is not found`,
  changed: ({ before, after, change, lower, upper, plausible: [first, last] }) =>
    `The level changed between ${before} and ${after}${first === last ? '' : ` (the first period after it may be any from ${first} to ${last})`}: ${change} points, ${lower} to ${upper}.`,
  ahead: ({ period, lower, upper, chance }) =>
    `${period}: between ${lower} and ${upper} with a chance of ${chance}.`,
  reaches: (target, chance) => `The chance of ${target} or more is ${chance}.`,
  noForecast: (waves) => `A forecast needs 8 periods with answers; there are ${waves}.`,
  notes: [
    'normal: what chance and ordinary differences allow with so many answers;',
    'level: the smoothed score, which shows small lasting changes',
  ],
};

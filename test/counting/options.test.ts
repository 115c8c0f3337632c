import { describe, test } from 'vitest';
import {
  compareSegments,
  computeNps,
  confidenceInterval,
  npsBySegment,
  periodOf,
  scales,
  screen,
  tally,
} from '../../src/index.js';
import { expectError } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const nps = { promoters: 5, passives: 3, detractors: 2 };
const rows = [{ rating: 9, plan: 'Pro' }];
const bySegment = { rating: 'rating', by: 'plan' } as const;

describe('an unknown option', () => {
  test.each<[option: string, call: () => unknown, message: string]>([
    [
      'level',
      () => confidenceInterval(nps, { level: 0.9 } as Wrong),
      'confidenceInterval has no option "level": did you mean "confidenceLevel"?',
    ],
    [
      'confidencelevel',
      () => confidenceInterval(nps, { confidencelevel: 0.9 } as Wrong),
      'confidenceInterval has no option "confidencelevel": did you mean "confidenceLevel"?',
    ],
    [
      'minRespondent',
      () => npsBySegment(rows, { ...bySegment, minRespondent: 5 } as Wrong),
      'npsBySegment has no option "minRespondent": did you mean "minRespondents"?',
    ],
    [
      'timezone',
      () => periodOf('2026-03-01', { period: 'month', timezone: 'UTC' } as Wrong),
      'periodOf has no option "timezone": did you mean "timeZone"?',
    ],
    [
      'respondant',
      () => screen(rows, { rating: 'rating', respondant: 'plan' } as Wrong),
      'screen has no option "respondant": did you mean "respondent"?',
    ],
    [
      'ratingColumn',
      () => screen(rows, { rating: 'rating', ratingColumn: 'rating' } as Wrong),
      'screen has no option "ratingColumn": did you mean "rating"?',
    ],
    [
      'digits, with no similar option',
      () => confidenceInterval(nps, { digits: 1 } as Wrong),
      'confidenceInterval has no option "digits": it takes confidenceLevel, method, population',
    ],
    [
      'constructor, which every object inherits',
      () => confidenceInterval(nps, { constructor: 1 } as Wrong),
      'confidenceInterval has no option "constructor": it takes confidenceLevel, method, population',
    ],
  ])('%s: refused, with the nearest option', (_, call, message) => {
    expectError(call, TypeError, message);
  });
});

describe('an options argument that is not an object', () => {
  test.each<[value: string, call: () => unknown, message: string]>([
    [
      'a level',
      () => confidenceInterval(nps, 0.9 as Wrong),
      'options of confidenceInterval must be an object with confidenceLevel, method, population, received 0.9',
    ],
    [
      'a method',
      () => confidenceInterval(nps, 'wald' as Wrong),
      'options of confidenceInterval must be an object with confidenceLevel, method, population, received "wald"',
    ],
    [
      'a Map',
      () => confidenceInterval(nps, new Map() as Wrong),
      'options of confidenceInterval must be an object with confidenceLevel, method, population, received an object',
    ],
    [
      'a scale',
      () => computeNps([1, 5, 5], scales['1-5'] as Wrong),
      'options of computeNps must be { scale }, received a scale itself',
    ],
    [
      'nothing, where a rating is required',
      () => (screen as Wrong)(rows),
      'options of screen must be an object with rating, respondent, date, exclude, scale, labels, missing, period, timeZone, weekStart, fiscalYearStart, received undefined',
    ],
  ])('%s: refused, with the options of the function', (_, call, message) => {
    expectError(call, TypeError, message);
  });
});

describe('data of the wrong shape', () => {
  test.each<[value: string, call: () => unknown, message: string]>([
    [
      'ratings for a tally',
      () => confidenceInterval([10, 9] as Wrong),
      'tally must be an object of three counts, received an array: call tally(ratings) first',
    ],
    [
      'a row that is null',
      () => npsBySegment([...rows, null] as Wrong, bySegment as Wrong),
      'row at index 1 must be an object, received null',
    ],
    [
      'a row that is null, with crossed segments',
      () => npsBySegment([null] as Wrong, { rating: () => 9, by: ['plan'] } as Wrong),
      'row at index 0 must be an object, received null',
    ],
    [
      'an object for pairs',
      () => compareSegments({ Free: nps } as Wrong),
      'tallies must be an iterable of [key, tally] pairs, such as a Map or Object.entries(tallies), received an object',
    ],
    [
      'tallies for pairs',
      () => compareSegments([nps] as Wrong),
      'tallies at index 0 must be a [key, tally] pair, received an object',
    ],
  ])('%s: refused, with what to pass', (_, call, message) => {
    expectError(call, TypeError, message);
  });

  test('an async iterable for ratings: refused, with the function that takes it', () => {
    async function* stream() {
      yield 9;
    }
    const message =
      'ratings must be an iterable of numbers, received an async iterable: await tallyFromAsync(ratings)';
    expectError(() => tally(stream() as Wrong), TypeError, message);
    expectError(() => computeNps(stream() as Wrong), TypeError, message);
  });
});

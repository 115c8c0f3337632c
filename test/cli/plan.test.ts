import { describe, expect, test } from 'vitest';
import {
  detectableDifference,
  marginOfError,
  respondentsForDifference,
  respondentsForMargin,
} from '../../src/index.js';
import { hintOf, printedBy, refused } from './command.js';

const planned = async (...words: string[]) =>
  JSON.parse(await printedBy(['plan', ...words, '--json'])) as Record<string, unknown>;
const shares = { promoters: 50, passives: 30, detractors: 20 };

describe('nps-core plan', () => {
  test('--margin: as many answers as the library says, and what was assumed', async () => {
    expect(await printedBy(['plan', '--margin', '5'])).toBe(
      `A margin of error of ±5 points at 95% confidence needs 1,537 answers.
Assumed: 50% promoters, 0% passives, 50% detractors (score 0.0), which vary most at that score.
These are answers, not invitations: divide by the share of people who answer.
`,
    );
    expect(await planned('--margin', '5', '--shares', '50,30,20', '--level', '0.9')).toEqual({
      schema: 'nps-core/plan@1',
      kind: 'margin',
      margin: 5,
      population: null,
      respondents: respondentsForMargin(5, { expected: shares, confidenceLevel: 0.9 }),
      confidenceLevel: 0.9,
      expected: { promoterShare: 0.5, passiveShare: 0.3, detractorShare: 0.2, score: 30 },
      given: 'shares',
    });
  });

  test('--population: a small population needs fewer answers', async () => {
    expect(await printedBy(['plan', '--margin', '5', '--population', '2000'])).toContain(
      'needs 870 answers from a population of 2,000.',
    );
  });

  test('--change: what each of two surveys needs, half of the change from detractors to promoters', async () => {
    const after = { promoters: 52.5, passives: 30, detractors: 17.5 };
    const { a } = respondentsForDifference(after, shares, { power: 0.9 });
    const words = ['--change', '5', '--shares', '500,300,200', '--power', '0.9'];
    expect(await planned(...words)).toMatchObject({ kind: 'change', power: 0.9, respondents: a });
    expect(await printedBy(['plan', ...words])).toContain(
      'To find a change from +30.0 to +35.0 with a chance of 90%',
    );
  });

  test('--change: a fall needs as many as the rise of the mirrored shares', async () => {
    const fall = await planned('--change=-10', '--shares', '50,30,20');
    const rise = await planned('--change', '10', '--shares', '20,30,50');
    expect(fall['respondents']).toBe(rise['respondents']);
  });

  test('--change beyond the detractors: the rest comes from passives', async () => {
    const after = { promoters: 80, passives: 20, detractors: 0 };
    const before = { promoters: 50, passives: 40, detractors: 10 };
    const { a } = respondentsForDifference(after, before);
    expect(await planned('--change', '40', '--shares', '50,40,10')).toMatchObject({
      respondents: a,
    });
  });

  test('--respondents: margin of error and detectable change', async () => {
    const tally = { promoters: 200, passives: 120, detractors: 80 };
    expect(await planned('--respondents', '400', '--shares', '50,30,20')).toMatchObject({
      margin: marginOfError(tally),
      detectableChange: detectableDifference(tally, tally),
    });
    expect(await printedBy(['plan', '--respondents', '400', '--score', '30'])).toMatch(
      /^With 400 answers the margin of error is about ±9\.\d points at 95% confidence\.\nBetween two such surveys a change of 18\.\d points is found with a chance of 80%\.\nAssumed: 65% promoters, 0% passives, 35% detractors/,
    );
  });

  test('--respondents where all answers are alike: no change is promised to be found', async () => {
    const text = await printedBy(['plan', '--respondents', '50', '--shares', '1,0,0']);
    expect(text).not.toContain('Between two such surveys');
  });

  test('--language ko: the same numbers in Korean', async () => {
    expect(await printedBy(['plan', '--margin', '5', '--language', 'ko'])).toContain(
      '오차 한계 ±5점(신뢰수준 95%)에 필요한 응답: 1,537건',
    );
  });

  test.each([
    [[], 'plan answers one of --margin, --change and --respondents: give one'],
    [
      ['--margin', '5', '--change', '5'],
      'plan answers one of --margin, --change and --respondents: give one',
    ],
    [['--margin', '0'], '--margin must be a number above 0 and at most 100, not 0'],
    [['--change', '0'], '--change must be a number other than 0 from -200 to 200, not 0'],
    [
      ['--change', '80', '--score', '30'],
      'a score of +30.0 cannot change by +80.0: scores are from -100 to +100',
    ],
    [['--respondents', '0'], '--respondents must be a whole number from 1, not 0'],
    [['--respondents', '9', '--population', '99'], '--population goes with --margin'],
    [['--margin', '5', '--population', 'x'], '--population must be a whole number from 1, not x'],
    [['--margin', '5', '--score', '101'], '--score must be a number from -100 to 100, not 101'],
    [
      ['--margin', '5', '--shares', '50,50'],
      '--shares must be promoters, passives and detractors, such as 50,30,20, not 50,50',
    ],
    [
      ['--margin', '5', '--shares', '0,0,0'],
      '--shares must be promoters, passives and detractors, such as 50,30,20, not 0,0,0',
    ],
    [
      ['--margin', '5', '--shares', '50,30,20', '--score', '30'],
      'give --score or --shares, not both: the shares have a score',
    ],
    [
      ['--change', '5', '--power', '0.05'],
      '--power must be a share between 0.05 and 1, such as 0.8, not 0.05',
    ],
    [['--margin', '5', 'survey.csv'], 'plan reads no file'],
  ])('nps-core plan %j: refused in one sentence', async (words, message) => {
    expect(await refused(['plan', ...words])).toEqual({
      code: 2,
      message: message + hintOf('plan'),
    });
  });
});

import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { type Arguments, readArguments } from '../../src/cli/arguments/arguments.js';
import { cubeOf } from '../../src/cli/cube.js';
import { reportOf } from '../../src/cli/report.js';
import { printed } from '../../src/cli/terminal/print.js';
import { computeNps, confidenceInterval, histogram, screen, tally } from '../../src/index.js';
import { describeCommand, printedBy, reported, surveyFile } from './command.js';

const asked = readArguments(['x.csv']) as Arguments;

function surveyOf(answers: readonly unknown[]) {
  const { ratings, ledger } = screen(answers, { rating: (answer) => answer });
  const { scale, calendar } = asked;
  const cube = cubeOf({ scale, calendar, isDated: false, isWeighted: false });
  return {
    name: 'folder/x.csv',
    ratingColumn: 'nps',
    firstRow: 2,
    tally: tally(ratings),
    histogram: histogram(ratings),
    ledger,
    widerRows: 0,
    notices: [],
    missing: cube.missing(),
    cube,
    columns: [],
    matched: null,
  };
}

test('the record is the statistics of the tally, no number of its own', () => {
  const survey = surveyOf([10, 10, 9, 8, 3, null, 'x']);
  expect(reportOf(survey, asked)).toStrictEqual({
    ...computeNps(survey.tally),
    interval: confidenceInterval(survey.tally),
    ledger: survey.ledger,
    ratingColumn: 'nps',
    firstRow: 2,
    widerRows: 0,
    notices: [],
  });
});

describeCommand('the command', () => {
  const answers = ['10', '9', '8', '3', '', '11', '9.5', 'good'];
  const file = surveyFile(['nps', ...answers].map((answer) => `x,${answer}\n`).join(''));
  const words = [file, '--rating', 'nps'];

  test('prints the score, its interval, the categories and an account of every row', async () => {
    const printed = await printedBy(words);
    expect(printed).toBe(`survey-0.csv: nps

Net Promoter Score  +25.0   95% interval -50.5 to +77.8   4 respondents

  promoters   2   50.0%  ███████████████
  passives    1   25.0%  ████████
  detractors  1   25.0%  ████████

4 of 8 rows counted; not counted: 1 without an answer, 1 out of range, 1 fractional, 1 unreadable
  row 7        out of range  "11"
  row 8        fractional    "9.5"
  row 9        unreadable    "good"
Method: score interval (Tango 1998)
`);
  });

  test('tells machines the same, unrounded', async () => {
    const record = await reported(words);
    expect(record).toStrictEqual({
      ...computeNps({ promoters: 2, passives: 1, detractors: 1 }),
      interval: confidenceInterval({ promoters: 2, passives: 1, detractors: 1 }),
      ledger: {
        rows: 8,
        counted: 4,
        missing: 1,
        outOfRange: 1,
        fractional: 1,
        unreadable: 1,
        duplicate: 0,
        excluded: 0,
        problems: [
          { row: 5, value: '11', reason: 'out-of-range' },
          { row: 6, value: '9.5', reason: 'fractional' },
          { row: 7, value: 'good', reason: 'unreadable' },
        ],
      },
      ratingColumn: 'nps',
      firstRow: 2,
      widerRows: 0,
      notices: [],
    });
  });

  test.each(['score', 'adjusted-wald', 'wald', 'jeffreys', 'exact'])(
    'the method %s is passed on and named',
    async (method) => {
      const record = await reported([...words, '--method', method, '--level', '0.9']);
      expect(record.interval).toMatchObject({ method, confidenceLevel: 0.9 });
      const lastLine = (await printedBy([...words, '--method', method]))
        .trimEnd()
        .split('\n')
        .at(-1);
      expect(lastLine).toMatch(/^Method: .* interval/);
    },
  );

  test('colours only where they are wanted', async () => {
    const plain = await printedBy(words);
    expect(plain).not.toContain('\u001B');
    const forced = await printedBy(words, { env: { FORCE_COLOR: '1' } });
    expect(forced).toContain('\u001B[');
    expect(stripVTControlCharacters(forced)).toBe(plain);
    const never = { NO_COLOR: '1', FORCE_COLOR: '1' };
    expect(await printedBy(words, { env: never })).toBe(plain);
    expect(await printedBy([...words, '--json'], { env: { FORCE_COLOR: '1' } })).not.toContain(
      '\u001B',
    );
  });
});

test('nobody is nobody, not zero points', () => {
  const survey = surveyOf(['', null]);
  const text = printed(survey, reportOf(survey, asked), asked);
  expect(text).toContain('Net Promoter Score  –');
  expect(text).toContain('nobody answered');
  expect(text).toContain('0 of 2 rows counted; not counted: 2 without an answer');
  expect(text).not.toContain('%');
});

test('one respondent is singular, thousands are grouped', () => {
  const print = (answers: number[]) =>
    printed(surveyOf(answers), reportOf(surveyOf(answers), asked), asked);
  expect(print([9])).toContain('1 respondent\n');
  expect(print(new Array(12_345).fill(9))).toContain('12,345 respondents\n');
});

test('of many problems the first twenty are shown and the rest are counted', () => {
  const survey = surveyOf([9, ...new Array(25).fill('x')]);
  const text = printed(survey, reportOf(survey, asked), asked);
  expect(text.match(/^ {2}row /gm)).toHaveLength(20);
  expect(text).toContain('  and 5 more\n');
});

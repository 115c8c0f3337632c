import { expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments/arguments.js';
import { scales } from '../../src/index.js';
import { describeCommand, HINT, printedBy, refused, run, surveyFile } from './command.js';

test('every default is the recommended one', () => {
  expect(readArguments(['survey.csv'])).toMatchObject({
    file: 'survey.csv',
    rating: undefined,
    json: false,
    confidenceLevel: 0.95,
    method: 'score',
    scale: scales['0-10'],
    delimiter: undefined,
    encoding: undefined,
  });
});

test('options are read in any order, before and after the file', () => {
  const words = ['--level', '.9', '-', '--scale=1-5', '--delimiter', 'tab', '--json'];
  expect(readArguments([...words, '--encoding', 'LATIN1', '--method=wald'])).toMatchObject({
    file: '-',
    json: true,
    confidenceLevel: 0.9,
    method: 'wald',
    scale: scales['1-5'],
    delimiter: '\t',
    encoding: 'windows-1252',
  });
});

test.each(['score', 'adjusted-wald', 'wald', 'jeffreys', 'exact'])('--method %s', (method) => {
  expect(readArguments(['x', '--method', method])).toMatchObject({ method });
});

test.each(Object.entries(scales))('--scale %s', (name, scale) => {
  expect(readArguments(['x', '--scale', name])).toMatchObject({ scale });
});

const wrongCalls: [words: string[], message: string][] = [
  [[], 'name a survey file, or - for standard input'],
  [['a.csv', 'b.csv', 'c.csv'], 'name one file, not 3'],
  [['a.csv', '--bogus'], "unknown option '--bogus'"],
  [['a.csv', '--ratng', 'nps'], "unknown option '--ratng': did you mean --rating?"],
  [['a.csv', '--rating'], "option '--rating <value>' argument missing"],
  [['a.csv', '--json=yes'], "option '--json' does not take an argument"],
  ...['95', '0', '1', '1.5', '-0.5', '95%', '', 'NaN', '0x1', '1e-1', '0.9.5', ' 0.9'].map(
    (level): [string[], string] => [
      ['a.csv', `--level=${level}`],
      `--level must be a share between 0 and 1, such as 0.95, not ${level}`,
    ],
  ),
  ...['bogus', 'constructor', '__proto__', 'Score'].map((method): [string[], string] => [
    ['a.csv', '--method', method],
    `--method must be one of score, adjusted-wald, wald, jeffreys, exact, not ${method}`,
  ]),
  ...['10', 'toString', '__proto__'].map((scale): [string[], string] => [
    ['a.csv', '--scale', scale],
    `--scale must be one of 0-10, 1-10, 1-7, 1-5, european, not ${scale}`,
  ]),
  ...['', ',,', '"', '\n', '\r'].map((delimiter): [string[], string] => [
    ['a.csv', '--delimiter', delimiter],
    `--delimiter must be one character, or tab, not ${delimiter}`,
  ]),
  [
    ['a.csv', '--encoding', 'klingon'],
    '--encoding must be a known encoding such as windows-1252, not klingon',
  ],
];

test.each(wrongCalls)('refuses %j', (words, message) => {
  expect(() => readArguments(words)).toThrow(
    expect.objectContaining({ name: 'UsageError', message }),
  );
});

describeCommand('the command', () => {
  test.each(
    wrongCalls.filter(([words]) => !words.includes('\n') && !words.includes('\r')).slice(0, 6),
  )('refuses %j with exit code 2 and a hint', async (words, message) => {
    expect(await refused(words)).toEqual({ code: 2, message: message + HINT });
  });

  test('--help names every option and every choice', async () => {
    const help = await printedBy(['--help']);
    const options = ['rating', 'level', 'method', 'scale', 'delimiter', 'encoding', 'json'];
    for (const option of [...options, 'help', 'version']) expect(help).toContain(`--${option}`);
    for (const name of Object.keys(scales)) expect(help).toContain(name);
    expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(await printedBy(['-h'])).toBe(help);
  });

  test('--version is that of the package', async () => {
    const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
    expect(await printedBy(['--version'])).toBe(`${manifest.version}\n`);
  });

  test('a file whose name begins with a dash follows --', async () => {
    const { code, stderr } = await run(['--', '--json']);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'nps-core: --json cannot be opened: there is no such file\n',
    });
  });

  test('the options do what they say', async () => {
    const file = surveyFile('who#csat\nAnn#5\nBob#4\nCem#1\n');
    const words = [file, '--delimiter', '#', '--scale', '1-5', '--level', '0.8'];
    const printed = await printedBy([...words, '--rating', 'csat', '--method', 'wald']);
    expect(printed).toContain('0.0   80% interval -60.4 to +60.4   3 respondents');
  });
});

import { describe, expect, test } from 'vitest';
import { scales } from '../../src/index.js';
import { HINT, hintOf, printedBy, refused, reported, run, surveyFile } from './command.js';

const file = surveyFile('nps,plan,country,day\n10,a,KR,2026-01-01\n9,b,DE,2026-02-01\n');

test('without options: the recommended method, level and scale', async () => {
  expect(await reported([file])).toMatchObject({
    method: 'score',
    confidenceLevel: 0.95,
    scale: scales['0-10'],
  });
});

test('options are read in any order, before and after the file', async () => {
  const words = ['--level', '.9', file, '--scale=european', '--delimiter', ','];
  expect(await reported([...words, '--encoding', 'LATIN1', '--method=wald'])).toMatchObject({
    confidenceLevel: 0.9,
    method: 'wald',
    scale: scales.european,
  });
});

test.each(Object.entries(scales))('--scale %s is the scale of that name', async (name, scale) => {
  const ratings = surveyFile('nps\n5\n4\n1\n');
  expect((await reported([ratings, '--scale', name])).scale).toEqual(scale);
});

const wrongCalls: [words: string[], message: string][] = [
  [[], 'name a survey file, or - for standard input'],
  [['a.csv', 'b.csv', 'a.csv'], 'a.csv is named twice: name it once'],
  [['explian', 'a.csv'], 'there is no file explian: did you mean the command explain?'],
  [['a.csv', '--bogus'], 'there is no option --bogus'],
  [['a.csv', '--ratng', 'nps'], 'there is no option --ratng: did you mean --rating?'],
  [['a.csv', '--rating'], '--rating needs a value'],
  [['a.csv', '--json=yes'], '--json takes no value, received yes'],
  [['a.csv', '--rating', 'x', '--rating', 'y'], '--rating is given twice: give it once'],
  [['a.csv', '--json', '--json'], '--json is given twice: give it once'],
  [['a.csv', '--language', 'fr'], '--language must be one of en, ko, not fr'],
  ...['95', '0', '1', '1.5', '-0.5', '95%', '', 'NaN', '0x1', '1e-1', '0.9.5', ' 0.9'].map(
    (level): [string[], string] => [
      ['a.csv', `--level=${level}`],
      `--level must be a share between 0 and 1, such as 0.95, not ${level}`,
    ],
  ),
  ...['bogus', 'constructor', '__proto__', 'Score'].map((method): [string[], string] => [
    ['a.csv', '--method', method],
    `--method must be one of score, adjusted-wald, wald, jeffreys, exact, anytime, not ${method}`,
  ]),
  ...['10', 'toString', '__proto__'].map((scale): [string[], string] => [
    ['a.csv', '--scale', scale],
    `--scale must be one of 0-10, 1-10, 1-7, 1-5, european, or such as 1-6,passives=5,promoters=6, not ${scale}`,
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

test.each(wrongCalls)('nps-core %j: refused in one sentence', async (words, message) => {
  const { code, stdout, stderr } = await run(words);
  const visible = message.replace('\r', '\uFFFD'); // a line end stays one
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: '',
    stderr: `nps-core: ${visible}${HINT}\n`,
  });
});

const subcommands = ['explain', 'compare', 'panel', 'report', 'chart', 'sql', 'plan'];

describe('help', () => {
  test('--help: lists every option, choice and subcommand', async () => {
    const help = await printedBy(['--help']);
    const options = ['rating', 'level', 'method', 'scale', 'delimiter', 'encoding', 'json'];
    for (const option of [...options, 'help', 'version']) expect(help).toContain(`--${option}`);
    for (const name of Object.keys(scales)) expect(help).toContain(name);
    for (const name of subcommands) expect(help).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(await printedBy(['-h'])).toBe(help);
  });

  test.each([[], ...subcommands.map((name) => [name])].map((words) => [words]))(
    '--help of %j: 80 columns wide, with an example that names it',
    async (words) => {
      const help = await printedBy([...words, '--help']);
      expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
      expect(help).toMatch(new RegExp(`Example:\\n {2}nps-core ${words.join('')}`));
    },
  );

  test('a wrong call of a subcommand: the error names its --help', async () => {
    expect(await refused(['explain', file, '--bogus'])).toEqual({
      code: 2,
      message: `there is no option --bogus${hintOf('explain')}`,
    });
  });
});

test('--version prints the version of the package', async () => {
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

test('options before a subcommand are refused, since they would be lost', async () => {
  const { code, message } = await refused(['--rating', 'nps', 'compare', file]);
  expect(code).toBe(2);
  expect(message).toContain('options follow the command: nps-core compare FILE');
});

test('two columns in one --by: the call that crosses them is suggested', async () => {
  expect(await refused([file, '--by', 'plan,country'])).toEqual({
    code: 2,
    message: '--by takes one column: write --by "plan" --by "country"\nnps-core --help tells more.',
  });
  expect((await refused([file, '--by', 'plan,town'])).message).toMatch(
    /^no column is called plan,town/,
  );
});

test('the options have their effect on what is printed', async () => {
  const csat = surveyFile('who#csat\nAnn#5\nBob#4\nCem#1\n');
  const words = [csat, '--delimiter', '#', '--scale', '1-5', '--level', '0.8'];
  const printed = await printedBy([...words, '--rating', 'csat', '--method', 'wald']);
  expect(printed).toContain('0.0   80% interval -60.4 to +60.4   3 answers');
});

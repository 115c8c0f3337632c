import { describe, expect, test } from 'vitest';
import { difference, tally } from '../../src/index.js';
import { hintOf, printedBy, refused, reported, surveyFile } from './command.js';

const rows = [
  '9,Pro,KR,2026-01-05',
  '10,Pro,DE,2026-02-02',
  '3,Pro,DE,2026-03-01',
  '3,Free,KR,2026-01-05',
  '7,Free,DE,2026-03-30',
  ',Free,DE,2026-03-30',
];
const file = surveyFile(`nps,plan,country,day\n${rows.join('\n')}\n`);
const words = ['compare', file, '--rating', 'nps', '--a', 'plan=Pro', '--b', 'plan=Free'];
const expected = difference(tally([9, 10, 3]), tally([3, 7]));

describe('nps-core compare', () => {
  test('nps-core compare: gives the difference of the library, a minus b', async () => {
    const { schema, compared } = await reported(words);
    expect(schema).toBe('nps-core/compare@1');
    expect(compared?.a).toMatchObject({ column: 'plan', value: 'Pro', respondents: 3 });
    expect(compared?.b).toMatchObject({ column: 'plan', value: 'Free', respondents: 2 });
    expect(compared?.difference).toEqual(expected);
  });

  test('nps-core compare: adds up all days and segments of a value', async () => {
    const { compared } = await reported([...words, '--date', 'day', '--by', 'country']);
    expect(compared?.a.respondents).toBe(3);
    expect(compared?.difference).toEqual(expected);
  });

  test('nps-core compare: prints both scores, the difference, its interval and its p-value', async () => {
    const text = await printedBy(words);
    expect(text).toContain('\n\nplan = Pro against plan = Free\n');
    expect(text).toMatch(
      /^ {2}\+33\.3 against -50\.0: \+83\.3 points, -\d+\.\d to \+\d+\.\d, p 0\.\d{3}$/m,
    );
    expect(text).not.toContain('Net Promoter Score');
    expect(await printedBy([...words, '--by', 'country'])).toContain('\nBy country\n');
    expect(await printedBy([...words, '--language', 'ko'])).toMatch(
      /^ {2}\+33\.3 대 -50\.0: 차이 \+83\.3점, /m,
    );
  });

  test('a group in which nobody answered: nps-core compare says so', async () => {
    const blank = surveyFile('nps,plan\n9,Pro\n,Free\n');
    const text = await printedBy(['compare', blank, ...words.slice(2)]);
    expect(text).toContain('+100.0 against –: nobody answered in one of them');
  });

  test('nps-core compare: one column or two, bands, values with equals signs', async () => {
    const odd = surveyFile('nps,plan,spend\n9,a=b,10\n3,c,100\n');
    const call = ['compare', odd, '--rating', 'nps', '--a', 'plan=a=b', '--b', 'spend=50 and more'];
    const { compared } = await reported([...call, '--bands', 'spend=0,50']);
    expect([compared?.a.score, compared?.b.score]).toEqual([100, -100]);
  });

  test.each<[more: string[], code: number, message: string]>([
    [['--a', 'plan=x', '--b', 'plan=Free'], 1, 'no answer has "x" in "plan"'],
    [['--a', 'plan=Pro'], 2, 'compare needs --b COLUMN=VALUE'],
    [['--a', 'x', '--b', 'plan=Free'], 2, '--a must be COLUMN=VALUE, not x'],
  ])('nps-core compare %j: refused in one sentence', async (more, code, message) => {
    expect(await refused(['compare', file, '--rating', 'nps', ...more])).toEqual({
      code,
      message: code === 2 ? message + hintOf('compare') : message,
    });
  });
});

test('values that hold a comma: crossed segments do not collide', async () => {
  const commas = surveyFile('nps,x,y\n9,"A,B",C\n3,A,"B,C"\n');
  const { segments } = await reported([commas, '--rating', 'nps', '--by', 'x', '--by', 'y']);
  expect(segments?.segments.map(({ parts, score }) => [parts, score])).toEqual([
    [['A,B', 'C'], 100],
    [['A', 'B,C'], -100],
  ]);
});

test('hidden crossed segments are printed by their values', async () => {
  const crossed = surveyFile('nps,x,y\n9,a,c\n9,a,c\n3,b,d\n');
  const words = [crossed, '--rating', 'nps', '--by', 'x', '--by', 'y', '--min-respondents', '2'];
  expect(await printedBy(words)).toContain(': a × c, b × d\n');
});

import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  computeNps,
  confidenceInterval,
  effectiveTally,
  scales,
  tallyWeighted,
} from '../../src/index.js';
import { printedBy, reported, surveyFile } from './command.js';

describe('the score of a file', () => {
  const answers = ['10', '9', '8', '3', '', '11', '9.5', 'good'];
  const file = surveyFile(
    ['nps', ...answers].map((answer) => `x,${answer}\n`).join(''),
    'answers.csv',
  );
  const words = [file, '--rating', 'nps'];

  test('a file: prints score, interval, categories and an account of every row', async () => {
    expect(await printedBy(words)).toBe(`answers.csv: nps

Net Promoter Score  +25.0   95% interval -50.5 to +77.8   4 answers
Mean rating 7.5 (from 0 to 10)

  Promoters   2   50.0%  ███████████████
  Passives    1   25.0%  ████████
  Detractors  1   25.0%  ████████

4 of 8 rows counted; not counted: 1 without an answer, 1 out of range, 1 fractional, 1 unreadable
  row 7        out of range  "11"
  row 8        fractional    "9.5"
  row 9        unreadable    "good"
Method: score interval (Tango 1998)
`);
  });

  test('--language ko: prints the score in Korean', async () => {
    expect(await printedBy([...words, '--language', 'ko'])).toBe(`answers.csv: nps

순추천고객지수(NPS)  +25.0   95% 신뢰구간 -50.5 ~ +77.8   응답 4건
평균 평점 7.5(0~10점 척도)

  추천 고객    2   50.0%  ███████████████
  중립 고객    1   25.0%  ████████
  비추천 고객  1   25.0%  ████████

8개 행 중 4개 행을 집계했습니다. 집계하지 않은 행: 무응답 1행, 범위 밖 1행, 소수 1행, 읽을 수 없음 1행
  7행          범위 밖       "11"
  8행          소수          "9.5"
  9행          읽을 수 없음  "good"
방법: 스코어 구간(Tango 1998)
`);
  });

  test('--json: gives the score unrounded, with all counts', async () => {
    const tally = { promoters: 2, passives: 1, detractors: 1 };
    expect(await reported(words)).toStrictEqual({
      schema: 'nps-core/score@1',
      ...computeNps(tally),
      interval: confidenceInterval(tally),
      answers: 4,
      meanRating: 7.5,
      weight: 4,
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
      histogram: [0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 1],
      confidenceLevel: 0.95,
      method: 'score',
      scale: scales['0-10'],
      notices: [],
    });
  });

  test.each(['score', 'adjusted-wald', 'wald', 'jeffreys', 'exact', 'anytime'])(
    '--method %s: the interval is computed by it and printed with its name',
    async (method) => {
      const record = await reported([...words, '--method', method, '--level', '0.9']);
      expect(record.interval).toMatchObject({ method, confidenceLevel: 0.9 });
      const text = await printedBy([...words, '--method', method]);
      expect(text.trimEnd().split('\n').at(-1)).toMatch(/^Method: .* interval/);
    },
  );

  test('colours: on a terminal or where FORCE_COLOR is set, never where NO_COLOR is set', async () => {
    const plain = await printedBy(words);
    expect(plain).not.toContain('\u001B');
    const forced = await printedBy(words, { env: { FORCE_COLOR: '1' } });
    expect(forced).toContain('\u001B[');
    expect(stripVTControlCharacters(forced)).toBe(plain);
    expect(await printedBy(words, { isTTY: true })).toBe(forced);
    expect(await printedBy(words, { isTTY: true, env: { TERM: 'dumb' } })).toBe(plain);
    const never = { NO_COLOR: '1', FORCE_COLOR: '1' };
    expect(await printedBy(words, { env: never })).toBe(plain);
    expect(await printedBy([...words, '--json'], { env: { FORCE_COLOR: '1' } })).not.toContain(
      '\u001B',
    );
  });
});

const scoreOf = async (answers: readonly unknown[], ...more: string[]) =>
  printedBy([surveyFile(`nps\n${answers.join('\n')}\n`), '--rating', 'nps', ...more]);

test('nobody answered: there is no score and no percentage', async () => {
  const text = await scoreOf(['NA', 'NA']);
  expect(text).toContain('Net Promoter Score  –');
  expect(text).toContain('Nobody answered');
  expect(text).toContain('0 of 2 rows counted; not counted: 2 without an answer');
  expect(text).not.toContain('%');
});

test('one answer is singular, thousands are grouped', async () => {
  expect(await scoreOf([9])).toContain('1 answer\n');
  expect(await scoreOf(new Array(12_345).fill(9))).toContain('12,345 answers\n');
});

test('more than twenty unreadable answers: twenty are printed and the rest are counted', async () => {
  const text = await scoreOf([9, ...new Array(25).fill('x')]);
  expect(text.match(/^ {2}row /gm)).toHaveLength(20);
  expect(text).toContain('  and 5 more\n');
});

test('each share is rounded by itself: nobody is 0.0 %, and a line says where they do not add up', async () => {
  // 3996 + 1 + 0 of 3997: 99.97 and 0.03 %
  const text = await scoreOf([...new Array(3996).fill(9), 8]);
  expect(text).toMatch(/^ {2}Promoters +3,996 +100.0% /m);
  expect(text).toMatch(/^ {2}Passives +1 +0.0%$/m);
  expect(text).toMatch(/^ {2}Detractors +0 +0.0%$/m);
  expect(text).not.toContain('rounded');
  const thirds = await scoreOf([9, 8, 3]);
  expect(thirds.match(/33\.3%/g)).toHaveLength(3);
  expect(thirds).toContain('  The shares and the score are each rounded by themselves\n');
});

test('people are counted as respondents only where --respondent tells them apart', async () => {
  const file = surveyFile('nps,who,day\n9,a,2026-01-01\n8,a,2026-01-02\n3,b,2026-02-01\n');
  const words = [file, '--rating', 'nps', '--date', 'day'];
  expect(await printedBy(words)).toContain('   3 answers\n');
  const once = await printedBy([file, '--rating', 'nps', '--respondent', 'who']);
  expect(once).toContain('   2 respondents\n');
  expect(await printedBy([...words, '--respondent', 'who'])).toContain('   2 answers\n');
});

test('weighted answers: how many there are, what they weigh and how many they are worth', async () => {
  const file = surveyFile('nps,w\n10,1\n9,2\n3,3\n8,\n');
  const { answers, weight, respondents, missing } = await reported([file, '--weight', 'w']);
  expect({ answers, weight }).toEqual({ answers: 3, weight: 6 });
  const weighted = tallyWeighted([
    [10, 1],
    [9, 2],
    [3, 3],
  ]);
  expect(respondents).toBe(computeNps(effectiveTally(weighted)).respondents);
  expect(missing).toMatchObject({ weight: 1 });
  expect(await printedBy([file, '--weight', 'w'])).toMatch(/ {3}3 answers worth 2\.\d\n/);
});

import { describe, expect, test } from 'vitest';
import { hintOf, printedBy, refused, reported, surveyFile } from './command.js';

const header = 'nps,plan,region,id,why,spend,day';
const lines = Array.from({ length: 400 }, (_, index) => {
  const isFree = index % 4 === 0;
  const day = index < 200 ? '2026-01-15' : '2026-02-28';
  const rating = isFree ? [3, 6, 9][index % 3] : [10, 9, 8, 10, 5][index % 5];
  const why = `it took ${index} days`;
  return [rating, isFree ? 'Free' : 'Pro', index % 3, `id-${index}`, why, (index * 7) % 40, day];
});
const survey = surveyFile([header, ...lines.map((cells) => cells.join())].join('\n'));
const few = surveyFile('nps,plan\n9,Pro\n3,Free\n');

describe('nps-core scan', () => {
  test('a plan below the others: it is the first finding, with what was looked at', async () => {
    const { schema, scan } = await reported(['scan', survey]);
    expect(schema).toBe('nps-core/scan@1');
    expect(scan?.findings[0]).toMatchObject({ column: 'plan', segment: 'Free', against: 'rest' });
    expect(scan?.columns.map(({ column, bands }) => [column, bands])).toEqual([
      ['plan', null],
      ['region', null],
      ['spend', [8, 16, 24, 32]],
    ]);
    expect(scan?.leftOut).toEqual([
      { column: 'id', reason: 'id' },
      { column: 'why', reason: 'text' },
      { column: 'day', reason: 'date' },
    ]);
  });

  test('text: a table of the findings, and the columns by reason', async () => {
    const text = await printedBy(['scan', survey]);
    expect(text).toMatch(/^\d of 9 comparisons in 3 columns stands? out$/m);
    expect(text).toMatch(
      /^ {2}plan = Free +100 +-\d+\.\d +the rest +\+\d+\.\d +-\d+\.\d +<0\.001$/m,
    );
    expect(text).toContain('  looked at: plan, region, spend\n  numbers in fifths: spend\n');
    expect(text).toContain('  left out, names of rows or people: id\n  left out, comments: why\n');
    expect(text).toContain('  values with fewer than 30 answers were not compared\n');
  });

  test('with --date: the period before is compared too, and the trend is not printed', async () => {
    const text = await printedBy(['scan', survey, '--date', 'day']);
    expect(text).toMatch(/^ {2}All answers from 2026-01 to 2026-02: .* points, .* p \d\.\d{3}$/m);
    expect(text).not.toContain('By month');
    const { scan } = await reported(['scan', survey, '--date', 'day']);
    expect(scan?.comparisons).toBeGreaterThan(9);
  });

  test('in Korean: the same numbers', async () => {
    const text = await printedBy(['scan', survey, '--language', 'ko']);
    expect(text).toMatch(/^열 3개에서 9번 비교한 결과 \d건이 두드러집니다$/m);
    expect(text).toMatch(/^ {2}plan = Free .* 나머지 .*<0\.001$/m);
  });

  test('too few answers: says that nothing was compared', async () => {
    const text = await printedBy(['scan', few]);
    expect(text).toContain('Nothing was compared: no column has two values with 30 answers each\n');
    expect(text).toContain('  left out, too few answers in each value: plan\n');
  });

  test('--min-respondents: values with fewer answers are not compared, nor those that protect them', async () => {
    const { scan } = await reported(['scan', survey, '--min-respondents', '120']);
    expect(scan).toMatchObject({ minRespondents: 120, comparisons: 3 }); // those of region
    expect(scan?.leftOut).toContainEqual({ column: 'plan', reason: 'few-answers' });
  });

  test('nothing different: says so', async () => {
    const same = Array.from({ length: 300 }, (_, i) => `${[10, 7, 3][i % 3]},${i % 2}`);
    const text = await printedBy(['scan', surveyFile(`nps,side\n${same.join('\n')}\n`)]);
    expect(text).toContain('Nothing stands out in 1 comparison in 1 column\n');
  });

  test('--as-of in the last period: it is not over, so nothing is compared with the one before', async () => {
    const { scan } = await reported(['scan', survey, '--date', 'day', '--as-of', '2026-02-20']);
    expect(scan).toMatchObject({ periods: null, comparisons: 9 });
  });

  test('another metric: refused', async () => {
    const message = `scan is for the Net Promoter Score, not for --metric csat${hintOf('scan')}`;
    expect(await refused(['scan', survey, '--metric', 'csat'])).toEqual({ code: 2, message });
  });

  test('no file: refused', async () => {
    const message = `name a survey file, or - for standard input${hintOf('scan')}`;
    expect(await refused(['scan'])).toEqual({ code: 2, message });
  });
});

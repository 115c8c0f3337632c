import { describe, expect, test } from 'vitest';
import { hintOf, printedBy, refused, reported, surveyFile } from './command.js';

const plans = surveyFile(`nps,plan,day
3,Free,2026-01-05
9,Pro,2026-01-20
10,Pro,2026-02-02
,Free,2026-02-03
10,Team,2026-02-10
7,Free,2026-03-30
`);
const explain = (...more: string[]) => ['explain', plans, '--rating', 'nps', ...more];
const january = ['--date', 'day', '--before', '2026-01', '--after', '2026-02'];

describe('nps-core explain', () => {
  test('nps-core explain: gives the segments, and mix and rate that add up to the change', async () => {
    const { schema, explained } = await reported(explain('--by', 'plan', ...january));
    expect(schema).toBe('nps-core/explain@1');
    expect(explained).toMatchObject({ column: 'plan', before: '2026-01', after: '2026-02' });
    expect(explained?.change.estimate).toBe(100);
    expect((explained?.mix.estimate ?? 0) + (explained?.rate.estimate ?? 0)).toBeCloseTo(100, 10);
    expect(explained?.segments.map(({ segment, presence }) => [segment, presence])).toEqual([
      ['Free', 'left'],
      ['Pro', 'both'],
      ['Team', 'entered'],
    ]);
  });

  test('nps-core explain, all segments against the total: said only where change and rate are clear', async () => {
    const counts = [
      ['2026-01-05', 'Free', [2, 4, 4]],
      ['2026-01-05', 'Pro', [60, 20, 10]],
      ['2026-02-05', 'Free', [15, 20, 15]],
      ['2026-02-05', 'Pro', [35, 10, 5]],
    ] as const;
    const linesOf = (times: number) =>
      counts.flatMap(([day, plan, of]) =>
        [10, 8, 3].flatMap((rating, place) =>
          new Array<string>(times * (of[place] as number)).fill(`${rating},${plan},${day}`),
        ),
      );
    const [few, many] = [1, 20].map((times) =>
      surveyFile(['nps,plan,day', ...linesOf(times)].join('\n'), `times-${times}.csv`),
    ) as [string, string];
    const call = (file: string) => ['explain', file, '--by', 'plan', ...january];
    expect((await reported(call(few))).explained?.simpson).toBe(true);
    expect(await printedBy(call(few))).not.toContain('every segment moved');
    expect(await printedBy(call(many))).toContain(
      '  every segment moved against the total: look at the mix\n',
    );
  });

  test('nps-core explain: prints the change, its parts and a row for each segment', async () => {
    const text = await printedBy(explain('--by', 'plan', ...january));
    expect(text).toContain('\n\nWhy it moved from 2026-01 to 2026-02, by plan\n');
    expect(text).toMatch(/^ {2}change +\+100\.0 {3}.* to .* p 0\.\d{3}$/m);
    expect(text).toMatch(/^ {2}mix .* segments grew or shrank$/m);
    expect(text).toMatch(/^ {2}rate .* scores within segments moved$/m);
    expect(text).toMatch(/^ {2}Pro +50% → 50% +\+100\.0 → \+100\.0 /m);
    expect(text).not.toContain('By month');
    expect(text).not.toContain('every segment moved');
    const korean = await printedBy(explain('--by', 'plan', ...january, '--language', 'ko'));
    expect(korean).toContain('점수가 움직인 까닭: 2026-01 → 2026-02, plan\n');
    expect(korean).toMatch(/^ {2}구성 .*집단의 비중이 늘거나 줄어서 생긴 변화$/m);
  });

  test.each([
    ['2025', '2026'],
    ['2025-Q4', '2026-Q1'],
    ['2025-12', '2026-02'],
    ['2026-W01', '2026-W06'],
    ['2025-12-31', '2026-02-03'],
  ])('periods called %s and %s: as long as the names say', async (before, after) => {
    const file = surveyFile(
      'nps,plan,day\n3,Free,2025-12-31\n9,Pro,2026-02-03\n3,Pro,2026-02-04\n',
    );
    const named = ['--before', before, '--after', after];
    const { explained } = await reported([
      ...['explain', file, '--date', 'day', '--by', 'plan', ...named],
    ]);
    expect(explained?.change.estimate).toBe(after === '2026-02-03' ? 200 : 100);
  });

  test('periods in which nobody answered are refused', async () => {
    const blank = surveyFile('nps,plan,day\n,Free,2026-01-01\n');
    expect(
      await refused(['explain', blank, '--rating', 'nps', '--by', 'plan', ...january]),
    ).toEqual({
      code: 1,
      message: 'no answer falls into "2026-01", nor into any other period',
    });
  });

  test.each<[more: string[], code: number, message: string]>([
    [['--by', 'plan', '--date', 'day'], 2, 'explain needs --before PERIOD'],
    [['--date', 'day', '--before', '2026-01'], 2, 'explain needs --by COLUMN, the segments'],
    [['--by', 'plan', '--by', 'nps', ...january], 2, 'explain takes one --by, not 2'],
    [
      ['--by', 'plan', '--date', 'day', '--before', '2025-01', '--after', '2026-02'],
      1,
      'no answer falls into "2025-01"; the periods are 2026-01 to 2026-03',
    ],
  ])('nps-core explain %j: refused in one sentence', async (more, code, message) => {
    expect(await refused(explain(...more))).toEqual({
      code,
      message: code === 2 ? message + hintOf('explain') : message,
    });
  });
});

describe('nps-core panel', () => {
  const file = surveyFile(
    [
      'nps,id,day',
      '3,a,2026-01-01', // a later answer counts
      '8,a,2026-01-02',
      '9,a,2026-02-01',
      '0,b,2026-02-01',
      '10,b,2026-01-31',
      '9,c,2026-01-01', // does not answer again
      '5,d,2026-02-01', // has not answered before
      '9,,2026-02-01', // nobody knows who that is
      '9,a,2026-03-01', // is of neither period
    ]
      .map((line) => `${line}\n`)
      .join(''),
  );
  const panel = ['panel', file, '--rating', 'nps', '--respondent', 'id'];

  test('nps-core panel: matches respondents by their latest answer in either period', async () => {
    const { schema, matched, ledger } = await reported([...panel, ...january]);
    expect(schema).toBe('nps-core/panel@1');
    expect(ledger.duplicate).toBe(1);
    expect(matched).toMatchObject({
      transitions: [
        [0, 0, 1],
        [1, 0, 0],
        [0, 0, 0],
      ],
      left: { promoters: 1, passives: 0, detractors: 0 },
      joined: { promoters: 0, passives: 0, detractors: 1 },
      missing: { respondent: 1 },
      difference: { estimate: -50 },
    });
  });

  test('nps-core panel: prints how respondents moved, and how many answered in one period only', async () => {
    const text = await printedBy([...panel, ...january]);
    expect(text).toContain('The same respondents in 2026-01 and 2026-02\n');
    expect(text).toMatch(/^ {2}was promoter +0 +0 +1$/m);
    expect(text).toMatch(/^ {2}change -50\.0 points, -\d+\.\d to \+\d+\.\d$/m);
    expect(text).toMatch(/^ {2}change of all answers -66\.7 points, .* to .*, p 0\.\d{3}$/m);
    expect(text).toContain(
      '2 answered in both, 1 in 2026-01 only (score +100.0), 1 in 2026-02 only (score -100.0)',
    );
    expect(text).toContain('1 without a respondent cannot be matched');
    const later = ['--date', 'day', '--before', '2026-02', '--after', '2026-03'];
    expect(await printedBy([...panel, ...later])).toContain(
      '1 answered in both, 2 in 2026-02 only',
    );
    expect(await printedBy([...panel, ...january, '--language', 'ko'])).toContain(
      '같은 응답자의 변화: 2026-01 → 2026-02\n',
    );
  });

  test('respondents of whom none answered in both periods: no change is printed', async () => {
    const apart = surveyFile('nps,id,day\n9,a,2026-01-01\n3,b,2026-02-01\n');
    const words = ['panel', apart, '--rating', 'nps', '--respondent', 'id', ...january];
    expect(await printedBy(words)).toContain(
      '  nobody answered in both\n  0 answered in both, 1 in 2026-01 only',
    );
  });

  test.each<[more: string[], code: number, message: string]>([
    [['--date', 'day', '--before', '2026-01'], 2, 'panel needs --after PERIOD'],
    [
      [...january, '--weight', 'nps'],
      2,
      'panel takes no --weight: the same respondents count alike',
    ],
    [
      ['--date', 'day', '--before', '2025', '--after', '2026'],
      1,
      'no answer falls into "2025"; the periods are 2026 to 2026',
    ],
  ])('nps-core panel %j: refused in one sentence', async (more, code, message) => {
    expect(await refused([...panel, ...more])).toEqual({
      code,
      message: code === 2 ? message + hintOf('panel') : message,
    });
  });
});

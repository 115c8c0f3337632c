import { describe, expect, test } from 'vitest';
import { monitorWaves, wavesToFind } from '../../src/monitoring/index.js';
import { countRows, planSurvey, surveyWaves } from '../../src/survey/index.js';
import { hintOf, refused, run, surveyFile } from './command.js';

/** Rows of months from January 2025 on, each with these numbers of 10, 8 and 0 answers. */
function months(...shares: readonly (readonly [number, number, number])[]): string[] {
  return shares.flatMap(([promoters, passives, detractors], place) => {
    const month = String((place % 12) + 1).padStart(2, '0');
    const day = `${2025 + Math.floor(place / 12)}-${month}-15`;
    return [
      ...Array<string>(promoters).fill(`${day}|10`),
      ...Array<string>(passives).fill(`${day}|8`),
      ...Array<string>(detractors).fill(`${day}|0`),
    ];
  });
}

const usual = [50, 30, 20] as const;
const twelve = Array<typeof usual>(12).fill(usual);
const fileOf = (rows: readonly string[]) => surveyFile(['day|nps', ...rows].join('\n'));
// all months are over
const words = (file: string, ...more: string[]) => [
  ...['monitor', file, '--date', 'day', '--as-of', '2030-01-01'],
  ...more,
];

describe('the newest month', () => {
  test('as in the twelve before: as usual, exit code 0', async () => {
    const { code, stdout } = await run(words(fileOf(months(...twelve, usual))));
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^January 2026: \+30\.0, as usual: \S+ to \S+ is normal with 100 answers\.$/m,
    );
    expect(stdout).toContain('A chart like this raises one false alarm in 5 years.');
    expect(stdout).toContain(
      '12 months say, January 2025 to December 2025: +30.0 by 1,200 answers',
    );
  });

  test('far below: an alarm, exit code 3; one month later it is not new, exit code 0', async () => {
    const fallen = [10, 30, 60] as const;
    const first = await run(words(fileOf(months(...twelve, fallen))));
    expect(first).toMatchObject({ code: 3, stderr: '' });
    expect(first.stdout).toContain('January 2026: -50.0 is lower than chance allows: ');
    const second = await run(words(fileOf(months(...twelve, fallen, fallen))));
    expect(second.code).toBe(0);
    expect(second.stdout).toContain('This is not new: it has been so since January 2026.');
    expect(second.stdout).toContain('The level changed between December 2025 and January 2026');
  });

  test('an alarm in the past and a usual newest month: exit code 0', async () => {
    const { code, stdout } = await run(
      words(fileOf(months(...twelve, [10, 30, 60], usual, usual))),
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}2026-01 .* below$/m);
  });

  test('far above, in Korean: an alarm', async () => {
    const file = fileOf(months(...twelve, [95, 5, 0]));
    const { code, stdout } = await run(words(file, '--language', 'ko'));
    expect(code).toBe(3);
    expect(stdout).toContain('2026년 1월: +95.0, 우연으로 보기에는 너무 높습니다.');
  });

  test('--json: the numbers of monitorWaves with its schema', async () => {
    const rows = months(...twelve, [10, 30, 60]);
    const { stdout } = await run(words(fileOf(rows), '--json', '--false-alarms', '1'));
    const record = JSON.parse(stdout);
    const cells = rows.map((row) => row.split('|'));
    const plan = planSurvey([['day', 'nps'], ...cells.slice(0, 20)], {
      date: 'day',
      rating: 'nps',
      asOf: '2030-01-01',
    });
    const monitor = monitorWaves(surveyWaves(countRows(plan, cells)).waves, {
      falseAlarmsPerYear: 1,
    });
    expect(record).toMatchObject({ schema: 'nps-core/monitor@1', monitor });
    expect(record).not.toHaveProperty('forecast');
    expect(record.monitor.alarms).toHaveLength(1);
  });
});

test('four months: too few to say what is normal; six: the next one can be judged', async () => {
  const few = await run(words(fileOf(months(usual, usual, usual, usual))));
  expect(few).toMatchObject({ code: 0, stderr: '' });
  expect(few.stdout).toContain(
    '4 months with answers are too few to say what is normal: come back after 6.',
  );
  const six = await run(words(fileOf(months(usual, usual, usual, usual, usual, usual))));
  expect(six.stdout).toContain('These 6 months say what is normal: the next one can be judged.');
});

test('--forecast with --target: a range and a chance for each month; fewer than 8 months: none', async () => {
  const ahead = await run(
    words(fileOf(months(...twelve, usual)), '--forecast', '2', '--target', '60'),
  );
  expect(ahead.stdout).toMatch(
    /^February 2026: between \S+ and \S+ with a chance of 80%\. The chance of \+60\.0 or more is 0%\.\nMarch 2026: /m,
  );
  const none = await run(words(fileOf(months(...twelve.slice(0, 7))), '--forecast', '2'));
  expect(none.stdout).toContain('A forecast needs 8 periods with answers; there are 7 months.');
});

test('--by: one promise for all segments, a sentence for the one that alarms, exit code 3', async () => {
  const rows = [
    ...months(...twelve, usual).map((row) => `${row}|Pro`),
    ...months(...twelve, [10, 30, 60]).map((row) => `${row}|Free`),
  ];
  const file = surveyFile(['day|nps|plan', ...rows].join('\n'));
  const { code, stdout } = await run(words(file, '--by', 'plan'));
  expect(code).toBe(3);
  expect(stdout).toMatch(/^Free\nJanuary 2026: -50\.0 is lower than chance allows/m);
  expect(stdout).not.toMatch(/^Pro$/m);
  expect(stdout).toContain('All 2 charts together raise one false alarm in 5 years.');
});

test('how soon a change is found: the whole number of months above wavesToFind', async () => {
  const file = fileOf(months(...twelve, usual));
  const { stdout } = await run(words(file, '--json'));
  const { monitor } = JSON.parse(stdout);
  const soon = Math.ceil(wavesToFind(monitor, 10));
  const printed = (await run(words(file))).stdout;
  expect(printed).toContain(`a lasting change of 10 points is found after about ${soon} months`);
});

test('a month that is not over: passed over, and the exit code is that of the month before', async () => {
  const file = fileOf(months(...twelve, [10, 30, 60], usual));
  const { code, stdout } = await run(['monitor', file, '--date', 'day']);
  expect(code).toBe(3);
  expect(stdout).toContain('January 2026: -50.0 is lower than chance allows: ');
  expect(stdout).not.toMatch(/^ {2}2026-02/m);
});

test('hidden months: passed over as if nobody had answered', async () => {
  const rows = months(...twelve, usual, [1, 0, 3], [2, 0, 0]);
  const { stdout } = await run(words(fileOf(rows), '--min-respondents', '5', '--json'));
  expect(JSON.parse(stdout).monitor.points).toMatchObject([{ period: '2026-01' }]);
});

describe('wrong calls', () => {
  const file = fileOf(months(...twelve));
  test.each([
    [
      ['--baseline', '5'],
      '--baseline must be at least 6 periods, not 5: fewer do not say what is normal',
    ],
    [['--baseline', 'x'], '--baseline must be a whole number from 1, not x'],
    [['--baseline', '2025..2026'], '--baseline must name periods such as 2024-01, not 2025'],
    [
      ['--baseline', '2025-08..2025-01'],
      '--baseline must name the earlier period first, not 2025-08..2025-01',
    ],
    [
      ['--false-alarms', '12'],
      '--false-alarms must be a number between 0 and 12, the number of months in a year, not 12',
    ],
    [
      ['--period', 'week', '--false-alarms', '0'],
      '--false-alarms must be a number between 0 and 52, the number of weeks in a year, not 0',
    ],
    [['--rolling', '3'], 'monitor goes without --rolling: windows share answers'],
    [['--metric', 'csat'], 'monitor is for the Net Promoter Score, not for --metric csat'],
    [['--forecast', '0'], '--forecast must be a whole number from 1, not 0'],
    [['--forecast', '1001'], '--forecast must be at most 1000 periods, not 1001'],
  ])('%j: refused', async (more, message) => {
    const { code, message: said } = await refused(words(file, ...more));
    expect([code, said]).toEqual([2, `${message}${hintOf('monitor')}`]);
  });

  test('no --date: refused', async () => {
    const { message } = await refused(['monitor', file]);
    expect(message).toContain('monitor needs --date COLUMN');
  });

  test('a baseline that does not occur: refused', async () => {
    const { code, message } = await refused(words(file, '--baseline', '2019-01..2019-12'));
    expect([code, message]).toEqual([
      1,
      'no answer falls into "2019-01"; the periods are 2025-01 to 2025-12',
    ]);
  });
});

describe('what so few answers allow', () => {
  const few: readonly (readonly [number, number, number])[] = Array(12).fill([2, 1, 0]);

  test('one answer: no alarm by itself, in both languages', async () => {
    const file = fileOf(months(...few, [1, 0, 0]));
    expect((await run(words(file))).stdout).toContain(
      'with 1 answer.\nSo few answers cannot raise an alarm by themselves.\n',
    );
    expect((await run(words(file, '--language', 'ko'))).stdout).toContain(
      '응답이 적어 이 기간만으로는 경보가 될 수 없습니다.\n',
    );
  });

  test('a high score of few answers: no alarm on the side where there is no room', async () => {
    const high: readonly (readonly [number, number, number])[] = Array(12).fill([90, 8, 2]);
    expect((await run(words(fileOf(months(...high, [18, 2, 0]))))).stdout).toContain(
      'So few answers cannot raise an alarm for a high score.\n',
    );
  });

  test('few answers a month: both changes in one clause; many: each in its own', async () => {
    const soon = (await run(words(fileOf(months(...few, [2, 1, 0]))))).stdout;
    expect(soon).toContain('a lasting change of 10 or 5 points usually is not found.');
    const later = (await run(words(fileOf(months(...twelve, usual))))).stdout;
    expect(later).toMatch(
      /points is found after about \d+ months on average; one of 5 points usually/,
    );
  });

  test('the newest month is not over: said', async () => {
    const file = fileOf(months(...twelve, usual, usual));
    const call = ['monitor', file, '--date', 'day', '--as-of', '2026-02-20'];
    expect((await run(call)).stdout).toContain(
      'February 2026 is not over yet, so it is not judged.',
    );
    expect((await run([...call, '--language', 'ko'])).stdout).toContain(
      '아직 끝나지 않아 판정하지 않은 기간: 2026년 2월.',
    );
  });
});

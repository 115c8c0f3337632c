import { describe, expect, test } from 'vitest';
import {
  adjustPValues,
  compareSegments,
  computeNps,
  confidenceInterval,
  explainChange,
  type Interval,
  scales,
  type Tally,
  tally,
} from '../../src/index.js';
import { reportPage } from '../../src/report/index.js';
import { columnOf, tablesOf, tableWith } from './reading.js';
import { fullOptions, fullRecord, high, low, months, plainRecord } from './records.js';

const options = { source: 'survey.csv' };
const periods = { column: 'plan', before: '2025', after: '2026', suppressed: [] };
const signed = (points: number): string => {
  const rounded = Math.round(points);
  return rounded > 0 ? `+${rounded}` : String(rounded).replace('-', '−');
};
const range = ({ lower, upper }: Pick<Interval, 'lower' | 'upper'>) =>
  `${signed(lower)} to ${signed(upper)}`;

describe('the distribution', () => {
  test('categories: answers and shares that add up to 100 %', () => {
    const page = reportPage(plainRecord([10, 10, 9, 8, 3, 0]), options);
    expect(tableWith(page, 'Share').rows).toEqual([
      { Category: 'Promoters', Answers: '3', Share: '50%' },
      { Category: 'Passives', Answers: '1', Share: '17%' },
      { Category: 'Detractors', Answers: '2', Share: '33%' },
    ]);
  });

  test('a category that nobody chose: 0 %', () => {
    const page = reportPage(plainRecord([10, 9, 3]), options);
    expect(columnOf(page, 'Share')).toEqual(['67%', '0%', '33%']);
  });

  test('the table of ratings: the category of each and how many gave it', () => {
    const page = reportPage(plainRecord([10, 10, 8, 0]), options);
    const { rows } = tableWith(page, 'Rating');
    expect(rows).toHaveLength(11);
    expect(rows[0]).toEqual({ Rating: '0', Category: 'Detractors', Answers: '1' });
    expect(rows[8]).toEqual({ Rating: '8', Category: 'Passives', Answers: '1' });
    expect(rows[10]).toEqual({ Rating: '10', Category: 'Promoters', Answers: '2' });
  });

  test('another scale: the table has its ratings', () => {
    const record = { ...plainRecord(), scale: scales['1-5'], histogram: [1, 0, 0, 1, 2] };
    const { rows } = tableWith(reportPage(record, options), 'Rating');
    expect(rows.map(({ Rating }) => Rating)).toEqual(['1', '2', '3', '4', '5']);
    expect(rows[3]).toEqual({ Rating: '4', Category: 'Passives', Answers: '1' });
  });

  test('weighted answers: sums of weights, in a column that says so', () => {
    const histogram = [1, 0, 0, 0, 0, 0, 0, 0, 1.5, 0, 2.5];
    const record = { ...plainRecord(), answers: 4, weight: 5, respondents: 2.9, histogram };
    const page = reportPage(record, options);
    expect(columnOf(page, 'Answers, weighted')).toEqual(['2.5', '1.5', '1']);
    expect(columnOf(page, 'Share')).toEqual(['50%', '30%', '20%']);
    expect(tableWith(page, 'Rating').rows[8]).toMatchObject({ 'Answers, weighted': '1.5' });
  });

  test('categories were read instead of ratings: no distribution', () => {
    const page = reportPage({ ...plainRecord(), histogram: null }, options);
    expect(page).not.toContain('How people answered');
  });

  test('nobody answered: no shares', () => {
    expect(columnOf(reportPage(plainRecord([]), options), 'Share')).toEqual(['–', '–', '–']);
  });
});

describe('the trend', () => {
  const trend = months(low, high, { promoters: 90, passives: 5, detractors: 5 });
  const page = reportPage({ ...plainRecord(), trend }, options);

  test('the trend: score and change of each period, each with its own interval', () => {
    const [first, second] = tableWith(page, 'Period').rows;
    expect(first).toEqual({
      Period: 'January 2026',
      Answers: '100',
      Score: '−20',
      Interval: range(confidenceInterval(low) as Interval),
      Change: '–',
      'Interval of the change': '–',
    });
    expect(second).toEqual({
      Period: 'February 2026',
      Answers: '100',
      Score: '+50',
      Interval: range(confidenceInterval(high) as Interval),
      Change: '+70',
      'Interval of the change': range(trend[1]?.change as Interval),
    });
    expect(second?.['Interval']).not.toBe(second?.['Interval of the change']);
  });

  test('periods stand in their order', () => {
    expect(columnOf(page, 'Period')).toEqual(['January 2026', 'February 2026', 'March 2026']);
  });
});

describe('shares of segments', () => {
  const third = { promoters: 10, passives: 10, detractors: 10 };
  const thirds: [string, Tally][] = [
    ['Free', third],
    ['Pro', third],
    ['Team', third],
  ];
  const pageOf = (tallies: [string, Tally][], minRespondents = 1) =>
    reportPage(
      { ...plainRecord(), segments: compareSegments(tallies, { minRespondents }) },
      options,
    );

  test('that do not add up to 100 %: the page says that they are rounded', () => {
    expect(columnOf(pageOf(thirds), 'Against the rest')).toHaveLength(4);
    expect(pageOf(thirds)).toContain('<p>The shares are each rounded by themselves.</p>');
  });

  test('that add up, or where a segment is hidden: nothing is said', () => {
    expect(pageOf(thirds.slice(1))).not.toContain('each rounded');
    expect(pageOf([...thirds, ['Trial', tally([9])]], 5)).not.toContain('each rounded');
  });

  test('of a change that do not add up: the page says that they are rounded', () => {
    const explained = explainChange(thirds, thirds.slice(1));
    const record = { ...plainRecord(), explained: explained && { ...explained, ...periods } };
    expect(reportPage(record, options)).toContain('The shares are each rounded by themselves.');
  });
});

describe('segments', () => {
  const tallies: [string, Tally][] = [
    ['Free', { promoters: 30, passives: 40, detractors: 30 }],
    ['Pro', { promoters: 52, passives: 30, detractors: 18 }],
    ['Team', { promoters: 40, passives: 30, detractors: 30 }],
  ];
  const segments = compareSegments(tallies);
  const page = reportPage({ ...plainRecord(), segments }, { ...options, by: ['plan', 'since'] });

  test('segments: the numbers of each, and the p-value adjusted for their number', () => {
    const pValues = segments.segments.map(({ versusRest }) => versusRest?.pValue as number);
    const adjusted = adjustPValues(pValues).map((pValue) => pValue.toFixed(3));
    expect(adjusted).not.toEqual(pValues.map((pValue) => pValue.toFixed(3)));
    expect(columnOf(page, 'p')).toEqual([...adjusted, '–']);
    expect(tableWith(page, 'p').rows[1]).toEqual({
      Segment: 'Pro',
      Answers: '100',
      Share: '33%',
      Score: '+34',
      Interval: range(confidenceInterval(tallies[1]?.[1] as Tally) as Interval),
      'Against the rest': signed(segments.segments[1]?.versusRest?.estimate as number),
      p: adjusted[1],
    });
  });

  test('segments, the last row: all respondents', () => {
    const total = { promoters: 122, passives: 100, detractors: 78 };
    expect(tableWith(page, 'p').rows[3]).toEqual({
      Segment: 'All',
      Answers: '300',
      Share: '100%',
      Score: '+15',
      Interval: range(confidenceInterval(total) as Interval),
      'Against the rest': '–',
      p: '–',
    });
  });

  test('a single segment: no rest to compare with', () => {
    const single = compareSegments([['Free', low]]);
    const { rows } = tableWith(reportPage({ ...plainRecord(), segments: single }, options), 'p');
    expect(rows[0]).toMatchObject({ Segment: 'Free', 'Against the rest': '–', p: '–' });
  });

  test('crossed segments: the heading names their columns', () => {
    expect(page).toContain('<h2>By plan × since</h2>');
    expect(reportPage({ ...plainRecord(), segments }, options)).toContain('<h2>Segment</h2>');
  });

  test('a crossed segment: its parts, and blank for an empty part', () => {
    const [row] = segments.segments;
    const crossed = row && [{ ...row, segment: '["Free",""]', parts: ['Free', ''] }];
    const table = { ...segments, segments: crossed ?? [] };
    expect(columnOf(reportPage({ ...plainRecord(), segments: table }, options), 'Segment')).toEqual(
      ['Free × (blank)', 'All'],
    );
  });
});

describe('mix and rate', () => {
  test('mix and rate: effects with their intervals, then each segment before and after', () => {
    const record = fullRecord('plan');
    const { mix, rate, change } = record.explained as NonNullable<typeof record.explained>;
    const page = reportPage(record, options);
    expect(tableWith(page, 'Part of the change').rows).toEqual(
      [
        ['Mix: segments grew or shrank', mix] as const,
        ['Rate: scores within segments moved', rate] as const,
        ['Whole change', change] as const,
      ].map(([name, effect]) => ({
        'Part of the change': name,
        Points: signed(effect.estimate),
        Interval: range(effect),
      })),
    );
    expect(tableWith(page, 'Share, before → after').rows).toEqual([
      {
        Segment: 'plan',
        'Share, before → after': '100% → 100%',
        'Score, before → after': '−20 → +50',
        Mix: '0',
        Rate: '+70',
      },
    ]);
  });

  test('every segment moved against the total: a sentence says so', () => {
    const { explained } = fullRecord('plan');
    if (!explained) throw new Error('the full record explains a change');
    const sentence = 'Every segment moved against the total';
    const pageOf = (simpson: boolean) =>
      reportPage({ ...plainRecord(), explained: { ...explained, simpson } }, options);
    expect(pageOf(true)).toContain(sentence);
    expect(pageOf(false)).not.toContain(sentence);
  });
});

test('the same people: how many went from each category to each', () => {
  const { matched } = fullRecord('x');
  const transitions = [
    [11, 12, 13],
    [21, 22, 23],
    [31, 32, 33],
  ] as const;
  if (!matched) throw new Error('the full record has matched respondents');
  const record = {
    ...plainRecord(),
    matched: { ...matched, periods: { before: '2026-01', after: '2026-02' }, transitions },
  };
  const heading = 'January 2026 → February 2026';
  expect(tableWith(reportPage(record, options), heading).rows).toEqual([
    { [heading]: 'Promoters', Promoters: '11', Passives: '12', Detractors: '13' },
    { [heading]: 'Passives', Promoters: '21', Passives: '22', Detractors: '23' },
    { [heading]: 'Detractors', Promoters: '31', Passives: '32', Detractors: '33' },
  ]);
});

test('the account: every row in one line, the reasons that do not occur left out', () => {
  const { rows } = tableWith(reportPage(fullRecord('x'), options), 'Outcome');
  expect(rows.map(({ Outcome, Rows }) => [Outcome, Rows])).toEqual([
    ['Counted', '4'],
    ['No answer', '2'],
    ['Out of range', '1'],
    ['Fractional', '1'],
    ['Unreadable', '1'],
    ['All rows', '9'],
  ]);
  expect(rows[1]?.['What it means']).toBe('The rating is blank. A blank is not a zero.');
});

test('every table: cells under headings that differ, and numbers in columns of numbers', () => {
  for (const language of ['en', 'ko'] as const) {
    const page = reportPage(fullRecord('x'), fullOptions('x', language));
    expect(tablesOf(page)).toHaveLength(9); // reading it checks the headings
    expect(page).toContain('<th scope="col" class="number">');
  }
});

test('numbers of the page are those of the record', () => {
  const record = { ...plainRecord(), ...computeNps([9]), interval: confidenceInterval(tally([9])) };
  expect(reportPage(record, options)).toContain('<h1>NPS +100 <span');
});

import { describe, expect, test } from 'vitest';
import type { ChartWords } from '../../src/words/chart.js';
import { chart as english, report as englishReport } from '../../src/words/en.js';
import { chart as korean, report as koreanReport } from '../../src/words/ko.js';
import type { ReportWords } from '../../src/words/report.js';

const periods = [
  ['2026', '2026', '2026년'],
  ['2026-Q3', 'Q3 2026', '2026년 3분기'],
  ['2026-03', 'March 2026', '2026년 3월'],
  ['2026-W09', 'week 9 of 2026', '2026년 9주차'],
  ['2026-03-05', '5 March 2026', '2026년 3월 5일'],
  ['0044-03', 'March 44', '44년 3월'],
  ['2026-13', '2026-13', '2026-13'],
  ['launch', 'launch', 'launch'],
  ['__proto__', '__proto__', '__proto__'],
] as const;

describe('periods', () => {
  test.each(periods)('%s is %s, in Korean %s', (key, inEnglish, inKorean) => {
    expect(english.period(key)).toBe(inEnglish);
    expect(korean.period(key)).toBe(inKorean);
  });
  test('are short on an axis', () => {
    expect(english.tick('2026-09')).toEqual(['Sep', '2026']);
    expect(korean.tick('2026-09')).toEqual(['9월', '2026년']);
    expect(english.tick('2026')).toEqual(['2026']);
  });
});

test('one is singular', () => {
  expect(english.answers('1')).toBe('1 answer');
  expect(english.trend.rose({ by: '1', score: '+2', since: '2025' })).toContain('by 1 point to');
  expect(english.trend.gaps(1)).toContain('1 period:');
});

const [x, y, z] = ['⟨x⟩', '⟨y⟩', '⟨z⟩'] as const;
const move = { by: x, since: y, score: z };
const limits = { level: x, lower: y, upper: z };
const moved = { by: x, before: y, after: z, limits: { level: '⟨l⟩', lower: '⟨a⟩', upper: '⟨b⟩' } };

const apart = { a: '⟨e⟩', b: '⟨f⟩', by: '⟨g⟩', limits };

/** Every sentence that takes something in, with what must be found in it. */
const sentencesOf = (chart: ChartWords, report: ReportWords): [string, ...string[]][] => [
  [chart.answers(x), x],
  [chart.weighted(x, y), x, y],
  [chart.interval(limits), x, y, z],
  [chart.trend.stands(x, y), x, y],
  [chart.trend.rose(move), x, y, z],
  [chart.trend.fell(move), x, y, z],
  [chart.trend.unclear(move), y, z],
  [chart.trend.band(x), x],
  [chart.trend.marks(x), x],
  [report.notices.encoding(x), x],
  [report.notices.vendor(x, 2), x, '2'],
  [report.notices.previews(1234), '1,234'],
  [report.notices.tests(1234), '1,234'],
  [report.notices.coded(x), x],
  [report.notices.passedOver(x), x],
  [report.notices.disagreements(x, 2, 1234), x, '2', '1,234'],
  [report.notices.dateOrder('dmy', x, 1234), x, '1,234'],
  [report.notices.dateOrder('mdy', x, 1234), x, '1,234'],
  [report.notices.sheet(x, 3), x, '3'],
  [chart.trend.gaps(7), '7'],
  [chart.segments.only(x, y), x, y],
  [chart.segments.above(x, y), x, y],
  [chart.segments.below(x, y), x, y],
  [chart.segments.aboveOther(x, y, z), x, y, z],
  [chart.segments.several(3, 7), '3', '7'],
  [chart.segments.lines(x), x],
  [chart.segments.hidden(7), '7'],
  [chart.distribution.finding(x, y, z), x, y, z],
  [chart.change.rose(x), x],
  [chart.change.fell(x), x],
  [chart.change.parts(x, y), x, y],
  [chart.change.parts(x, null), x],
  [chart.change.parts(null, y), y],
  [chart.change.parts(null, null)],
  [chart.change.whiskers(x), x],
  [chart.transitions.rose(x), x],
  [chart.transitions.fell(x), x],
  [chart.transitions.difference('⟨e⟩', limits), '⟨e⟩', x, y, z],
  [chart.transitions.moves(x, y, z), x, y, z],
  [report.answers(x), x],
  [report.worth(x), x],
  [report.interval(limits), x, y, z],
  [report.rose(moved), x, y, z, '⟨l⟩', '⟨a⟩', '⟨b⟩'],
  [report.fell(moved), x, y, z, '⟨l⟩', '⟨a⟩', '⟨b⟩'],
  [report.unclear(moved), y, z, '⟨l⟩', '⟨a⟩', '⟨b⟩'],
  [report.segments(x), x],
  [report.mixAndRate(x, y, z), x, y, z],
  [report.range(x, y), x, y],
  [report.fromTo(x, y), x, y],
  [report.hidden(x), x],
  [report.higher(apart), '⟨e⟩', '⟨f⟩', '⟨g⟩', x, y, z],
  [report.lower(apart), '⟨e⟩', '⟨f⟩', '⟨g⟩', x, y, z],
  [report.noDifference(apart), '⟨e⟩', '⟨f⟩', x, y, z],
  [report.counted(x, y), x, y],
  ...(['segment', 'date', 'weight'] as const).map((what): [string, string] => [
    report.lacking(x, what),
    x,
  ]),
  [report.wider(x), x],
  ...report
    .definitions({ promoters: x, passives: y, detractors: z }, '⟨l⟩', '⟨m⟩')
    .map(([, meaning], place): [string, ...string[]] => [
      meaning,
      ...([
        [x, y, z],
        ['⟨l⟩', '⟨m⟩'],
      ][place] ?? []),
    ]),
];

describe.each([
  ['English', english, englishReport],
  ['Korean', korean, koreanReport],
])('%s', (_, chart, report) => {
  test('every sentence says what it is given', () => {
    for (const [sentence, ...given] of sentencesOf(chart, report)) {
      for (const one of given) expect(sentence).toContain(one);
      expect(sentence).not.toMatch(/undefined|null|\[object/);
    }
  });
});

test('no Korean particle that depends on the sound before it follows what comes from outside', () => {
  for (const [sentence] of sentencesOf(korean, koreanReport)) {
    expect(sentence).not.toMatch(/⟩(이|가|을|를|은|는|과|와|로|으로)([\s,.)]|$)/);
  }
});

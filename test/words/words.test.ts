import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/display/language.js';
import type { Metric } from '../../src/metrics/metric.js';
import type { SurveyNotice } from '../../src/survey/notices.js';
import {
  chartWords,
  chartWordsOf,
  reportWords,
  reportWordsOf,
  surveyWords,
} from '../../src/words/languages.js';
import { noticeText } from '../../src/words/notices.js';

const languages = Object.keys(chartWords) as Language[];
const { en: english, ko: korean } = chartWords;

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
  test.each(periods)('%s is called %s in English, %s in Korean', (key, inEnglish, inKorean) => {
    expect(english.period(key)).toBe(inEnglish);
    expect(korean.period(key)).toBe(inKorean);
  });

  test('on an axis: a short name and the year', () => {
    expect(english.tick('2026-09')).toEqual(['Sep', '2026']);
    expect(korean.tick('2026-09')).toEqual(['9월', '2026년']);
    expect(english.tick('2026')).toEqual(['2026']);
  });
});

test('one of a thing: the singular', () => {
  expect(english.answers('1')).toBe('1 answer');
  expect(english.trend.rose({ by: '1', score: '+2', after: '2025', until: '2026' })).toContain(
    'by 1 point to',
  );
  expect(english.trend.gaps(1)).toContain('1 period:');
  const { wider, lacking, notices } = reportWords.en;
  expect(wider('1')).toContain('1 row has more cells');
  expect(lacking.date('1')).toContain('1 row has a rating but no date: it counts');
  expect(notices.tests({ code: 'tests', count: 1 })).toBe('1 row is a test answer and counts');
});

test('a row without a number: no row is named', () => {
  const disagree = { code: 'categories-disagree', column: 'c', count: 2, firstRow: null } as const;
  const order = { code: 'date-order', order: 'dmy', value: 'v', row: null } as const;
  const unreadable = { code: 'dates-unreadable', count: 2, value: 'v', row: null } as const;
  const frequent = { code: 'respondent-frequent', count: 5, answers: 9, firstRow: null } as const;
  const phrases = (language: Language) =>
    [disagree, order, unreadable, frequent].map((notice) =>
      noticeText(reportWords[language].notices, notice),
    );
  expect(phrases('en')[0]).toBe('c says otherwise than the rating in 2 rows; the rating counts');
  for (const phrase of phrases('en')) expect(phrase).not.toMatch(/null|first in|in row/);
  for (const phrase of phrases('ko')) expect(phrase).not.toMatch(/null|첫 번째는 \)|행의/);
});

const [x, y, z] = ['⟨x⟩', '⟨y⟩', '⟨z⟩'] as const;
const move = { by: x, score: z, after: y, until: '⟨u⟩' };
const limits = { level: x, lower: y, upper: z };
const change = { by: x, before: y, after: z, limits: { level: '⟨l⟩', lower: '⟨a⟩', upper: '⟨b⟩' } };
const toTarget = { target: '⟨t⟩', by: '⟨l⟩', limits };
const standing = { column: '⟨c⟩', segment: '⟨s⟩', answers: '⟨n⟩', share: '⟨h⟩', by: '⟨l⟩', limits };
const reasons = { column: '⟨c⟩', before: '⟨a⟩', after: '⟨b⟩' };
const mix = { kind: 'raised', by: '⟨l⟩', limits } as const;
const rate = { kind: 'fell', by: '⟨l⟩', limits } as const;
const driver = { kind: 'grew', segment: '⟨s⟩', before: '⟨f⟩', after: '⟨t⟩' } as const;
const difference = { a: '⟨e⟩', b: '⟨f⟩', by: '⟨g⟩', limits };

/** Every notice, with the texts that its phrase must contain. */
const notices: readonly (readonly [SurveyNotice, ...string[]])[] = [
  [{ code: 'encoding', encoding: x }, x],
  [{ code: 'sheet', sheet: x, sheets: 3, isHidden: false }, x, '3'],
  [{ code: 'vendor', vendor: x, headerRows: 2 }, x, '2'],
  [{ code: 'no-header' }],
  [{ code: 'rows-in-a-cell', count: 2, row: 1234 }, '1,234'],
  [{ code: 'previews', count: 1234 }, '1,234'],
  [{ code: 'tests', count: 1234 }, '1,234'],
  [{ code: 'categories-counted', column: x }, x],
  [{ code: 'categories-passed-over', column: x }, x],
  [{ code: 'categories-disagree', column: x, count: 2, firstRow: 1234 }, x, '2', '1,234'],
  [{ code: 'categories-absent', column: x, count: 1234 }, x, '1,234'],
  [{ code: 'rating-guessed', column: x, evidence: 'weak-name' }, x],
  [{ code: 'rating-guessed', column: x, evidence: 'categories' }, x],
  [{ code: 'rating-guessed', column: x, evidence: 'only-column' }, x],
  [
    { code: 'scale-doubtful', column: x, answers: 1234, highest: 5, scaleName: '1-5' },
    ...[x, '1,234', '1-5'],
  ],
  [{ code: 'scale-doubtful', column: x, answers: 20, highest: 4, scaleName: null }, x, '20', '4'],
  [{ code: 'scale-doubtful', column: x, answers: 20, highest: 1, scaleName: null }, x, '20'],
  [
    {
      code: 'several-questions',
      column: x,
      values: [
        { value: y, answers: 1234, isOfMetric: true },
        { value: z, answers: 5, isOfMetric: false },
      ],
    },
    ...[x, y, z, '1,234', '5'],
  ],
  [
    {
      code: 'texts-left-out',
      column: '⟨c⟩',
      texts: [
        { text: x, count: 1234 },
        { text: y, count: 5 },
      ],
      answers: 5678,
    },
    ...[x, y, '1,234', '5', '5,678'],
  ],
  [
    { code: 'rows-chosen', column: x, relation: 'is', values: [y, z], count: 1234 },
    x,
    y,
    z,
    '1,234',
  ],
  [{ code: 'rows-chosen', column: x, relation: 'atLeast', values: [y], count: 5 }, x, '≥', y, '5'],
  [{ code: 'serial-dates', column: x, value: y, date: z }, x, y, z],
  [{ code: 'date-order', order: 'dmy', value: x, row: 1234 }, x, '1,234'],
  [{ code: 'date-order', order: 'mdy', value: x, row: 1234 }, x, '1,234'],
];

type Sentence = readonly [sentence: string, ...parts: string[]];

/** Every sentence of a language that takes something in, with what it must contain. */
function sentencesIn(language: Language, metric: Metric): Sentence[] {
  const chart = chartWordsOf(language, metric);
  const report = reportWordsOf(language, metric);
  const { leftOut, missing, lacking } = report;
  return [
    [chart.answers(x), x],
    [chart.ratings(x), x],
    [chart.interval(limits), x, y, z],
    [chart.target(x), x],
    [chart.inPopulation(x, y), x, y],
    [chart.trend.stands(x, y), x, y],
    [report.noTrend(x, y), x, y],
    [report.periods(x, y), x, y],
    [chart.trend.rose(move), x, y, z, '⟨u⟩'],
    [chart.trend.fell(move), x, y, z, '⟨u⟩'],
    [chart.trend.unclear({ since: y, score: z }), y, z],
    [chart.trend.thirds([x, y], [z, '⟨u⟩']), x, y, z, '⟨u⟩'],
    [chart.trend.band(x), x],
    [chart.trend.marks(x), x],
    [chart.trend.gaps(7), '7'],
    [chart.trend.detectable(x), x],
    [chart.trend.fan(x), x],
    [chart.answersRow(x).join(' '), x],
    [chart.source.question(x), x],
    [chart.source.ofRows(x, y), x, y],
    [chart.source.days(x, y), x, y],
    [chart.monitor.usual(x, y), x, y],
    [chart.monitor.wave.below(x, y), x, y],
    [chart.monitor.wave.above(x, y), x, y],
    [chart.monitor.slipped.below(x, y), x, y],
    [chart.monitor.slipped.above(x, y), x, y],
    [chart.monitor.waiting(7), '7'],
    [chart.monitor.normal({ lower: x, upper: y, answers: z }), x, y, z],
    [chart.monitor.baselineIs([x, y], z, '⟨a⟩'), x, y, z, '⟨a⟩'],
    [chart.segments.only(x, y), x, y],
    [chart.segments.above(x, y), x, y],
    [chart.segments.below(x, y), x, y],
    [chart.segments.pair(x, y, z), x, y, z],
    [chart.segments.several({ names: [x, y], more: 7 }, { names: [z], more: 0 }), x, y, z, '7'],
    [chart.segments.several({ names: [], more: 0 }, { names: [x, y], more: 0 }), x, y],
    [chart.segments.by(x, y), x, y],
    [chart.segments.others(1234, 0), '1,234'],
    [chart.segments.others(7, 3), '7', '3'],
    [chart.segments.lines(x), x],
    [chart.segments.tooFewAnswers(7), '7'],
    [chart.segments.nobodyAnswered(7), '7'],
    [chart.distribution.shares(x, y, z), x, y, z],
    [chart.distribution.weighted(x, y), x, y],
    [chart.change.rose(x), x],
    [chart.change.fell(x), x],
    [chart.change.unclear()],
    [chart.change.others(7), '7'],
    [chart.change.parts(x, y), x, y],
    [chart.change.parts(x, null), x],
    [chart.change.parts(null, y), y],
    [chart.change.parts(null, null)],
    [chart.change.whiskers(x), x],
    [chart.transitions.rose(x), x],
    [chart.transitions.fell(x), x],
    [chart.transitions.unclear()],
    [chart.transitions.difference('⟨e⟩', limits), '⟨e⟩', x, y, z],
    [chart.transitions.moves(x, y, z), x, y, z],
    ...notices.map(
      ([notice, ...parts]): Sentence => [noticeText(report.notices, notice), ...parts],
    ),
    [report.scoreIn(x, y), x, y],
    [report.scoreIn(x, null), x],
    [report.brackets(limits), y, z],
    [report.base(x, y), x, y],
    [report.fewAnswers(x, limits), x, y, z],
    [report.worth(x, y), x, y],
    [report.population(x, y), x, y],
    [report.standing.higher(standing), x, y, z, '⟨c⟩', '⟨s⟩', '⟨n⟩', '⟨h⟩', '⟨l⟩'],
    [report.standing.lower(standing), x, y, z, '⟨c⟩', '⟨s⟩', '⟨n⟩', '⟨h⟩', '⟨l⟩'],
    [
      report.reasons({ ...reasons, mix, rate, driver }),
      x,
      y,
      z,
      '⟨a⟩',
      '⟨b⟩',
      '⟨c⟩',
      '⟨s⟩',
      '⟨f⟩',
      '⟨t⟩',
      '⟨l⟩',
    ],
    [
      report.reasons({ ...reasons, mix, rate: null, driver: null }),
      x,
      y,
      z,
      '⟨a⟩',
      '⟨b⟩',
      '⟨c⟩',
      '⟨l⟩',
    ],
    [
      report.reasons({ ...reasons, mix: null, rate, driver: null }),
      x,
      y,
      z,
      '⟨a⟩',
      '⟨b⟩',
      '⟨c⟩',
      '⟨l⟩',
    ],
    [report.rowsLeftOut(x, y, z), x, y, z],
    [report.toTarget.higher(toTarget), x, y, z, '⟨l⟩', '⟨t⟩'],
    [report.toTarget.lower(toTarget), x, y, z, '⟨l⟩', '⟨t⟩'],
    [report.toTarget.unclear(toTarget), x, y, z, '⟨t⟩'],
    [report.change.rose(change), x, y, z, '⟨l⟩', '⟨a⟩', '⟨b⟩'],
    [report.change.fell(change), x, y, z, '⟨l⟩', '⟨a⟩', '⟨b⟩'],
    [report.change.unclear(change), y, z, '⟨l⟩', '⟨a⟩', '⟨b⟩'],
    [report.segments(x), x],
    [report.ofSegments(x, y), x, y],
    [report.mixAndRate(x, y, z), x, y, z],
    [report.samePeople(x, y), x, y],
    [report.range(x, y), x, y],
    [report.fromTo(x, y), x, y],
    [report.tooFewAnswers(x), x],
    [report.nobodyAnswered(x), x],
    [report.comparison.higher(difference), '⟨e⟩', '⟨f⟩', '⟨g⟩', x, y, z],
    [report.comparison.lower(difference), '⟨e⟩', '⟨f⟩', '⟨g⟩', x, y, z],
    [report.comparison.unclear(difference), '⟨e⟩', '⟨f⟩', x, y, z],
    [report.rowsCounted(x, y), x, y],
    [report.wider(x), x],
    ...Object.values(leftOut).map(({ rows }): Sentence => [rows(x), x]),
    ...Object.values(missing).map((rows): Sentence => [rows(x), x]),
    ...Object.values(lacking).map((sentence): Sentence => [sentence(x), x]),
    ...report
      .definitions({ promoters: x, passives: y, detractors: z }, '⟨l⟩', '⟨m⟩')
      .map(({ meaning }, place): Sentence => {
        const parts =
          [
            metric === 'nps' ? [x, y, z] : [x, z], // a share has no passives
            ['⟨l⟩', '⟨m⟩'],
          ][place] ?? [];
        return [meaning, ...parts];
      }),
  ];
}

describe.each(languages)('words, %s', (language) => {
  test.each<Metric>(['nps', 'csat', 'ces'])(
    '%s: every sentence contains the texts that it takes in',
    (metric) => {
      for (const [sentence, ...parts] of sentencesIn(language, metric)) {
        for (const part of parts) expect(sentence).toContain(part);
        expect(sentence).not.toMatch(/undefined|null|\[object|NaN/);
      }
    },
  );

  test('every table of words: no text is empty', () => {
    const tables = [chartWords, reportWords, surveyWords].map((table) => table[language]);
    expect(emptyTexts(tables)).toEqual([]);
  });

  test('headings of columns: each differs from the others', () => {
    for (const metric of ['nps', 'csat', 'ces'] as const) {
      const headings = Object.values(reportWordsOf(language, metric).columns);
      expect(new Set(headings).size).toBe(headings.length);
    }
  });

  test('a name in a notice: on one line, and cut where it is long', () => {
    const column = `a\nb${'c'.repeat(100)}`;
    const phrase = noticeText(surveyWords[language].notices, {
      code: 'categories-counted',
      column,
    });
    expect(phrase).toContain(`a b${'c'.repeat(36)}…`);
  });
});

/** The paths of texts that are empty, however deep. */
function emptyTexts(value: unknown, path = ''): string[] {
  if (value === '') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => emptyTexts(entry, `${path}.${key}`));
}

test('no Korean particle that depends on the sound before it follows a text from outside', () => {
  for (const metric of ['nps', 'csat', 'ces'] as const) {
    for (const [sentence] of sentencesIn('ko', metric)) {
      expect(sentence).not.toMatch(/⟩(이|가|을|를|은|는|과|와|로|으로)([\s,.)]|$)/);
    }
  }
});

test('several periods in a row: the first and the last', () => {
  expect(reportWords.en.period('2025-10..2026-09')).toBe('Oct 2025 – Sep 2026');
  expect(reportWords.en.period('2025-Q1..2025-Q3')).toBe('Q1 2025 – Q3 2025');
  expect(reportWords.ko.period('2025-10..2026-09')).toBe('2025년 10월–2026년 9월');
  expect(reportWords.en.period('a..b')).toBe('a..b');
});

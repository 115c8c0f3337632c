import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentChart } from '../../src/chart/index.js';
import {
  compareSegments,
  computeNps,
  confidenceInterval,
  difference,
  differenceFrom,
  explainChange,
  mergeLedgers,
  respondents,
  scales,
  screen,
  type Tally,
  type TrendPoint,
} from '../../src/index.js';
import { escapeText } from '../../src/report/html.js';
import { type ReportOptions, reportPage } from '../../src/report/index.js';
import { STYLE } from '../../src/report/style.js';
import { STYLE_HASH } from '../../src/report/style-hash.js';
import type { SpanNps } from '../../src/survey/recent.js';
import type { SurveyRecord } from '../../src/survey/record.js';
import { draw } from '../chart/drawn.js';
import { errorOf } from '../support/laws.js';
import { textOf } from './reading.js';
import { drawing, fullOptions, fullRecord, high, low, months, plainRecord } from './records.js';

const options = { source: 'survey.csv' };
const nobody: Tally = { promoters: 0, passives: 0, detractors: 0 };
const textWith = (parts: Partial<SurveyRecord>, more: Partial<ReportOptions> = {}): string =>
  textOf(reportPage({ ...plainRecord(), ...parts }, { ...options, ...more }));

describe('the headline', () => {
  const span = (from: string, to: string, tally: Tally): SpanNps => ({
    ...computeNps(tally),
    ...{ from, to, start: `${from}-01`, end: `${to}-28`, answers: respondents(tally) },
    interval: confidenceInterval(tally),
  });
  const quarter = span('2026-Q3', '2026-Q3', high);
  const recent = { month: null, quarter, twelveMonths: span('2025-10', '2026-09', low) };
  const answersByDay = ['2024-10-01', '2026-09-30'].map((day) => ({ day, answers: 2 }));

  test('no dates: the score of all answers with its interval, and on how many answers it rests', () => {
    expect(textWith({})).toMatch(
      /^ ?Net Promoter Score report: survey\.csv Net Promoter Score report: survey\.csv NPS \+25 \(−50 to \+78\) 4 answers\. In brackets: the 95% confidence interval\. Question: How likely are you to recommend us\? Only 4 answers/,
    );
    expect(textWith({ answersByDay })).toContain(
      ' 1 October 2024 – 30 September 2026. 4 answers. In brackets:',
    );
    expect(textWith({ answersByDay })).not.toContain('All answers,');
  });

  test('dates: the newest quarter, beside it the last twelve months and all answers', () => {
    const text = textWith({ recent, answersByDay });
    expect(text).toContain('NPS +50 in Q3 2026 (+36 to +62) 100 answers.');
    expect(text).toContain('October 2025 – September 2026 −20 (−34 to −5), 100 answers');
    expect(text).toContain(
      'All answers, 1 October 2024 – 30 September 2026 +25 (−50 to +78), 4 answers',
    );
    expect(text).not.toContain('Only');
    expect(text).toContain(
      'Q3 2026 Detractors 10% Passives 30% Promoters 60% All answers: Mean rating 7.5',
    );
    expect(textWith({})).toContain(' Promoters 50% Mean rating 7.5');
  });

  test('few answers in the quarter: the last twelve months, once', () => {
    const few = { ...recent, quarter: span('2026-Q3', '2026-Q3', { ...nobody, promoters: 29 }) };
    const text = textWith({ recent: few });
    expect(text).toContain('NPS −20 in October 2025 – September 2026 (−34 to −5)');
    expect(text.match(/October 2025 – September 2026/g)).toHaveLength(2); // headline and bar
  });

  test('Korean: the period stands first', () => {
    expect(textWith({ recent }, { language: 'ko' })).toContain('2026년 3분기 NPS +50 (+36 ~ +62)');
  });

  test('fewer than 30 answers: a warning says what they allow', () => {
    expect(textWith({})).toContain('Only 4 answers: too few to say more than −50 to +78.');
    expect(textWith({ ...computeNps(low), answers: 30 })).not.toContain('Only 30');
  });

  test('a target: the score of the headline is above it, below it, or not clear which', () => {
    const toTarget = (score: number) =>
      textWith({ target: { score, difference: differenceFrom(high, score) } });
    expect(toTarget(20)).toContain('The score is 30 points above the target of +20 (95% interval');
    expect(toTarget(72.5)).toContain('below the target of +72.5 (95% interval');
    expect(toTarget(55)).toContain(
      'Whether the score is above or below the target of +55 is not clear: the 95% interval',
    );
    const all = { score: 40, difference: null };
    expect(textWith({ target: all })).not.toContain('target');
    expect(toTarget(20)).toContain('Clear A change or difference is called clear');
    const target = { score: 20, difference: differenceFrom(high, 20) };
    const newest = { ...recent, quarter: { ...quarter, target } };
    expect(textWith({ target: all, recent: newest })).toContain(
      '30 points above the target of +20',
    );
  });

  test('a population, weights: said of all answers', () => {
    expect(textWith({ population: 1200 })).toContain(
      'All 4 answers are taken for a random sample of 1,200 people',
    );
    expect(textWith({ answers: 7 })).toContain(
      'Weighted, all 7 answers are as exact as 4 answers without weights.',
    );
    expect(textWith({ weight: 4.5 })).toContain('Weighted, all');
    expect(textWith({})).not.toContain('Weighted');
  });

  test('nobody answered: no score, and no section without numbers', () => {
    const page = reportPage(plainRecord([]), options);
    expect(textOf(page)).toContain('NPS – Nobody answered, so there is no score. Question');
    expect(textOf(page)).not.toContain('Weighted');
    expect(page.match(/<h2>/g)).toHaveLength(3);
    expect(page).not.toMatch(/NaN|undefined|null/);
  });

  test('a column without a name: called blank', () => {
    expect(textWith({ ratingColumn: ' ' })).toContain('Question: (blank)');
  });

  test('shares that do not add up: said below the bar', () => {
    const third = { promoters: 1, passives: 1, detractors: 1 };
    expect(barOf(textWith({ ...computeNps(third) }))).toContain(
      'All answers Detractors 33% Passives 33% Promoters 33% The shares and the score are each rounded',
    );
    expect(barOf(textWith({ ...computeNps(high) }))).not.toContain('rounded');
  });

  const barOf = (text: string) => /All answers Detractors.*?Mean rating/.exec(text)?.[0];
});

describe('the sentences of the headline', () => {
  const sentencesIn = (
    parts: Partial<SurveyRecord>,
    more: Partial<ReportOptions> = {},
  ): string[] => {
    const page = reportPage({ ...plainRecord(), ...parts }, { ...options, ...more });
    const [, lead = ''] = /<div class="lead">([\s\S]*?)<\/div>/.exec(page) ?? [];
    return [...lead.matchAll(/<p>(.*?)<\/p>/g)].map(([, sentence]) => sentence as string);
  };
  const changesIn = (trend: readonly TrendPoint[]) => sentencesIn({ trend });

  test('two periods: one change', () => {
    expect(changesIn(months(low, high))).toEqual([
      'The score rose by 70 points from January 2026 to February 2026 (95% interval +49 to +89).',
    ]);
    expect(changesIn(months(high, low))[0]).toMatch(/^The score fell by 70 points from January/);
    expect(changesIn(months(low, low))[0]).toMatch(
      /^From January 2026 to February 2026 the score did not change clearly: the 95% interval/,
    );
  });

  test('several periods: all answers together', () => {
    expect(changesIn(months(high, low, high))).toEqual([
      expect.stringMatching(/^From January 2026 to March 2026 the score did not change clearly/),
    ]);
    expect(changesIn(months(low, low, low, low))).toEqual([
      'From January 2026 to April 2026, all answers together show no clear rise or fall.',
    ]);
    expect(changesIn(months(high, high, high, high, low, low))).toEqual([
      expect.stringMatching(
        /^The score fell by 70 points from January 2026 – February 2026 to May 2026 – June 2026 \(/,
      ),
    ]);
  });

  test('no answers in the later period, or no dates: nothing', () => {
    expect(changesIn(months(low, nobody))).toEqual([]);
    expect(sentencesIn({})).toEqual([]);
  });

  const middle = { promoters: 400, passives: 350, detractors: 250 };
  const segments = compareSegments([
    ['Free', low],
    ['Pro', middle],
    ['Team', high],
  ]);

  test('segments: the best and the worst by name, with answers and share', () => {
    expect(sentencesIn({ segments }, { by: ['Plan'] })).toEqual([
      expect.stringMatching(
        /^Plan: Free \(100 answers, 8% of all\) is 38 points below the rest \(95%/,
      ),
      expect.stringMatching(
        /^Plan: Team \(100 answers, 8% of all\) is 38 points above the rest \(95%/,
      ),
    ]);
    expect(sentencesIn({ segments })[0]).toMatch(/^Free \(100/);
  });

  test('mix and rate: what moved the score, and which segment grew', () => {
    const times = (tally: Tally, factor: number): Tally => ({
      promoters: factor * tally.promoters,
      passives: factor * tally.passives,
      detractors: factor * tally.detractors,
    });
    const sentenceOf = (before: readonly [Tally, Tally], after: readonly [Tally, Tally]) => {
      const named = ([free, pro]: readonly [Tally, Tally]) =>
        Object.entries({ Free: free, Pro: pro });
      const change = explainChange(named(before), named(after));
      if (change === null) throw new Error('both periods have answers');
      const names = { before: '2025', after: '2026', column: 'Plan', suppressed: [] };
      return sentencesIn({ explained: { ...change, ...names } })[0];
    };
    expect(sentenceOf([low, times(high, 9)], [times(low, 9), high])).toMatch(
      /^From 2025 to 2026, the mix of Plan lowered the score by 56 points \(95% interval .*\): “Free” grew from 10% to 90% of the answers; within Plan the score did not change clearly\.$/,
    );
    expect(sentenceOf([low, low], [high, high])).toMatch(
      /^From 2025 to 2026, within Plan the score rose by 70 points \(95% .*\); the mix made no clear difference\.$/,
    );
    expect(sentenceOf([times(low, 9), low], [times(low, 9), high])).toMatch(
      /within Plan the score rose by \d+ points/,
    );
    expect(sentenceOf([low, high], [low, high])).toBeUndefined();
  });

  test('rows that were left out: how many of how many, and why', () => {
    const { ledger } = fullRecord('x');
    expect(sentencesIn({ ledger })).toEqual([
      '5 of 9 rows were left out: 2 without an answer, 1 out of range, 1 fractional, 1 unreadable.',
    ]);
  });

  test('at most four: the strongest findings in their order, and what was left out', () => {
    const { ledger } = fullRecord('x');
    const change = explainChange([['Free', low]], [['Free', high]]);
    if (change === null) throw new Error('both periods have answers');
    const explained = { ...change, before: '2025', after: '2026', column: 'Plan', suppressed: [] };
    const trend = months(high, high, high, low, low, low);
    expect(sentencesIn({ ledger, explained, segments, trend }, { by: ['Plan'] })).toEqual([
      expect.stringMatching(/^The score fell/),
      expect.stringMatching(/^From 2025 to 2026, within Plan/),
      expect.stringMatching(/^Plan: Free/),
      expect.stringMatching(/^5 of 9 rows/),
    ]);
  });
});

describe('two groups', () => {
  const sentenceOf = (a: Tally, b: Tally): string => {
    const { compared } = fullRecord('plan');
    if (compared === undefined) throw new Error('the full record compares two groups');
    return textWith({ compared: { ...compared, difference: difference(a, b) } });
  };

  test('two groups: the first is clearly higher, clearly lower, or neither', () => {
    expect(sentenceOf(high, low)).toContain(
      'plan = plan scores 70 points higher than plan = (blank) (95% interval +49 to +89).',
    );
    expect(sentenceOf(low, high)).toContain('plan = plan scores 70 points lower than plan =');
    expect(sentenceOf(low, low)).toContain(
      'plan = plan and plan = (blank) do not differ clearly: the 95% interval',
    );
  });

  test('two groups, nobody answered in one: the report says so', () => {
    expect(sentenceOf(low, nobody)).toContain('Two groups compared Nobody answered');
  });
});

describe('hidden segments', () => {
  const table = compareSegments([
    ['Free', low],
    ['Pro', high],
    ['Team', nobody],
  ]);
  const [free, pro] = table.segments;
  const visible = free && pro ? [free, pro] : [];

  test('a change or the same people, hidden: the report says so under a heading', () => {
    const page = reportPage({ ...plainRecord(), explained: null, matched: null }, options);
    expect(page).toContain(
      '<h2>The change between two periods</h2>\n<p>Not shown: one of the periods has no answers, or too few.</p>',
    );
    expect(page).toContain(
      '<h2>The same people in two periods</h2>\n<p>Not shown: too few people answered in one of the periods, in both, or in one alone.</p>',
    );
    expect(reportPage(plainRecord(), options)).not.toContain('Not shown');
  });

  test('hidden segments in which nobody answered: the report says so', () => {
    const segments = { ...table, segments: visible, suppressed: ['Team', ''] };
    expect(textWith({ segments })).toContain('Nobody answered in Team, (blank).');
    expect(textWith({ segments })).not.toContain('Not shown');
    expect(textWith({ segments }, { language: 'ko' })).toContain('응답이 없는 집단: Team, (빈칸).');
  });

  test('hidden segments in which too few answered: the report says so', () => {
    const segments = { ...table, segments: visible.slice(1), suppressed: ['Free'] };
    expect(textWith({ segments })).toContain('Not shown, for too few answers: Free.');
    expect(textWith({ segments })).not.toContain('Nobody answered in');
  });

  test('more than a hundred hidden segments: a hundred are named, the rest is counted', () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `S${i}`);
    const textOfNames = (count: number) =>
      textWith({ segments: { ...table, segments: visible, suppressed: names(count) } });
    expect(textOfNames(100)).toContain('S98, S99.');
    expect(textOfNames(1234)).toContain('S98, S99, … (+1,134).');
  });

  test('no hidden segments: the report says nothing of them', () => {
    expect(textWith({ segments: { ...table, suppressed: [] } })).not.toMatch(
      /Not shown|Nobody answered/,
    );
  });
});

describe('the account', () => {
  test('the account: counts rows without a segment, date or weight, and rows that are too wide', () => {
    const text = textOf(reportPage(fullRecord('x'), options));
    expect(text).toContain('4 of 9 rows were counted.');
    expect(text).toContain(
      '3 rows have a rating but no date: they count in the score of all answers, but in no period.',
    );
    expect(text).toContain(
      '1 row has a rating but no segment: it counts in the score of all answers',
    );
    expect(text).not.toContain('no weight');
    expect(text).toContain('2 rows have more cells than the header');
    const missing = { rating: 0, segment: 0, date: 0, weight: 2 };
    const { counted, rows } = plainRecord().ledger;
    expect(textWith({ missing })).toContain(`${counted - 2} of ${rows} rows were counted.`);
    expect(textWith({ missing })).toContain('No weight 2 There is a rating');
    expect(textWith({ missing })).not.toContain('rating but no');
    expect(textWith({})).not.toMatch(/rating but no|more cells/);
  });

  test('the account: says how the file was read, in the language of the report', () => {
    const notices = [
      { code: 'encoding', encoding: 'windows-1252' },
      { code: 'tests', count: 1 },
    ] as const;
    expect(textWith({ notices })).toContain(
      'read as windows-1252, a guess 1 row is a test answer and counts',
    );
    expect(textWith({ notices }, { language: 'ko' })).toContain('시험 응답 1행은 집계에 포함');
    expect(reportPage(plainRecord(), options)).not.toContain('<ul>');
  });

  test('an answer that is not a rating: counted, never shown', () => {
    const comment = 'the support was rude';
    const { ledger } = screen([comment], { rating: (answer) => answer });
    expect(ledger.problems[0]?.value).toBe(comment);
    const record = plainRecord();
    const page = reportPage({ ...record, ledger: mergeLedgers(record.ledger, ledger) }, options);
    expect(page).not.toContain(comment);
    expect(textOf(page)).toContain('Unreadable 1 ');
  });
});

describe('method and definitions', () => {
  test('the definitions: method and level of the interval, ratings of each category', () => {
    const text = textWith({ method: 'wald', confidenceLevel: 0.9 });
    expect(text).toContain('about 90% contain the score');
    expect(text).toContain('The method for the scores: Wald interval.');
    expect(text).toContain(
      'promoters (ratings 9–10) less the percentage of detractors (ratings 0–6); passives (ratings 7–8)',
    );
    const five = textWith({ scale: scales['1-5'], histogram: [1, 0, 0, 1, 2] });
    expect(five).toContain('(ratings 5) less the percentage of detractors (ratings 1–3)');
  });

  test('the definitions: only the terms that the report uses', () => {
    const { segments, explained, trend, compared, matched } = fullRecord('x');
    const clear = 'is called clear when';
    expect(textWith({})).not.toMatch(/is called clear|Each segment is compared|Kitagawa/);
    expect(textWith({ ...(trend && { trend }) })).toContain(clear);
    expect(textWith({ ...(compared && { compared }) })).toContain(clear);
    expect(textWith({ ...(matched && { matched }) })).toContain(clear);
    expect(textWith({ ...(segments && { segments }) })).toMatch(/is called clear .* Each segment/);
    expect(textWith({ ...(explained && { explained }) })).toContain('(Kitagawa, 1955)');
    expect(textWith({ explained: null })).not.toContain('Kitagawa');
  });
});

test('the footer: question, source, rows, days and method', () => {
  const answersByDay = ['2024-10-01', '2026-09-30'].map((day) => ({ day, answers: 2 }));
  expect(textWith({ answersByDay })).toContain(
    'How likely are you to recommend us? · survey.csv · 4 of 4 rows · 1 October 2024 – 30 September 2026 · score interval (Tango 1998)',
  );
  expect(textWith({})).toContain('survey.csv · 4 of 4 rows · score interval');
});

describe('drawings', () => {
  test('every chart: the drawing, then a table', () => {
    const page = reportPage(fullRecord('x'), fullOptions('x'));
    const figures = page.match(/<figure class[\s\S]*?<\/figure>/g) ?? [];
    expect(figures).toHaveLength(6);
    for (const figure of figures) expect(figure).toMatch(/<svg[\s\S]*<details>[\s\S]*<table>/);
  });

  test('no drawings: the tables alone', () => {
    const page = reportPage(fullRecord('x'), options);
    expect(page).not.toMatch(/<figure|<details/);
    expect(page.match(/<table>/g)).toHaveLength(9);
  });

  test.each([
    ['العملاء', '\u2068العملاء\u2069'],
    [`${'Customers of '.repeat(5)}the north`, 'Customers of Custom…stomers of the north'],
  ])('the name %s in a sentence: %s', (name, written) => {
    const segments = compareSegments([
      [name, low],
      ['Others', high],
      ['More', high],
    ]);
    expect(textWith({ segments }, { by: ['plan'] })).toContain(
      `plan: ${written} (100 answers, 33% of all) is 70 points below`,
    );
  });

  test('more than 25 segments: paper has the clear ones and the ten largest, the best first', () => {
    const pageOf = (count: number, more: Partial<ReportOptions> = fullOptions('plan')) => {
      const tallies = Array.from({ length: count }, (_, i): [string, Tally] => {
        if (i === 3) return ['Best', { promoters: 90, passives: 5, detractors: 5 }];
        return [`S${i}`, i < 12 ? { promoters: 80, passives: 80, detractors: 80 } : low];
      });
      const segments = compareSegments(tallies.map(([name, tally]) => [name, tally] as const));
      return reportPage({ ...plainRecord(), segments }, { ...options, ...more });
    };
    const [, paged = ''] = /<div class="paged">([\s\S]*?)\n<\/div>/.exec(pageOf(40)) ?? [];
    const names = [...paged.matchAll(/<th scope="row">(.*?)<\/th>/g)].map(([, name]) => name);
    expect(names[0]).toBe('Best');
    expect(names.slice(1, 11)).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9, 10].map((i) => `S${i}`));
    expect(names[names.length - 1]).toBe('All');
    expect(paged).toContain(
      `${names.length - 1} of 40 segments: those that differ clearly from the rest, and the ten largest.`,
    );
    expect(pageOf(25)).not.toContain('<div class="paged">');
    expect(pageOf(40, {})).not.toContain('<div class="paged">');
  });

  test('more than 25 segments of one size: paper has those that the chart has rows for', async () => {
    const segments = compareSegments(
      Array.from({ length: 40 }, (_, i): [string, Tally] => [
        `S${i}`,
        { promoters: 40 + (i % 7), passives: 40 - (i % 7), detractors: 20 },
      ]),
    );
    const page = reportPage({ ...plainRecord(), segments }, fullOptions('plan'));
    const [, paged = ''] = /<div class="paged">([\s\S]*?)\n<\/div>/.exec(page) ?? [];
    const names = [...paged.matchAll(/<th scope="row">(S\d+)<\/th>/g)].map(([, name]) => name);
    const { texts } = await draw(segmentChart(segments));
    expect(names).toHaveLength(10);
    expect(names.toSorted()).toEqual(texts.filter((text) => /^S\d+$/.test(text)).toSorted());
  });

  test('shares that do not add up: said once, by the chart or below its table', () => {
    const record = plainRecord([10, 8, 3]);
    const timesIn = (page: string) => page.match(/each rounded by themselves/g)?.length;
    expect(timesIn(reportPage(record, options))).toBe(2); // of the bar in the head, and of the table
    expect(timesIn(reportPage(record, { ...options, drawings: { histogram: drawing } }))).toBe(1);
  });
});

test('headings: one of the first level, then sections in the order of the reader’s questions', () => {
  const page = reportPage(fullRecord('x'), fullOptions('x'));
  expect([...page.matchAll(/<h(\d)/g)].map(([, level]) => level).join('')).toBe('122222222');
  const headings = [...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading);
  expect(headings).toEqual([
    'How people answered',
    'Over time',
    'By x',
    'Two groups compared',
    'The change from x to x, by x',
    'The same people in x and in x',
    'What was counted, and what was left out',
    'Method and definitions',
  ]);
});

test('the page loads and runs nothing: its policy allows its own style and no more', () => {
  const page = reportPage(fullRecord('survey.csv'), fullOptions('survey.csv'));
  expect(page).toContain(`<style>${STYLE}</style>`);
  const policy = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  expect(page).toContain(`content="${policy}"`.replaceAll("'", '&#39;'));
  expect(page).not.toMatch(/<script|<link|<img|\ssrc=|\shref=|\sstyle=|\son\w+=|url\(/);
});

describe('texts from outside', () => {
  const tagsOf = (page: string) => page.replace(/aria-label="[^"]*"/g, '').match(/<[^>]*>/g);
  const tagsWith = (text: string) => tagsOf(reportPage(fullRecord(text), fullOptions(text)));

  test.each([
    '</script><script>alert(1)</script>',
    '"><svg onload=x>',
    "' onfocus='x",
    '&lt;',
    '__proto__',
  ])('%s stays text wherever it stands', (text) => {
    expect(tagsWith(text)).toEqual(tagsWith('x'));
    const page = reportPage(fullRecord(text), fullOptions(text));
    expect(page).toContain(`<th scope="row">${escapeText(text)}</th>`);
  });

  test('any text leaves the tags as they are', () => {
    const tags = tagsWith('x');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expect(tagsWith(text)).toEqual(tags);
      }),
      { numRuns: 30 },
    );
  });
});

test('a report in Korean: no English words', () => {
  const page = reportPage(fullRecord('설문.csv'), fullOptions('설문.csv', 'ko'));
  expect(page).toContain('<html lang="ko">');
  expect(textOf(page)).toContain('NPS +25');
  expect(textOf(page)).toContain('9개 행 중 4개 행을 집계했습니다.');
  const english = textOf(page).replace(/a chart|NPS|Pro|Tango|Wald|Kitagawa/g, '');
  expect(english).not.toMatch(/[A-Za-z]{4,}/);
});

describe('errors', () => {
  test.each<[value: unknown, text: string]>([
    [null, 'null'],
    [undefined, 'undefined'],
    ['x', '"x"'],
    [[], 'an array'],
    [{}, 'an object'],
    [{ ledger: {} }, 'an object'],
    [{ ...plainRecord(), histogram: undefined }, 'an object'],
  ])('%o instead of a record: an error names it', (record, received) => {
    const { name, message } = errorOf(() => reportPage(record as SurveyRecord, options));
    expect([name, message]).toEqual([
      'TypeError',
      `record must be the record of a survey, received ${received}`,
    ]);
  });

  test.each<[value: unknown, name: string, message: string]>([
    [
      null,
      'TypeError',
      'options of reportPage must be an object with source, language, by, drawings, received null',
    ],
    [
      undefined,
      'TypeError',
      'options of reportPage must be an object with source, language, by, drawings, received undefined',
    ],
    [{}, 'TypeError', 'source must be a text, received undefined'],
    [{ source: 7 }, 'TypeError', 'source must be a text, received 7'],
    [
      { source: '', by: 'Plan' },
      'TypeError',
      'by must be an array of names of columns, received "Plan"',
    ],
    [
      { source: '', drawings: { trends: '' } },
      'TypeError',
      'drawings of reportPage has no option "trends": did you mean "trend"?',
    ],
    [{ source: '', language: 'fr' }, 'RangeError', 'language must be one of en, ko, received "fr"'],
  ])('the options %o: an error names the rule', (value, kind, text) => {
    const { name, message } = errorOf(() => reportPage(plainRecord(), value as ReportOptions));
    expect([name, message]).toEqual([kind, text]);
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareSegments,
  computeNps,
  difference,
  histogram,
  mergeLedgers,
  scales,
  screen,
  type Tally,
} from '../../src/index.js';
import { escaped, reportPage } from '../../src/report/index.js';
import { STYLE, STYLE_HASH } from '../../src/report/style.js';
import { contentWith, drawing, high, low, twoMonths } from './content.js';

/** What a reader sees: the page without its markup. */
const read = (page: string): string =>
  page
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('report', () => {
  test('begins with score, interval and what changed', () => {
    const text = read(reportPage(contentWith('survey.csv')));
    expect(text).toContain('Net Promoter Score +25 ');
    expect(text).toMatch(/4 people answered\. Scores from −\d+ to \+\d+ fit these answers \(95%/);
    expect(text).toMatch(/The score rose by 70 points from survey\.csv to survey\.csv2 \(95%/);
  });

  test('says of the latest change no more than its interval shows', () => {
    const content = contentWith('survey.csv');
    const reportOf = (before: Tally, later: Tally) =>
      read(reportPage({ ...content, trend: { points: twoMonths(before, later), drawing } }));
    expect(reportOf(high, low)).toContain(
      'The score fell by 70 points from January 2026 to February',
    );
    expect(reportOf(low, low)).toContain(
      'From January 2026 to February 2026 the score did not change clearly: the 95% interval',
    );
    expect(reportOf(low, { promoters: 0, passives: 0, detractors: 0 })).not.toMatch(
      /The score (rose|fell)/,
    );
  });

  test('tells how the file was read, in the language of the report', () => {
    const notices = [
      ['encoding', 'windows-1252'],
      ['tests', 1],
    ] as const;
    const page = (language: 'en' | 'ko') =>
      read(reportPage({ ...contentWith('x', language), notices }));
    expect(page('en')).toContain('read as windows-1252, a guess; --encoding overrules');
    expect(page('en')).toContain('1 row is a test answer and counts');
    expect(page('ko')).toContain('시험 응답 1행은 집계에 포함');
    expect(reportPage({ ...contentWith('x'), notices: [] })).not.toContain('<ul>');
  });

  test('a comparison says which of the two is higher, or that none clearly is', () => {
    const page = (a: Tally, b: Tally) => {
      const compared = { a: 'plan = A', b: 'plan = B', difference: difference(a, b) };
      return read(reportPage({ ...contentWith('survey.csv'), compared }));
    };
    expect(page(high, low)).toContain('plan = A scores 70 points higher than plan = B (95%');
    expect(page(low, high)).toContain('plan = A scores 70 points lower than plan = B (95%');
    expect(page(low, low)).toContain('plan = A and plan = B do not differ clearly: the 95%');
  });

  test('a comparison with nobody, and a scale whose categories have one rating', () => {
    const content = contentWith('survey.csv');
    const compared = { a: 'plan = A', b: 'plan = B', difference: null };
    const distribution = { histogram: [1, 0, 0, 1, 2], drawing: '' };
    const five = { scale: scales['1-5'], distribution };
    const text = read(reportPage({ ...content, ...five, compared }));
    expect(text).toContain('Two groups compared Nobody answered');
    expect(text).toContain('(ratings 5) less the percentage of detractors (ratings 1–3)');
  });

  test('mix and rate are those between two periods that are named', () => {
    const { explained, ...content } = contentWith('survey.csv');
    const months = explained && { ...explained, before: '2026-01', after: '2026-02', by: 'plan' };
    const text = read(reportPage({ ...content, ...(months && { explained: months }) }));
    expect(text).toContain('The change from January 2026 to February 2026, by plan');
  });

  test('accounts for every row, and says why', () => {
    const text = read(reportPage(contentWith('survey.csv')));
    expect(text).toContain('4 of 9 rows of the file were counted.');
    for (const line of ['Counted 4 ', 'No answer 2 ', 'Out of range 1 ', 'Fractional 1 ']) {
      expect(text).toContain(line);
    }
    expect(text).toContain(
      '3 rows have a rating but no date: they count in the score above, but in no period or segment.',
    );
    expect(text).toContain('1 row has a rating but no segment: it counts in the score above');
    expect(text).toContain('2 rows have more cells than the heading');
    expect(text).toContain('Not shown, for too few answers: survey.csv2, survey.csv3.');
  });

  test('says what is hidden for too few answers, and what nobody answered', () => {
    const content = contentWith('survey.csv');
    const nobody = { promoters: 0, passives: 0, detractors: 0 };
    const table = compareSegments([
      ['Free', low],
      ['Pro', high],
      ['Team', nobody],
    ]);
    const hidden = { ...table, segments: table.segments.slice(0, 2), suppressed: ['Team'] };
    const page = (language: 'en' | 'ko') =>
      read(reportPage({ ...content, language, segments: { by: 'plan', table: hidden, drawing } }));
    expect(page('en')).toContain('Nobody answered in Team.');
    expect(page('en')).not.toContain('Not shown');
    expect(page('ko')).toContain('응답이 없는 집단: Team.');
  });

  test('shows how the same people moved, in numbers too', () => {
    const content = contentWith('2026-01');
    const page = (language: 'en' | 'ko') => read(reportPage({ ...content, language }));
    expect(page('en')).toMatch(
      /The same people in January 2026 and in January 2026 .* Promoters 0 0 1 Passives 0 0 0 Detractors 0 0 0/,
    );
    expect(page('ko')).toContain('같은 응답자의 변화: 2026년 1월 → 2026년 1월');
  });

  test('defines only the terms it uses', () => {
    const { segments, explained, ...rest } = contentWith('survey.csv');
    const both = read(
      reportPage({ ...rest, ...(segments && { segments }), ...(explained && { explained }) }),
    );
    expect(both).toMatch(/Each segment is compared .* \(Kitagawa, 1955\)/);
    expect(read(reportPage(rest))).not.toMatch(/Each segment is compared|Kitagawa/);
    expect(read(reportPage(rest))).toContain('is called clear when');
    const { trend, compared, ...alone } = rest;
    expect(read(reportPage(alone))).not.toContain('is called clear when');
  });

  test('the numbers of many segments are open, and printed instead of the chart', () => {
    const page = (count: number) => {
      const tallies = Array.from({ length: count }, (_, i) => [`S${i}`, low] as const);
      const segments = { by: 'plan', table: compareSegments(tallies), drawing };
      return reportPage({ ...contentWith('survey.csv'), segments });
    };
    expect(page(20)).not.toContain('<figure class="tall">');
    expect(page(21)).toMatch(/<figure class="tall">\s*<svg[\s\S]*?<details open>/);
  });

  test('what people wrote instead of a rating never enters it', () => {
    const content = contentWith('survey.csv');
    const comment = 'the support was rude';
    const { ledger } = screen([comment], { rating: (answer) => answer });
    expect(ledger.problems[0]?.value).toBe(comment);
    const page = reportPage({ ...content, ledger: mergeLedgers(content.ledger, ledger) });
    expect(page).not.toContain(comment);
    expect(read(page)).toContain('Unreadable 2 ');
  });

  test('has a table for every chart, one first heading, and headings in order', () => {
    const page = reportPage(contentWith('survey.csv'));
    const figures = page.match(/<figure>[\s\S]*?<\/figure>/g) ?? [];
    expect(figures).toHaveLength(5);
    for (const figure of figures) expect(figure).toMatch(/<svg[\s\S]*<details>[\s\S]*<table>/);
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => level);
    expect(levels).toEqual(['1', '2', '2', '2', '2', '2', '2', '2', '2']);
  });

  test('loads nothing and runs nothing; its policy lets in its own style and no more', () => {
    const page = reportPage(contentWith('survey.csv'));
    expect(STYLE_HASH).toBe(createHash('sha256').update(STYLE).digest('base64'));
    expect(page).toContain(`<style>${STYLE}</style>`);
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'"`.replaceAll(
        "'",
        '&#39;',
      ),
    );
    expect(page).not.toMatch(/<script|<link|<img|\ssrc=|\shref=|\sstyle=|\son\w+=|url\(/);
  });

  test.each([
    '</script><script>alert(1)</script>',
    '"><svg onload=x>',
    "' onfocus='x",
    '&lt;',
    '__proto__',
  ])('%s is text wherever it stands', (text) => {
    const [page, harmless] = [text, 'x'].map((each) => reportPage(contentWith(each)));
    const tags = (html = '') => html.replace(/aria-label="[^"]*"/g, '').match(/<[^>]*>/g);
    expect(tags(page)).toEqual(tags(harmless));
    expect(page).toContain(`<th scope="row">${escaped(text)}</th>`);
  });

  test('any text leaves the tags as they are', () => {
    const tags = (html: string) => html.replace(/aria-label="[^"]*"/g, '').match(/<[^>]*>/g);
    const harmless = tags(reportPage(contentWith('x')));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expect(tags(reportPage(contentWith(text)))).toEqual(harmless);
      }),
      { numRuns: 30 },
    );
  });

  test('without segments, dates or answers there is less to tell', () => {
    const nobody = { ...computeNps([]), interval: null };
    const { trend, segments, explained, compared, matched, missing, ...rest } =
      contentWith('survey.csv');
    const distribution = { histogram: histogram([]), drawing: '' };
    const content = { ...rest, nps: nobody, answers: 0, distribution };
    const page = reportPage(content);
    expect(page.match(/<h2>/g)).toHaveLength(3);
    expect(read(page)).toContain('Nobody answered, so there is no score.');
    expect(page).not.toMatch(/NaN|undefined|null/);
  });

  test('weighted answers say what they are worth', () => {
    const content = { ...contentWith('survey.csv'), answers: 7 };
    expect(read(reportPage(content))).toContain(
      'Weighted, they are as exact as 4 unweighted answers.',
    );
    const distribution = { histogram: [0.4, 0, 0, 0, 0, 0, 0, 0, 1.2, 0, 2.4], drawing };
    const text = read(reportPage({ ...content, distribution }));
    expect(text).toContain('Rating Category Answers, weighted 0 Detractors 0.4 ');
    expect(read(reportPage(contentWith('survey.csv')))).not.toContain('Answers, weighted');
  });

  test('speaks Korean', () => {
    const page = reportPage(contentWith('설문.csv', 'ko'));
    expect(page).toContain('<html lang="ko">');
    expect(read(page)).toContain('순추천고객지수(NPS) +25');
    expect(read(page)).toContain('파일의 9개 행 중 4개 행을 집계했습니다.');
    const english = read(page).replace(/a chart|NPS|Pro|Tango|Wald|Holm|Kitagawa/g, '');
    expect(english).not.toMatch(/[A-Za-z]{4,}/);
  });
});

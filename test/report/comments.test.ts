import { describe, expect, test } from 'vitest';
import { reportPage } from '../../src/report/index.js';
import type { SurveyRequest } from '../../src/survey/index.js';
import { countRows, planSurvey, surveyRecord } from '../../src/survey/index.js';
import { header, madeUpRows } from '../survey/made-up-comments.js';

const rows = madeUpRows(900);
const themes = { speed: 'slow', rare: 'nowhere', '<b>staff</b>': 'staff' };

function pageOf(request: SurveyRequest, language: 'en' | 'ko' = 'en', of = rows): string {
  const plan = planSurvey([header, ...of], { rating: 'Score', ...request });
  return reportPage(surveyRecord(countRows(plan, of)), { source: 'a.csv', language });
}

describe('what customers write, in the report', () => {
  test('comments: themes, words of both sides, and comments to read', () => {
    const page = pageOf({ comment: 'Why', themes });
    expect(page).toContain('<h2>What customers write</h2>');
    expect(page).toMatch(/<p>\d+ of 900 wrote something in Why\.<\/p>/);
    expect(page).toMatch(/<th scope="row">speed<\/th><td class="number">\d+<\/td>/);
    expect(page).toMatch(
      /<h3>Words that go with low ratings<\/h3>[\s\S]*<th scope="row">slow<\/th>/,
    );
    expect(page).toMatch(/<dt>slow<\/dt>\n<dd>\d: “[^<]*slow[^<]*”<\/dd>/);
    expect(page).toContain('Not shown, so that no number below 5 mentions can be found: rare.');
    const [, section = ''] = /<h2>What customers write([\s\S]*?)<\/section>/.exec(page) ?? [];
    expect(section).not.toMatch(/because/i);
  });

  test('names of themes and comments: text, never markup', () => {
    const page = pageOf({ comment: 'Why', themes });
    expect(page).toContain('&lt;b&gt;staff&lt;/b&gt;');
    const evil = rows.map(([score, why, ...rest]) => [
      score as string,
      why?.includes('slow') ? `${why} <img src=x onerror=alert(1)>` : (why as string),
      ...rest,
    ]);
    expect(pageOf({ comment: 'Why' }, 'en', evil)).not.toContain('<img');
  });

  test('in Korean', () => {
    expect(pageOf({ comment: 'Why' }, 'ko')).toContain('<h2>고객이 쓴 의견</h2>');
  });

  test('no comments requested: no section; none that separates: said', () => {
    expect(pageOf({})).not.toContain('What customers write');
    const few = rows.slice(0, 10);
    expect(pageOf({ comment: 'Why' }, 'en', few)).toContain('no word separates them yet.');
  });

  test('comments that are not masked: refused', () => {
    expect(() => pageOf({ comment: 'Why', mask: false })).toThrow(
      'record must have masked comments: leave mask out',
    );
  });
});

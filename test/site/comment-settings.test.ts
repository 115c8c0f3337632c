import { describe, expect, test } from 'vitest';
import { choiceOfSettings } from '../../docs/site/playground/apply-settings.js';
import { openTable } from '../../docs/site/playground/opened.js';
import { resultsOf } from '../../docs/site/playground/results.js';
import { savedFile, settingsOfShown } from '../../docs/site/playground/save.js';
import { readTable } from '../../docs/site/playground/table.js';
import { pageWords } from '../../docs/site/playground/words.js';
import type { Settings } from '../../src/survey/index.js';
import { reported, surveyFile } from '../cli/command.js';
import { header, madeUpRows } from '../survey/made-up-comments.js';

const text = [header, ...madeUpRows(900)].map((cells) => cells.join()).join('\n');
const opened = openTable(await readTable({ name: 'answers.csv', content: new Blob([text]) }));
const themes = { speed: ['slow', '/lag(s|gy)?/i'], price: 'price' };
// without the rating, which is plain: the page saves none then
const asked: Settings = {
  ...{ date: 'Day', period: 'month' },
  ...{ comment: 'Why', themes, terms: '3', contrast: '2026-03' },
};

const choiceOf = (settings: Settings) => choiceOfSettings(settings, opened);
const shownOf = (settings: Settings) => {
  const choice = choiceOf(settings);
  const results = resultsOf(opened.table, opened.summary, choice, pageWords.en);
  return { choice, results, charts: [] };
};
const savedOf = (settings: Settings) => settingsOfShown(opened, shownOf(settings), 'en');

describe('what settings ask of comments, in the playground', () => {
  test('opened: the column is on its control, and the rest goes along', () => {
    const { comment, others } = choiceOf(asked);
    expect(comment).toBe(header.indexOf('Why'));
    expect(others).toEqual({ themes, terms: 3, contrast: '2026-03' });
  });

  test('opened and saved: the same settings', () => {
    expect(savedOf(asked)).toEqual(asked);
  });

  test('a column that is to be found: found, and saved by its name', () => {
    expect(savedOf({ ...asked, comment: true })).toEqual(asked);
  });

  test('a column that the control does not offer: goes along', () => {
    const place = header.indexOf('Day');
    const { comment, others } = choiceOf({ comment: 'Day' });
    expect([comment, others]).toEqual([null, { comment: place }]);
    expect(savedOf({ comment: 'Day' })).toEqual({ comment: 'Day' });
  });

  test('counted: the comments of the command', async () => {
    const settings = surveyFile(JSON.stringify(asked), 'asked.json');
    const answers = surveyFile(text, 'answers.csv');
    const { comments } = await reported(['comments', answers, '--settings', settings]);
    expect(JSON.parse(JSON.stringify(shownOf(asked).results.record.comments))).toEqual(comments);
  });

  test('no period on its control: that of the contrast is a month, as in the command', () => {
    const { period, ...others } = asked;
    expect(shownOf(others).results.record.comments?.contrast?.period).toBe('2026-03');
  });

  test('no comments, no date or weights on the controls: what hangs on them is not asked', () => {
    const choice = choiceOf(asked);
    const settingsOf = (change: Partial<typeof choice>) => {
      const changed = { ...choice, ...change };
      const results = resultsOf(opened.table, opened.summary, changed, pageWords.en);
      return settingsOfShown(opened, { choice: changed, results, charts: [] }, 'en');
    };
    const { comment, themes: _themes, terms, contrast, ...rest } = asked;
    expect(settingsOf({ comment: null })).toEqual(rest);
    expect(settingsOf({ weight: header.indexOf('Score') })).toEqual({ ...rest, weight: 'Score' });
    const { date, period, contrast: _contrast, ...undated } = asked;
    expect(settingsOf({ date: null, period: null })).toEqual(undated);
  });

  test('saved as CSV: words and themes, each in a file of its own', () => {
    const [words, byTheme] = (['comments', 'themes'] as const).map(
      (what) => savedFile(what, opened, shownOf(asked), 'en').text,
    );
    expect(words).toMatch(/^\uFEFFside,term,.*\r?\ndetractors,slow,/);
    expect(byTheme).toMatch(/^\uFEFFtheme,respondents,.*\r?\nprice,/);
  });
});

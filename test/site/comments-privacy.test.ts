import { describe, expect, test } from 'vitest';
import { chartsOf } from '../../docs/site/playground/charts.js';
import { noChoice } from '../../docs/site/playground/controls.js';
import type { Language, Saved } from '../../docs/site/playground/messages.js';
import { openTable } from '../../docs/site/playground/opened.js';
import { resultsOf } from '../../docs/site/playground/results.js';
import { savedFile } from '../../docs/site/playground/save.js';
import { readTable } from '../../docs/site/playground/table.js';
import { pageWords } from '../../docs/site/playground/words.js';
import { leaksOf, personalData, rowsWith } from '../support/personal-data.js';
import { header } from '../survey/made-up-comments.js';

const data = personalData(200);
const csv = [header, ...rowsWith(data)]
  .map((cells) => cells.map((cell) => `"${cell}"`).join())
  .join('\n');
const column = (name: string) => header.indexOf(name);
const choice = {
  ...noChoice,
  rating: column('Score'),
  comment: column('Why'),
  segment: column('Plan'),
  date: column('Day'),
};
const files: readonly Saved[] = [
  'report',
  'settings',
  'trend',
  'segments',
  'distribution',
  'comments',
];

describe('200 personal data in comments in the playground', () => {
  test('the data: all of them are in the file', () => {
    expect(leaksOf(data, csv)).toEqual(data);
  });

  test.each<Language>(['en', 'ko'])(
    '%s: none of them on the page or in what it saves',
    async (language) => {
      const opened = openTable(await readTable({ name: 'personal.csv', content: new Blob([csv]) }));
      const { table, summary } = opened;
      const results = resultsOf(table, summary, choice, pageWords[language]);
      const charts = await chartsOf(results.record, language);
      expect(results.record.comments?.terms.detractors[0]?.term).toBe('slow');
      expect(results.record.comments?.segments).toHaveLength(2);
      expect(charts.map(({ name }) => name)).toContain('comments');
      const shown = JSON.stringify([summary, results, charts]);
      expect(shown).toContain('[phone]');
      expect(leaksOf(data, shown)).toEqual([]);
      for (const what of files) {
        const { text } = savedFile(what, opened, { choice, results, charts }, language);
        expect([what, leaksOf(data, text)]).toEqual([what, []]);
      }
      const { text } = savedFile('report', opened, { choice, results, charts }, language);
      expect(text).toContain('slow');
    },
  );
});

import { expect, test } from 'vitest';
import { firstChoice } from '../../docs/site/playground/controls.js';
import { openTable } from '../../docs/site/playground/opened.js';
import { resultsOf } from '../../docs/site/playground/results.js';
import { readTable } from '../../docs/site/playground/table.js';
import { pageWords } from '../../docs/site/playground/words.js';

/** How long the messages about a table are that the worker sends to the page, as JSON. */
async function lengthOfMessages(rows: number): Promise<number> {
  const row = (i: number) => `${i % 12},${'x'.repeat(i % 3)},2026-0${1 + (i % 9)}-05,plan ${i % 5}`;
  const text = ['nps,why,day,plan', ...Array.from({ length: rows }, (_, i) => row(i))].join('\n');
  const { table, summary } = openTable(await readTable({ name: 'a.csv', content: text }));
  const place = summary.controls.segment.find(({ name }) => name === 'plan')?.place ?? null;
  const choice = { ...firstChoice(summary), segment: place };
  const results = resultsOf(table, summary, choice, pageWords.en);
  return JSON.stringify([summary, results]).length;
}

test('fifty times as many rows: what the page receives does not grow with them', async () => {
  const [few, many] = [await lengthOfMessages(2_000), await lengthOfMessages(100_000)];
  // numbers have more digits, nothing else
  expect(many / few).toBeLessThan(1.1);
});

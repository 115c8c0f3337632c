import { expect, test } from 'vitest';
import { termsTable } from '../../src/spreadsheet/terms.js';
import { leaksOf, personalData, rowsWith } from '../support/personal-data.js';

test('200 personal data in comments: none of them in the table of NPS.TERMS', () => {
  const data = personalData(200);
  const rows = rowsWith(data);
  const comments = rows.map(([, comment]) => [comment]);
  const table = termsTable(
    rows.map(([score]) => [Number(score)]),
    comments,
  );
  expect(leaksOf(data, JSON.stringify(comments))).toEqual(data);
  expect(table[1]?.slice(0, 2)).toEqual(['low', 'slow']);
  expect(leaksOf(data, JSON.stringify(table))).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { describeCommand, reported } from '../cli/command.js';
import {
  careless,
  categories,
  codeOf,
  listsIn,
  pathOf,
  plans,
  tableOf,
  tableOfCounts,
  textOf,
} from './page.js';

const page = 'tableau.md';

describe('the calculated fields', () => {
  test('list the ratings of promoters, passives and detractors', () => {
    expect(listsIn(codeOf(page, 'text').join('\n'))).toEqual(categories);
  });
  test('give for the sample what the library gives', () => {
    expect(tableOf(page)).toEqual(tableOfCounts('Grand Total'));
  });
  test('avoid what the page says', () => {
    expect(careless).toEqual({ detractors: 14, promoters: 19 });
    expect(textOf(page)).toContain('14 detractors instead of 9');
    expect(textOf(page)).toContain('19 instead of 17');
  });
});

describeCommand('the command', () => {
  test('gives the same tallies as JSON where the page says', async () => {
    const { segments } = await reported([pathOf('responses.csv'), '--by', 'Plan']);
    const rows = segments?.segments ?? [];
    expect(
      rows.map(({ segment, promoters, passives, detractors, score, interval }) => [
        segment,
        promoters,
        passives,
        detractors,
        score,
        interval?.lower !== undefined,
      ]),
    ).toEqual(
      [...plans].map(([name, { promoters, passives, detractors, score }]) => [
        name,
        promoters,
        passives,
        detractors,
        score,
        true,
      ]),
    );
  });
});

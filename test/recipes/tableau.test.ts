import { describe, expect, test } from 'vitest';
import { reported } from '../cli/command.js';
import { testFormulas } from './formulas.js';
import { pathOf, plans } from './page.js';

describe('the calculated fields on the page for Tableau', () => {
  testFormulas('tableau.md', {
    language: 'text',
    total: 'Grand Total',
    warnings: ['14 detractors instead of 9', '19 instead of 17'],
  });
});

describe('the command and the sample for Tableau', () => {
  test('the JSON has the tallies of the page, in the fields that it names', async () => {
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

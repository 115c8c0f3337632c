import { expect, test } from 'vitest';
import { careless, categories, codeOf, listsIn, tableOf, tableOfCounts, textOf } from './page.js';

/** The formulas of a page. */
interface Formulas {
  /** The language of their code blocks. */
  readonly language: string;
  /** The name of the last row of the page's table. */
  readonly total: string;
  /** The sentences of the page about careless counts. */
  readonly warnings: readonly string[];
}

/** Tests the formulas that a page shows for the sample. */
export function testFormulas(page: string, { language, total, warnings }: Formulas): void {
  test('the formulas list the ratings of promoters, passives and detractors', () => {
    expect(listsIn(codeOf(page, language).join('\n'))).toEqual(categories);
  });
  test('the table shows the counts and scores that the library gives for the sample', () => {
    expect(tableOf(page)).toEqual(tableOfCounts(total));
  });
  test('the page warns of the counts that careless formulas give', () => {
    expect(careless).toEqual({ detractors: 14, promoters: 19 });
    for (const warning of warnings) expect(textOf(page)).toContain(warning);
  });
}

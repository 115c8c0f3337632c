import { expect, test } from 'vitest';
import { careless, categories, codeOf, listsIn, tableOf, tableOfCounts, textOf } from './page.js';

/** How a page writes its formulas. */
interface Formulas {
  readonly language: string;
  /** What the last row of its table is called. */
  readonly total: string;
  /** What the page says of the careless counts. */
  readonly warnings: readonly string[];
}

/** Tests the formulas that a page shows for the sample. */
export function testFormulas(page: string, { language, total, warnings }: Formulas): void {
  test('list the ratings of promoters, passives and detractors', () => {
    expect(listsIn(codeOf(page, language).join('\n'))).toEqual(categories);
  });
  test('give for the sample what the library gives', () => {
    expect(tableOf(page)).toEqual(tableOfCounts(total));
  });
  test('avoid what the page says', () => {
    expect(careless).toEqual({ detractors: 14, promoters: 19 });
    for (const warning of warnings) expect(textOf(page)).toContain(warning);
  });
}

import { describe, expect, test } from 'vitest';
import { printedBy, reported } from './command.js';
import { type Counted, type Counts, countsIn, countsInText, mapped } from './counted.js';
import { eightAnswers, optionCases } from './option-cases.js';

describe('options of the command, on eight answers that were counted by hand', () => {
  const cases = optionCases.map((one) => [one.options.join(' '), one] as const);

  test.each(cases)('%s: the numbers in JSON', async (_, { options, also = {}, ...expected }) => {
    const record = await reported([eightAnswers, ...options]);
    expect(record).toMatchObject(also);
    expect(rounded(countsIn(record), 9)).toEqual(rounded(expected, 9));
  });

  test.each(cases)('%s: the numbers in text', async (_, { options, says = [], ...expected }) => {
    const text = await printedBy([eightAnswers, ...options]);
    for (const sentence of says) expect(text).toContain(sentence);
    expect(countsInText(text)).toEqual(rounded(expected, 1));
  });

  test('all segments are hidden: no word about p-values that are not there', async () => {
    const words = [eightAnswers, '--rating', 'NPS', '--by', 'Plan'];
    expect(await printedBy(words)).toContain('the p-values above are adjusted after Holm');
    expect(await printedBy([...words, '--min-respondents', '5'])).not.toContain('p-values');
  });
});

function rounded({ total, rows }: Counts, digits: number): Counts {
  const round = ([answers, score]: Counted): Counted => [answers, Number(score.toFixed(digits))];
  return { total: round(total), rows: mapped(rows, (name) => name, round) };
}

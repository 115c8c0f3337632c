import type { ScanWords } from '../terminal-words.js';

/** What `nps-core scan` prints in English. */
export const scan: ScanWords = {
  found: (findings, comparisons, columns) =>
    `${findings} of ${made(comparisons, columns)} ${findings === '1' ? 'stands' : 'stand'} out`,
  nothing: (comparisons, columns) => `Nothing stands out in ${made(comparisons, columns)}`,
  notCompared: (minRespondents) =>
    `Nothing was compared: no column has two values with ${minRespondents} answers each`,
  comparedWith: 'vs.',
  itsScore: 'score',
  difference: 'points',
  rest: 'the rest',
  notes: [
    'p is adjusted for all comparisons: of such findings, at most 1 in 10 is chance,',
    'on average. Columns that go together show one cause several times.',
  ],
  allAnswers: (before, after, difference) =>
    `All answers from ${before} to ${after}: ${difference}`,
  lookedAt: 'Columns',
  compared: (columns) => `looked at: ${columns}`,
  inBands: (columns) => `numbers in fifths: ${columns}`,
  leftOut: {
    empty: (columns) => `left out, nobody has a value: ${columns}`,
    id: (columns) => `left out, names of rows or people: ${columns}`,
    date: (columns) => `left out, dates: ${columns}`,
    text: (columns) => `left out, comments: ${columns}`,
    object: (columns) => `left out, lists or objects: ${columns}`,
    'many-values': (columns) => `left out, more than 50 values: ${columns}`,
    'one-value': (columns) => `left out, one value only: ${columns}`,
    'few-answers': (columns) => `left out, too few answers in each value: ${columns}`,
    rating: (columns) => `left out, follow from the rating or decide it: ${columns}`,
  },
  fewAnswers: (minRespondents) =>
    `values with fewer than ${minRespondents} answers were not compared`,
};

function made(comparisons: string, columns: string): string {
  const [one, ofOne] = [comparisons === '1', columns === '1'];
  return `${comparisons} ${one ? 'comparison' : 'comparisons'} in ${columns} ${ofOne ? 'column' : 'columns'}`;
}

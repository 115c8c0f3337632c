import { formatPValue } from '../../display/index.js';
import type { Difference } from '../../inference/difference.js';
import type { ComparedSelections } from '../../survey/index.js';
import { printable } from './one-line.js';
import { nameOf, type Printing, range } from './printing.js';
import { hiddenLines } from './table.js';

/** Two selections, their scores and the difference. */
export function comparisonLines(
  { a, b, difference }: ComparedSelections,
  minRespondents: number,
  printing: Printing,
): string[] {
  const { words, colours } = printing;
  const hidden = [a, b]
    .filter(({ respondents }) => respondents === null)
    .map((selection) => selectionName(selection, printing));
  const result = difference ? differenceText(difference, printing) : words.nobodyInOne;
  return [
    colours.bold(words.against(selectionName(a, printing), selectionName(b, printing))),
    ...(hidden.length > 0
      ? hiddenLines(hidden, minRespondents, printing)
      : [`  ${words.scores(printing.score(a.score), printing.score(b.score), result)}`]),
  ];
}

/** A difference of two scores, its interval and its p-value. */
export function differenceText(difference: Difference, printing: Printing): string {
  const { estimate, pValue } = difference;
  return printing.words.difference(
    printing.change(estimate),
    range(difference, printing, printing.change),
    formatPValue(pValue),
  );
}

function selectionName({ column, value }: ComparedSelections['a'], printing: Printing): string {
  return `${printable(column, 30)} = ${printable(nameOf([value], printing), 30)}`;
}

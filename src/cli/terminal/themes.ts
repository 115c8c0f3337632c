import type { ThemeRow, ThemeTable } from '../../comments/theme-table.js';
import { commentWords } from '../../words/comments.js';
import { printable } from './one-line.js';
import { count, nameOf, type Printing } from './printing.js';
import type { PrintedTable } from './table.js';

/** What is missing to 100, theme by theme. */
export function printedThemes(
  { themes, other, silent, suppressed }: ThemeTable<string>,
  minMentions: number,
  printing: Printing,
): PrintedTable {
  const words = commentWords[printing.language];
  const { answers, score, missing, interval, atStake } = words.columns;
  const hidden = suppressed.map((theme) => printable(theme, 30)).join(', ');
  return {
    heading: ['', answers, score, missing, interval, atStake],
    rows: [
      ...themes.map((row) => cellsOf(nameOf([row.theme], printing), row, printing)),
      cellsOf(words.other, other, printing),
      cellsOf(words.silent, silent, printing),
    ],
    notes: [
      ...(suppressed.length > 0 ? [words.fewMentions(hidden, count(minMentions))] : []),
      ...words.themeNotes,
    ],
  };
}

function cellsOf(
  name: string,
  { respondents, score, shortfall, atStake }: ThemeRow<string | null>,
  printing: Printing,
): string[] {
  return [
    name,
    count(respondents),
    printing.score(score),
    printing.distance(shortfall.estimate),
    printing.words.range(printing.distance(shortfall.lower), printing.distance(shortfall.upper)),
    printing.change(atStake?.estimate),
  ];
}

import fc from 'fast-check';

/** A known table, and the text of a file that holds it. */
export interface WrittenTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
  /** How many rows of the file stand above the first answer. */
  readonly headerRows: number;
  readonly text: string;
}

export const delimiters = [',', ';', '\t', '|'] as const;

/** Texts with marks, quotation marks and line ends in them. */
const cells = [
  '',
  'good',
  'Doe, Jane',
  'x; y',
  'a;b',
  '2,5',
  'left|right',
  'tab\there',
  'two\nlines',
  'she said "no"',
  '"all" of it',
  '2026-01-05, 10:00',
  'https://example.com/?a=1;b=2',
  'ça va, très bien',
  '매우 좋음, 추천',
];
const names = ['who', 'Last, First', 'comment', 'city; country', 'date', 'plan', 'why "so"?'];

/** How a table is written. */
interface Writing {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly quotesAll: boolean;
  /** Blank cells at the end of a row are not written. */
  readonly dropsBlanks: boolean;
  /** A delimiter stands behind the last cell. */
  readonly trailing: 'none' | 'header' | 'rows' | 'all';
  readonly titles: readonly string[];
  readonly endsWithLineEnd: boolean;
}

const writings: fc.Arbitrary<Writing> = fc.record({
  delimiter: fc.constantFrom(...delimiters),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  quotesAll: fc.boolean(),
  dropsBlanks: fc.boolean(),
  trailing: fc.constantFrom('none', 'none', 'header', 'rows', 'all'),
  titles: fc.constantFrom([], [], [], ['Survey of the spring'], ['', 'All shops', '']),
  endsWithLineEnd: fc.boolean(),
});

function written(row: readonly string[], writing: Writing, isTrailing: boolean): string {
  const { delimiter, quotesAll, dropsBlanks } = writing;
  const filled = row.findLastIndex((cell) => cell !== '') + 1;
  const texts = (dropsBlanks ? row.slice(0, Math.max(1, filled)) : row).map((cell) => {
    const mustQuote = cell.includes(delimiter) || /^"|[\r\n]/.test(cell);
    return quotesAll || mustQuote ? `"${cell.replaceAll('"', '""')}"` : cell;
  });
  return `${texts.join(delimiter)}${isTrailing ? delimiter : ''}`;
}

/** Tables with a column `nps` of ratings and blanks among columns of any text. */
export const writtenTables: fc.Arbitrary<WrittenTable> = fc
  .tuple(
    fc.shuffledSubarray(names, { minLength: 1, maxLength: 4 }),
    fc.nat(),
    fc.array(
      fc.tuple(
        fc.constantFrom('', ...Array.from({ length: 11 }, (_, rating) => String(rating))),
        fc.array(fc.constantFrom(...cells), { minLength: 4, maxLength: 4 }),
      ),
      { minLength: 2, maxLength: 30 },
    ),
    writings,
  )
  .map(([others, place, answers, writing]) => {
    const at = place % (others.length + 1);
    const withRating = (rating: string, texts: readonly string[]) => [
      ...texts.slice(0, at),
      rating,
      ...texts.slice(at, others.length),
    ];
    const header = withRating('nps', others);
    const rows = answers.map(([rating, texts]) => withRating(rating, texts));
    const { titles, trailing, lineEnd, endsWithLineEnd } = writing;
    const lines = [
      ...titles,
      written(header, writing, trailing === 'header' || trailing === 'all'),
      ...rows.map((row) => written(row, writing, trailing === 'rows' || trailing === 'all')),
    ];
    const text = `${lines.join(lineEnd)}${endsWithLineEnd ? lineEnd : ''}`;
    const headerRows = titles.length + 1;
    return { header, rows, delimiter: writing.delimiter, headerRows, text };
  });

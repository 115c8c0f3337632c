import { checkNumber, invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import type { Printing } from '../display/printing.js';
import { flat } from '../display/text.js';
import type { ChartWords } from '../words/chart.js';
import { FOOTER_SIZE, longestLine } from './measures.js';
import { cutToWidth } from './text.js';

/** Where the numbers of a chart come from. */
export interface ChartSource {
  /**
   * The question that was asked.
   *
   * @defaultValue not named
   */
  readonly question?: string | undefined;
  /**
   * The name of the file or table.
   *
   * @defaultValue not named
   */
  readonly file?: string | undefined;
  /**
   * How many answers count.
   *
   * @defaultValue not said
   */
  readonly answers?: number | undefined;
  /**
   * Of how many rows the answers are; with `answers` only.
   *
   * @defaultValue not said
   */
  readonly rows?: number | undefined;
  /**
   * The first day, such as `2026-01-31`; with `to` only.
   *
   * @defaultValue not said
   */
  readonly from?: string | undefined;
  /**
   * The last day; with `from` only.
   *
   * @defaultValue not said
   */
  readonly to?: string | undefined;
  /**
   * What the intervals are, in words.
   *
   * @defaultValue not said
   */
  readonly method?: string | undefined;
}

const sourceNames: OptionNames<ChartSource> = {
  ...{ question: true, file: true, answers: true, rows: true },
  ...{ from: true, to: true, method: true },
};

/** Between the parts of the line below a chart. */
export const SEPARATOR = ' · ';

/**
 * The parts of the line below a chart that says where its numbers come from; none without a source. No
 * name in it is longer than a line.
 */
export function footerOf(
  source: ChartSource | undefined,
  width: number,
  { words, whole }: Pick<Printing<ChartWords>, 'words' | 'whole'>,
): string[] {
  if (source === undefined) return [];
  checkSource(source);
  const { question, file, answers, rows, from, to, method } = source;
  const counted = answers === undefined ? undefined : words.answers(whole(answers));
  const nameOf = (text: string) => cutToWidth(flat(text), FOOTER_SIZE, longestLine(width));
  const said = (text: string | undefined) => (text === undefined ? [] : [nameOf(text)]);
  return [
    ...(question === undefined ? [] : [words.source.question(nameOf(question))]),
    ...said(file),
    ...(counted === undefined
      ? []
      : [rows === undefined ? counted : words.source.ofRows(counted, whole(rows))]),
    ...(from === undefined || to === undefined
      ? []
      : [words.source.days(nameOf(words.period(from)), nameOf(words.period(to)))]),
    ...said(method),
  ];
}

function checkSource(source: ChartSource): void {
  if (typeof source !== 'object' || source === null) {
    throw invalid('source', 'an object', source, '');
  }
  checkOptionNames('source', source, sourceNames);
  for (const name of ['question', 'file', 'from', 'to', 'method'] as const) {
    const text: unknown = source[name];
    if (text !== undefined && typeof text !== 'string') {
      throw invalid(`source.${name}`, 'a text', text, '');
    }
  }
  for (const name of ['answers', 'rows'] as const) {
    const count = source[name];
    if (count !== undefined) checkNumber(`source.${name}`, count, 0, Number.MAX_SAFE_INTEGER);
  }
}

import { bands } from '../../counting/bands.js';
import { SettingsError } from './error.js';

/** The labels that settings give. A text may hold further equals signs. */
export function readLabels(
  texts: readonly string[] | undefined,
): Readonly<Record<string, number | null>> | undefined {
  if (texts === undefined) return undefined;
  const labels = texts.map((text): [label: string, rating: number | null] => {
    const [, label = '', rating = ''] = /^(.*)=\s*([+-]?\d*)\s*$/s.exec(text) ?? [];
    if (label.trim() !== '') return [label, rating === '' ? null : Number(rating)];
    throw new SettingsError(`--label must be TEXT=RATING, such as 'Very likely=10', not ${text}`);
  });
  const twice = labels.find(([label], place) => labels.findIndex(([l]) => l === label) < place);
  if (twice) throw new SettingsError(`--label ${twice[0]} is given twice: give it once`);
  return Object.fromEntries(labels);
}

/** The bands that settings give. */
export function readBands(texts: readonly string[]): Readonly<Record<string, readonly number[]>> {
  const edges = texts.map(readEdges);
  const twice = edges.find(([column], place) => edges.findIndex(([c]) => c === column) < place);
  if (twice) throw new SettingsError(`--bands ${twice[0]} is given twice: give it once`);
  return Object.fromEntries(edges);
}

function readEdges(text: string): [column: string, edges: readonly number[]] {
  const [, column = '', list = ''] = /^(.*)=([^=]*)$/s.exec(text) ?? [];
  const edges = list.split(',').map((edge) => (edge.trim() === '' ? Number.NaN : Number(edge)));
  try {
    bands(edges);
    if (column !== '') return [column, edges];
  } catch {
    // the sentence below is about the edges too
  }
  throw new SettingsError(
    `--bands must be a column and rising numbers, such as spend=0,50,200, not ${text}`,
  );
}

/** The separators that settings give: what follows the last equals sign. A column may be called so. */
export function readSeparators(
  texts: readonly string[] | undefined,
): Readonly<Record<string, string>> | undefined {
  if (texts === undefined) return undefined;
  return Object.fromEntries(
    texts.map((text): [column: string, separator: string] => {
      const [, column, separator] = /^(.+)=(.+)$/s.exec(text) ?? [];
      if (column !== undefined && separator !== undefined) return [column, separator];
      throw new SettingsError(
        `--multiple must be a column and what separates its answers, such as Features=;, not ${text}`,
      );
    }),
  );
}

import { checkArray, invalid } from './invalid.js';
import { checkOptionNames, type OptionNames } from './options.js';

/** Options of `bands`. */
export interface BandOptions {
  /**
   * The names of the bands, from below the first edge to above the last: one more than edges.
   *
   * @defaultValue names such as `'below 0'`, `'0 to <50'` and `'50 and more'`
   */
  readonly labels?: readonly string[] | undefined;
}

const bandNames: OptionNames<BandOptions> = { labels: true };

/**
 * A function from numbers such as age, spend or usage to named bands, which can be segments. A band
 * begins at its edge and ends before the next. A null or undefined number has no band: its segment
 * is missing.
 *
 * @throws RangeError if the edges do not rise, or the number of labels is not one more than the
 * number of edges.
 * @throws TypeError if an edge, or a number given to the result, is not a number, or an option is
 * unknown.
 * @example
 * [-5, 0, 49.5, 50].map(bands([0, 50])) // => ['below 0', '0 to <50', '0 to <50', '50 and more']
 */
export function bands(
  edges: readonly number[],
  options: BandOptions = {},
): {
  (value: number): string;
  (value: number | null | undefined): string | undefined;
} {
  checkOptionNames('bands', options, bandNames);
  checkArray('edges', edges, 'numbers');
  edges.forEach((edge, index) => {
    if (
      !(typeof edge === 'number' && Number.isFinite(edge) && edge > (edges[index - 1] ?? -Infinity))
    ) {
      throw invalid(`edge at index ${index}`, 'a finite number above the edge before', edge);
    }
  });
  const { labels = namesOfBands(edges) } = options;
  checkArray('labels', labels, 'texts');
  labels.forEach((label, index) => {
    if (typeof label !== 'string') throw invalid(`label at index ${index}`, 'a text', label, '');
  });
  if (labels.length !== edges.length + 1) {
    throw invalid('labels.length', `${edges.length + 1}, one more than edges`, labels.length);
  }
  const bandOf = (value: number | null | undefined): string | undefined => {
    if (value === null || value === undefined) return undefined;
    if (typeof value !== 'number' || Number.isNaN(value)) throw invalid('value', 'a number', value);
    const next = edges.findIndex((edge) => value < edge);
    return labels[next === -1 ? edges.length : next];
  };
  return bandOf as {
    (value: number): string;
    (value: number | null | undefined): string | undefined;
  };
}

/** The names of the bands between edges, in the order of their numbers. */
export function namesOfBands(edges: readonly number[]): string[] {
  const [first] = edges;
  if (first === undefined) return ['all'];
  const between = edges.slice(1).map((edge, index) => `${edges[index]} to <${edge}`);
  return [`below ${first}`, ...between, `${edges[edges.length - 1]} and more`];
}

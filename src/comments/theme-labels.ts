import { invalid } from '../counting/invalid.js';

/**
 * The themes by name: a pattern, or words of which one stands anywhere in the comment, whatever its
 * case. Or a function from a comment to its themes, such as the labels of a model or of a reader.
 */
export type Themes<Row, Theme extends string> =
  | Readonly<Record<Theme, RegExp | readonly string[]>>
  | ((comment: string, row: Row, index: number) => Iterable<Theme> | Theme | null);

/** Reads the themes of comments. */
export interface LabelReader<Row, Theme> {
  /** The themes of a comment, each once. */
  readonly of: (comment: string, row: Row, index: number) => readonly Theme[];
  /** All themes: those that are named, or that comments had so far. */
  readonly names: () => readonly Theme[];
}

/** A reader of the themes of comments. */
export function labelReader<Row, Theme extends string>(
  themes: Themes<Row, Theme>,
): LabelReader<Row, Theme> {
  if (typeof themes === 'function') return givenLabels(themes);
  if (typeof themes !== 'object' || themes === null || Array.isArray(themes)) {
    throw invalid('themes', 'an object of patterns and words, or a function', themes, '');
  }
  const matchers = Object.entries(themes).map(
    ([name, given]) => [name as Theme, matcher(name, given)] as const,
  );
  return {
    of: (comment) => {
      const lowerCase = comment.toLowerCase();
      return matchers.flatMap(([name, matches]) => (matches(comment, lowerCase) ? [name] : []));
    },
    names: () => matchers.map(([name]) => name),
  };
}

function matcher(name: string, given: unknown): (comment: string, lowerCase: string) => boolean {
  if (given instanceof RegExp) {
    const pattern = new RegExp(given.source, given.flags.replace(/[gy]/g, ''));
    return (comment) => pattern.test(comment);
  }
  const isList =
    Array.isArray(given) && given.every((word) => typeof word === 'string' && word !== '');
  if (!isList) throw invalid(`themes.${name}`, 'a pattern or an array of words', given, '');
  const words = (given as string[]).map((word) => word.toLowerCase());
  return (_, lowerCase) => words.some((word) => lowerCase.includes(word));
}

function givenLabels<Row, Theme extends string>(
  labelsOf: (comment: string, row: Row, index: number) => Iterable<Theme> | Theme | null,
): LabelReader<Row, Theme> {
  const names = new Set<Theme>();
  return {
    of: (comment, row, index) => {
      const given = labelsOf(comment, row, index);
      const labels = typeof given === 'string' ? [given] : [...(given ?? [])];
      if (!labels.every((label) => typeof label === 'string')) {
        throw invalid(`themes at row ${index}`, 'texts', given, '');
      }
      for (const label of labels) names.add(label);
      return [...new Set(labels)];
    },
    names: () => [...names],
  };
}

import { checkIterable, invalid } from '../counting/invalid.js';

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
    ([name, given]) => [name as Theme, matcherOf(name, given)] as const,
  );
  return {
    of: (comment) => themesIn(comment, matchers),
    names: () => matchers.map(([name]) => name),
  };
}

/** What shows that a comment has a theme: one of some words in small letters, or a pattern. */
export interface ThemeMatcher {
  readonly words: readonly string[];
  readonly patterns: readonly TextPattern[];
}

/** Tells whether a text has something in it; every RegExp without the flags g and y does. */
export interface TextPattern {
  /** Whether a text has what the pattern describes. */
  test(text: string): boolean;
}

/** The themes that a comment has. */
export function themesIn<Theme>(
  comment: string,
  matchers: readonly (readonly [theme: Theme, matcher: ThemeMatcher])[],
): Theme[] {
  const lowerCase = comment.toLowerCase();
  return matchers.flatMap(([theme, { words, patterns }]) => {
    const hasWord = words.some((word) => lowerCase.includes(word));
    return hasWord || patterns.some((pattern) => pattern.test(comment)) ? [theme] : [];
  });
}

function matcherOf(name: string, given: unknown): ThemeMatcher {
  if (given instanceof RegExp) {
    return { words: [], patterns: [new RegExp(given.source, given.flags.replace(/[gy]/g, ''))] };
  }
  const isList =
    Array.isArray(given) && given.every((word) => typeof word === 'string' && word !== '');
  if (!isList) throw invalid(`themes.${name}`, 'a pattern or an array of words', given, '');
  return { words: (given as string[]).map((word) => word.toLowerCase()), patterns: [] };
}

function givenLabels<Row, Theme extends string>(
  labelsOf: (comment: string, row: Row, index: number) => Iterable<Theme> | Theme | null,
): LabelReader<Row, Theme> {
  const names = new Set<Theme>();
  return {
    of: (comment, row, index) => {
      const given = labelsOf(comment, row, index);
      const labels = typeof given === 'string' ? [given] : (labelsIn(given, index) as Theme[]);
      if (!labels.every((label) => typeof label === 'string')) {
        throw invalid(`themes at row ${index}`, 'texts', given, '');
      }
      for (const label of labels) names.add(label);
      return [...new Set(labels)];
    },
    names: () => [...names],
  };
}

/** The labels that a function gave; a promise of them is not one. */
function labelsIn(given: unknown, index: number): string[] {
  if (given === null || given === undefined) return [];
  if (typeof (given as PromiseLike<unknown>).then === 'function') {
    throw new TypeError(
      `themes must be a function that gives texts, received a promise at row ${index}: wait for the labels of all rows first`,
    );
  }
  checkIterable(`themes at row ${index}`, given, 'texts');
  return [...(given as Iterable<string>)];
}

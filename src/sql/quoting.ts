import { invalid } from '../counting/invalid.js';

/** How a dialect writes names and texts, so that no character in them can end them. */
export interface Quoting {
  /** A name in quotation marks. */
  readonly name: (name: string) => string;
  /** A text literal. */
  readonly text: (text: string) => string;
  /** The start of a variable that the engine replaces even inside names: such names are refused. */
  readonly variable?: string | undefined;
}

type Quote = (value: string) => string;

const doubled =
  (mark: string): Quote =>
  (value) =>
    mark + value.split(mark).join(mark + mark) + mark;

const withEscapes = (value: string, mark: string): string =>
  value.replace(/[\\'`]/g, (character) =>
    character === mark || character === '\\' ? `\\${character}` : character,
  );

const escaped =
  (mark: string): Quote =>
  (value) =>
    mark + withEscapes(value, mark).replace(/\n/g, '\\n').replace(/\r/g, '\\r') + mark;

const backslashesDoubled: Quote = (value) => doubled("'")(value.replace(/\\/g, '\\\\'));

/**
 * How the known dialects write names and texts, for the `quoting` of a dialect of your own.
 *
 * @example
 * quotings.standard.text("it's") // => "'it''s'"
 */
export const quotings: Readonly<
  Record<
    'standard' | 'postgres' | 'backslash' | 'backtick' | 'spark' | 'mysql' | 'sqlserver',
    Quoting
  >
> = {
  /** The rules of the SQL standard. */
  standard: { name: doubled('"'), text: doubled("'") },
  /** A text with a backslash is written E'…': in '…' a setting decides what a backslash means. */
  postgres: {
    name: doubled('"'),
    text: (text) => (text.includes('\\') ? `E${backslashesDoubled(text)}` : doubled("'")(text)),
  },
  /** Names as in the standard; in texts a backslash is an escape. */
  backslash: { name: doubled('"'), text: backslashesDoubled },
  /** Names in backticks; in names and texts a backslash is an escape. */
  backtick: { name: escaped('`'), text: escaped("'") },
  /**
   * Names in backticks, which are doubled; in texts a backslash is an escape. Spark replaces
   * variables `${…}` before it reads a query, so texts are written without them.
   */
  spark: {
    name: doubled('`'),
    text: (text) => escaped("'")(text).replace(/\$\{/g, '\\u0024{'),
    variable: '${',
  },
  /**
   * Names in backticks, which are doubled; in texts a backslash is an escape, unless the session
   * says NO_BACKSLASH_ESCAPES, where a text keeps its end and has two backslashes for one.
   */
  mysql: { name: doubled('`'), text: backslashesDoubled },
  /**
   * Names in square brackets; texts of Unicode. A backslash before a line break would join the two
   * lines, and sqlcmd replaces variables `$(…)`, so that texts are cut in two there.
   */
  sqlserver: {
    name: (name) => `[${name.replace(/]/g, ']]')}]`,
    text: (text) => {
      const parts = text.split(/(?<=\\)(?=\r?\n)|(?<=\$)(?=\()/);
      const literals = parts.map((part) => `N${doubled("'")(part)}`);
      return literals.length === 1 ? (literals[0] as string) : `CONCAT(${literals.join(', ')})`;
    },
    variable: '$(',
  },
};

/** A name as the dialect writes it; refuses a name that it cannot write. */
export function nameIn(
  argument: string,
  name: unknown,
  { name: quote, variable }: Quoting,
): string {
  if (typeof name !== 'string' || name === '' || name.includes('\0')) {
    throw invalid(argument, 'a name, not empty, without null bytes', name, 'string');
  }
  if (variable !== undefined && name.includes(variable)) {
    throw invalid(
      argument,
      `a name without ${variable}, which the engine replaces`,
      name,
      'string',
    );
  }
  return quote(name);
}

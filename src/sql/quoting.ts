import { invalid } from '../counting/invalid.js';

/** How a dialect writes names and texts so that nothing in them can end them. */
export interface Quoting {
  readonly name: Quote;
  readonly text: Quote;
  /** What the engine replaces before it reads a query, so that no name can hold it. */
  readonly replaced?: string;
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

/** The rules that dialects follow. */
export const quotings: Readonly<
  Record<'standard' | 'postgres' | 'backslash' | 'backtick' | 'spark', Quoting>
> = {
  /** The rules of the SQL standard. */
  standard: { name: doubled('"'), text: doubled("'") },
  /** A text with a backslash says so, since a setting decides what one means in a plain text. */
  postgres: {
    name: doubled('"'),
    text: (text) => (text.includes('\\') ? `E${backslashesDoubled(text)}` : doubled("'")(text)),
  },
  /** Names as in the standard; in texts a backslash escapes. */
  backslash: { name: doubled('"'), text: backslashesDoubled },
  /** Backticks; backslashes escape in names and texts. */
  backtick: { name: escaped('`'), text: escaped("'") },
  /** Backticks, doubled in names; backslashes escape in texts, in which no variable may be left. */
  spark: {
    name: doubled('`'),
    text: (text) => escaped("'")(text).replace(/\$\{/g, '\\u0024{'),
    replaced: '${',
  },
};

/** A name as the dialect writes it; refuses what it cannot write. */
export function nameIn(
  argument: string,
  name: unknown,
  { name: quote, replaced }: Quoting,
): string {
  if (typeof name !== 'string' || name === '' || name.includes('\0')) {
    throw invalid(argument, 'a name, not empty, without null bytes', name, 'string');
  }
  if (replaced !== undefined && name.includes(replaced)) {
    throw invalid(
      argument,
      `a name without ${replaced}, which the engine replaces`,
      name,
      'string',
    );
  }
  return quote(name);
}

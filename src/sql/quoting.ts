import { invalid } from '../counting/invalid.js';

/** How a dialect writes names and texts so that nothing in them can end them. */
export interface Quoting {
  readonly name: Quote;
  readonly text: Quote;
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
  /** Backticks, doubled in names; backslashes escape in texts. */
  spark: { name: doubled('`'), text: escaped("'") },
};

/** Refuses what no dialect can write as a name. */
export function checkName(argument: string, name: unknown): string {
  if (typeof name === 'string' && name !== '' && !name.includes('\0')) return name;
  throw invalid(argument, 'a name without null bytes', name, 'string');
}

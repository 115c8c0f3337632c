import { characterOf, classMembers, members } from './pattern-class.js';

/** Which regular expressions an engine reads. */
export type PatternSyntax = 're2' | 'perl' | 'postgres' | 'posix';

/** What syntaxes differ in. */
interface SyntaxRules {
  readonly lookaround: boolean;
  /** A boundary of words in Latin letters; null where the engine has none. */
  readonly boundary: string | null;
  /** The end of the text. */
  readonly end: string;
}

const WORD = '[A-Za-z0-9_]';
/** What \b means in JavaScript; that of these engines also counts letters beyond ASCII. */
const BETWEEN = `((?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`;

const syntaxes: Readonly<Record<PatternSyntax, SyntaxRules>> = {
  re2: { lookaround: false, boundary: '\\b', end: '$' },
  perl: { lookaround: true, boundary: BETWEEN, end: '\\z' }, // $ also stands before a last line break
  postgres: { lookaround: true, boundary: BETWEEN, end: '$' },
  posix: { lookaround: false, boundary: null, end: '$' },
};

/** A part of a pattern: what stands at a place, whatever comes before. */
const PARTS =
  /\\(?<code>u\{[0-9a-f]+\}|u[0-9a-f]{4}|x[0-9a-f]{2}|p\{[^}]*\}|k<[^>]*>|[\s\S])|\[(?<negated>\^?)(?<list>(?:\\[\s\S]|[^\]\\])*)\]|\((?<group>\?(?:<?[=!]|<[^>]*>|[\s\S]))?|(?<quantifier>[*+?]|\{\d+(?:,\d*)?\})\??|(?<other>[\s\S])/giu;

type Parts = Readonly<
  Record<'code' | 'negated' | 'list' | 'group' | 'quantifier' | 'other', string | undefined>
>;

/** PostgreSQL repeats a part at most so often. */
const MOST_TIMES = 255;

/** A pattern and what it becomes. */
interface Translation extends SyntaxRules {
  readonly ignoresCase: boolean;
  /** The error for a part that the engine cannot match. */
  readonly cannot: (part: string) => Error;
}

/**
 * The regular expression of an engine that finds what a pattern of JavaScript finds; with the flag i
 * in texts in lower case. It has only what all engines of a syntax read alike.
 *
 * @throws TypeError if the engine cannot match a part of the pattern, which is named.
 */
export function patternFor(option: string, pattern: RegExp, syntax: PatternSyntax): string {
  const cannot = (part: string) =>
    new TypeError(`${option} has ${part}, which this dialect cannot match, in ${pattern}`);
  const flag = /[^giuy]/.exec(pattern.flags);
  if (flag !== null) throw cannot(`the flag ${flag[0]}`);
  if (!pattern.unicode && pattern.source.includes('\\u{'))
    throw cannot('\\u{…} without the flag u');
  const translation = { ...syntaxes[syntax], ignoresCase: pattern.ignoreCase, cannot };
  return pattern.source.replace(PARTS, (part: string, ...matched: unknown[]) =>
    translated(part, matched[matched.length - 1] as Parts, translation),
  );
}

function translated(part: string, parts: Parts, translation: Translation): string {
  const { code, negated, list, group, quantifier, other } = parts;
  const { lookaround, end, cannot } = translation;
  if (code !== undefined) return escaped(part, code, translation);
  if (list !== undefined) return `[${negated}${classMembers(list, translation)}]`;
  if (quantifier !== undefined) return timesOf(quantifier, cannot);
  if (other === '.') return '[^\n\r\u2028\u2029]';
  if (other === '$') return end;
  if (other === '^' || other === '|' || other === ')') return other;
  if (other !== undefined) return literal(other, translation);
  if (group === undefined || /^\?(?::|<\w)/.test(group)) return '(';
  if (lookaround && /^\?<?[=!]$/.test(group)) return part;
  throw cannot(`${part}…)`);
}

function escaped(part: string, code: string, translation: Translation): string {
  const { boundary, cannot } = translation;
  if (code === 'b' && boundary !== null) return boundary;
  const named = members[code.toLowerCase()];
  if (named !== undefined) return `[${code in members ? '' : '^'}${named}]`;
  const character = characterOf(code);
  if (character === null) throw cannot(part);
  return literal(character, translation);
}

/** A character as it stands in all syntaxes. */
function literal(character: string, { ignoresCase }: Pick<Translation, 'ignoresCase'>): string {
  const own = ignoresCase ? character.toLowerCase() : character;
  if (/[\\^[\]]/.test(own)) return `\\${own}`;
  if (/[.*+?(){}|$]/.test(own)) return `[${own}]`;
  // LOWER of some engines knows the letters of ASCII only
  const capital = own.toUpperCase();
  return ignoresCase && own > '\x7f' && capital !== own && capital.length === own.length
    ? `[${own}${capital}]`
    : own;
}

function timesOf(quantifier: string, cannot: Translation['cannot']): string {
  const times = quantifier.match(/\d+/g) ?? [];
  if (times.some((count) => Number(count) > MOST_TIMES)) throw cannot(quantifier);
  return quantifier;
}

/** A word as a regular expression that finds it in texts in lower case. */
export function wordPattern(word: string): string {
  return [...word].map((letter) => literal(letter, { ignoresCase: true })).join('');
}

/** Control characters by their escapes. */
const controls: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  v: '\v',
};

/** The members of classes by their escapes; of blanks those that people type. */
export const members: Readonly<Record<string, string>> = {
  d: '0-9',
  w: 'A-Za-z0-9_',
  s: ' \t\n\r\f\v\u00A0\u2009\u3000',
};

/** The character that an escape stands for; null if it stands for something else. */
export function characterOf(escaped: string): string | null {
  const code = /^(?:u\{?|x)([0-9a-f]+)\}?$/i.exec(escaped)?.[1];
  if (code === undefined) return controls[escaped] ?? (/^[a-z0-9]/i.test(escaped) ? null : escaped);
  return /^0+$/.test(code) ? null : String.fromCodePoint(Number(`0x${code}`));
}

const CHARACTER = '\\\\u\\{[0-9a-f]+\\}|\\\\u[0-9a-f]{4}|\\\\x[0-9a-f]{2}|\\\\[\\s\\S]|[^\\\\]';
/** A range of characters, or a character, or \d and the like. */
const MEMBERS = new RegExp(`(?<from>${CHARACTER})(?:-(?<to>${CHARACTER}))?`, 'giu');

/** What a class needs of a translation. */
interface ClassRules {
  readonly ignoresCase: boolean;
  readonly cannot: (part: string) => Error;
}

/** The members of a class, as all syntaxes read them. */
export function classMembers(list: string, rules: ClassRules): string {
  if (list === '') throw rules.cannot('an empty class');
  return list.replace(MEMBERS, (part: string, ...matched: unknown[]) => {
    const { from, to } = matched[matched.length - 1] as { from: string; to?: string };
    const named = from.startsWith('\\') ? members[from.slice(1)] : undefined;
    if (named !== undefined && to === undefined) return named;
    const first = memberOf(from, rules);
    if (to === undefined) return written(lower(first, rules));
    const last = memberOf(to, rules);
    const [low, high] = [lower(first, rules), lower(last, rules)];
    const isMoved = (low === first) !== (high === last) || low > high;
    if (isMoved) throw rules.cannot(`the range ${part} with the flag i`);
    return `${written(low)}-${written(high)}`;
  });
}

function memberOf(part: string, { cannot }: ClassRules): string {
  const character = part.startsWith('\\') ? characterOf(part.slice(1)) : part;
  if (character === null) throw cannot(`${part} in a class`);
  return character;
}

function lower(character: string, { ignoresCase }: ClassRules): string {
  return ignoresCase ? character.toLowerCase() : character;
}

function written(character: string): string {
  return /[\\\][^&~-]/.test(character) ? `\\${character}` : character;
}

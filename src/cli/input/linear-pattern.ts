import { RE2JS } from 're2js';
import type { PatternText } from '../../survey/theme-texts.js';

/** Names of scripts as JavaScript writes them; RE2 writes `\p{Hangul}`. */
const SCRIPT = /\\([pP])\{(?:Script|sc)=(\w+)\}/g;

/**
 * A pattern in RE2, whose time grows with the length of the text only, whatever the pattern is.
 *
 * @throws Error if RE2 has no such pattern: it has no look-around and no back-references.
 */
export function linearPattern({ source, flags }: PatternText): { test(text: string): boolean } {
  const written = RE2JS.translateRegExp(source).replace(SCRIPT, '\\$1{$2}');
  return RE2JS.compile(written, flagsOf(flags));
}

function flagsOf(flags: string): number {
  return (
    (flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0) |
    (flags.includes('m') ? RE2JS.MULTILINE : 0) |
    (flags.includes('s') ? RE2JS.DOTALL : 0)
  );
}

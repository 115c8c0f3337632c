import { RE2JS } from 're2js';
import { type PatternText, readThemes } from '../../survey/theme-texts.js';

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

/**
 * Refuses themes with a pattern that RE2 does not have.
 *
 * @throws Error that names the pattern and the theme, as a sentence about `--themes`.
 */
export function checkLinear(themes: Parameters<typeof readThemes>[0]): void {
  for (const [theme, { patterns }] of readThemes(themes)) {
    for (const pattern of patterns) {
      try {
        linearPattern(pattern);
      } catch (error) {
        throw new Error(
          `--themes has /${pattern.source}/ for ${theme}, which cannot be matched in a time that is sure to end: write it without look-around, back-references and large repeats (${(error as Error).message})`,
        );
      }
    }
  }
}

function flagsOf(flags: string): number {
  return (
    (flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0) |
    (flags.includes('m') ? RE2JS.MULTILINE : 0) |
    (flags.includes('s') ? RE2JS.DOTALL : 0)
  );
}

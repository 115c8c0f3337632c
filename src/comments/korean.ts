const HANGUL = /^[가-힣]+$/;
const SHORTEST_BEGINNING = 2;
const LONGEST_BEGINNING = 5;

/** An ending is productive if it ends so many different words of a survey, or this part of them. */
const FEWEST_WORDS = 5;
const PART_OF_WORDS = 500;

/** Whether a word is written in Hangul alone. */
export function isHangul(word: string): boolean {
  return HANGUL.test(word);
}

/**
 * What a Korean word counts as: its beginnings of 2 to 5 syllables and itself, so that endings and
 * particles need no dictionary; with a productive ending also its first syllable. A word of one
 * syllable stands for itself.
 */
export function beginningsOf(word: string, isProductive: (ending: string) => boolean): string[] {
  if (word.length < SHORTEST_BEGINNING) return [word];
  const beginnings = isProductive(word.slice(1)) ? [`${word.slice(0, 1)}~`] : [];
  const longest = Math.min(LONGEST_BEGINNING, word.length - 1);
  for (let length = SHORTEST_BEGINNING; length <= longest; length++) {
    beginnings.push(`${word.slice(0, length)}~`);
  }
  beginnings.push(`${word}~`);
  return beginnings;
}

/**
 * The endings that a survey itself shows to be endings: those of many different words after a
 * beginning of two syllables or more.
 */
export function productiveEndings(words: Iterable<string>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let size = 0;
  for (const word of words) {
    if (!isHangul(word)) continue;
    size++;
    for (let at = SHORTEST_BEGINNING; at < word.length; at++) {
      const ending = word.slice(at);
      counts.set(ending, (counts.get(ending) ?? 0) + 1);
    }
  }
  const least = Math.max(FEWEST_WORDS, size / PART_OF_WORDS);
  return new Set([...counts].filter(([, count]) => count >= least).map(([ending]) => ending));
}

/** The member of a phrase that a word is: of a Korean one the first two syllables. */
export function phraseMember(word: string): string {
  return isHangul(word) ? word.slice(0, SHORTEST_BEGINNING) : word;
}

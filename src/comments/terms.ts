import type { CountedComment, Vocabulary } from './comment-count.js';
import { type Mentions, mention, noMentions } from './mentions.js';
import { phraseTerms } from './phrase-terms.js';
import { wordTerms } from './word-terms.js';

/** The terms of comments: each comment mentions a term or does not. */
export interface Terms {
  /** The terms. */
  readonly names: readonly string[];
  /** The numbers of the terms that each comment mentions, each once: words, then phrases. */
  readonly ofComment: readonly (readonly number[])[];
  /** Whether a term is two words. */
  readonly isPhrase: readonly boolean[];
}

/** The terms that enough comments mention and enough do not. */
export function termsOf(count: Vocabulary<CountedComment>, minMentions: number): Terms {
  const { comments } = count;
  const words = wordTerms(count);
  const phrases = phraseTerms(count, words, minMentions);
  const isKept = (times: number) => times >= minMentions && comments.length - times >= minMentions;
  const names: string[] = [];
  const numbersOf = ({ times }: Mentions, nameOf: (term: number) => string): readonly number[] =>
    Array.from(times, (mentioning, term) =>
      isKept(mentioning) ? names.push(nameOf(term)) - 1 : -1,
    );
  const wordNumbers = numbersOf(words.mentions, (term) => words.names[term] as string);
  const firstPhrase = names.length;
  const phraseNumbers = numbersOf(phrases.mentions, phrases.nameOf);
  const keptOfWord = words.ofWord.map((terms) => kept(terms, wordNumbers));
  const mentions = noMentions(names.length);
  const ofComment = comments.map((comment, place) => {
    const terms: number[] = [];
    for (const phrase of comment.phrases) {
      for (const word of phrase) {
        for (const term of keptOfWord[word] as readonly number[]) {
          if (mention(mentions, term, place)) terms.push(term);
        }
      }
    }
    for (const phrase of phrases.ofComment[place] as readonly number[]) {
      const term = phraseNumbers[phrase] as number;
      if (term >= 0) terms.push(term);
    }
    return terms;
  });
  return { names, ofComment, isPhrase: names.map((_, term) => term >= firstPhrase) };
}

/** The numbers of those terms that have one. */
function kept(terms: readonly number[], numbers: readonly number[]): readonly number[] {
  return terms.map((term) => numbers[term] ?? -1).filter((number) => number >= 0);
}

/** The comments that mention a term. */
export function placesOf(term: number, { ofComment }: Terms): number[] {
  const places: number[] = [];
  ofComment.forEach((terms, place) => {
    if (terms.includes(term)) places.push(place);
  });
  return places;
}

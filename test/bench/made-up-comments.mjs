// Surveys with made-up comments whose structure is known: which words go with ratings, and which do not.
import { seeded } from '../../docs/seeded.mjs';

const consonants = 'bcdfghklmnprstvw';
const vowels = 'aeiou';
const syllables =
  '가나다라마바사아자차카타파하고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후';
const endings = [
  '이',
  '가',
  '은',
  '도',
  '를',
  '에서',
  '하고',
  '해요',
  '합니다',
  '하네요',
  '한',
  '해서',
  '',
];

/** Words of a language that nobody speaks, in Latin letters or in Hangul with endings. */
const wordMakers = {
  en: (draw) => {
    const of = (letters) => letters[Math.floor(draw() * letters.length)];
    const parts = 1 + Math.floor(draw() * 3);
    return (
      Array.from({ length: parts }, () => of(consonants) + of(vowels)).join('') + of(consonants)
    );
  },
  ko: (draw) =>
    Array.from({ length: 2 }, () => syllables[Math.floor(draw() * syllables.length)]).join(''),
};

/** A vocabulary, each word once; the first words are the most frequent. */
function vocabulary(size, language, draw) {
  const words = new Set();
  while (words.size < size) words.add(wordMakers[language](draw));
  return [...words];
}

/** The place of a word drawn by Zipf's law: the n-th is n times as rare as the first. */
const zipf = (size, draw) => Math.floor(size ** draw()) - 1;

const VOCABULARY = 1500;
const complaints = {
  en: ['slow', 'queue', 'broken', 'dear', 'rude'],
  ko: ['지연', '대기', '고장', '비용', '무례'],
};
const praise = {
  en: ['easy', 'kind', 'quick', 'clean', 'fair'],
  ko: ['편의', '친절', '신속', '청결', '공정'],
};

/** The words of a language that go with low and with high ratings. */
export const relatedWords = (language) => ({ low: complaints[language], high: praise[language] });

/**
 * Answers with comments. Unhappy people write more; apart from that, words go with ratings only where
 * `hasRelations`.
 */
export function surveyOf(size, options) {
  return [...answersOf(size, options)];
}

/** The same one by one: a million of them take much memory at once. */
export function* answersOf(size, { seed, language = 'en', hasRelations = false }) {
  const draw = seeded(seed);
  const words = vocabulary(VOCABULARY, language, draw);
  const { low, high } = relatedWords(language);
  const withEnding = (word) =>
    language === 'ko' ? word + endings[Math.floor(draw() * endings.length)] : word;
  for (let answer = 0; answer < size; answer++) {
    const rating = Math.floor(11 * Math.sqrt(draw()));
    const length = 2 + Math.floor((rating <= 6 ? 18 : 9) * draw() ** 1.5);
    const comment = Array.from({ length }, () => words[zipf(words.length, draw)]);
    if (hasRelations) {
      for (const word of low) if (draw() < (rating <= 6 ? 0.08 : 0.02)) comment.push(word);
      for (const word of high) if (draw() < (rating >= 9 ? 0.08 : 0.02)) comment.push(word);
    }
    yield { rating, comment: comment.map(withEnding).join(' ') };
  }
}

/** Three themes that overlap, and how often each category mentions them; silent ones mention none. */
const population = [
  { rating: 10, share: 0.45, silent: 0.4, themes: [0.05, 0.3, 0.1] },
  { rating: 8, share: 0.3, silent: 0.35, themes: [0.15, 0.15, 0.1] },
  { rating: 3, share: 0.25, silent: 0.2, themes: [0.4, 0.1, 0.1] },
];
export const themeNames = ['price', 'staff', 'colour'];

/** Answers of the population, with the themes that their comments have; null is no comment. */
export function themedAnswers(size, draw) {
  return Array.from({ length: size }, () => {
    const kind = population[kindAt(draw())];
    if (draw() < kind.silent) return { rating: kind.rating, comment: null, themes: [] };
    const themes = themeNames.filter((_, place) => draw() < kind.themes[place]);
    return { rating: kind.rating, comment: 'says something', themes };
  });
}

/** The place of the category of a number from 0 to 1. */
function kindAt(drawn) {
  const [first, second] = population;
  return drawn < first.share ? 0 : drawn < first.share + second.share ? 1 : 2;
}

/** The shortfall and the points at stake of each theme in the whole population. */
export function themeTruth() {
  const pointsOf = ({ rating }) => (rating >= 9 ? 100 : rating >= 7 ? 0 : -100);
  const cells = population.flatMap((kind) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map((set) => {
      const has = themeNames.map((_, place) => (set & (1 << place)) !== 0);
      const chance = has.reduce(
        (p, is, place) => p * (is ? kind.themes[place] : 1 - kind.themes[place]),
        1,
      );
      return { has, points: pointsOf(kind), weight: kind.share * (1 - kind.silent) * chance };
    }),
  );
  const score = population.reduce((sum, kind) => sum + kind.share * pointsOf(kind), 0);
  return themeNames.map((_, place) => {
    let shortfall = 0;
    let mentioning = 0;
    let points = 0;
    for (const { has, points: own, weight } of cells) {
      if (!has[place]) continue;
      shortfall += (weight * (100 - own)) / has.filter(Boolean).length;
      mentioning += weight;
      points += weight * own;
    }
    return { shortfall, atStake: (score - points) / (1 - mentioning) - score };
  });
}

import type { CommentWords } from '../comment-words.js';
import { points } from './common.js';

const notBecause = 'A word goes with the rating; it need not be the reason.';
const chance = (share: string) => [
  `p is adjusted for all words tested: of those that separate, at most ${share} are`,
  'chance, on average.',
];

/** What is said of comments in English. */
export const comments: CommentWords = {
  title: 'What customers write',
  wrote: (written, answers, column) => `${written} of ${answers} wrote something in ${column}`,
  low: 'Words that go with low ratings',
  high: 'Words that go with high ratings',
  ofSegment: (segment, words) => `${segment}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
  isNew: (period) => `New in ${period}: words that are more frequent than before`,
  isGone: (period) => `Words that are rarer in ${period} than before`,
  noContrast: (period) =>
    `What is new in ${period} cannot be said: too few answers in it, or before it`,
  none: 'no word separates them yet',
  remarks: {
    'few-comments': 'Below 500 comments hardly any word separates; themes of your own show more.',
    'hardly-more-than-chance': 'One or two words are hardly more than chance gives.',
  },
  columns: {
    term: 'word',
    theme: 'theme',
    answers: 'answers',
    score: 'score',
    gap: 'gap',
    interval: 'interval',
    pValue: 'p',
    first: 'first',
    missing: 'missing',
    atStake: 'at stake',
  },
  termNotes: (share) => [
    'gap: the score of those who write it less that of the others, among comments',
    'of the same length; first: answers that no word above it accounts for.',
    ...chance(share),
    notBecause,
  ],
  contrastNotes: (share) => [
    'gap: the share of new answers among those who write it less that among the',
    'others, in percentage points, among comments of the same length.',
    ...chance(share),
  ],
  forms: (words) => `as ${words}`,
  beside: (words) => `beside it: ${words}`,
  themes: (missing) => `${points(missing)} missing to 100, theme by theme`,
  other: '(other comments)',
  silent: '(no comment)',
  themeNotes: [
    'missing: a passive misses 100 points, a detractor 200, shared among the themes',
    'of a comment, for each answer: the lines add up. at stake: what the score would',
    'gain if those who mention the theme had answered like the others: that does',
    'not add up. A theme goes with the rating; it need not be the reason.',
  ],
  fewMentions: (names, minMentions) =>
    `Not shown, so that no number below ${minMentions} mentions can be found: ${names}.`,
  requests: (count, share) => `${count} comments ask for something (${share} of comments)`,
  detractorsLikePromoters: (count, of) => `up to ${count} of ${of} detractors write like promoters`,
  promotersLikeDetractors: (count, of) => `up to ${count} of ${of} promoters write like detractors`,
  upsideDown: 'Comments that contradict their rating: was the scale read upside down?',
  toRead: 'To read',
  unmasked: 'Not masked: this may name people, so do not pass it on.',
  quote: (rating, text) => `${rating}: “${text}”`,
};

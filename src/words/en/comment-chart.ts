import type { CommentChartWords } from '../comment-chart.js';
import { countOf, points } from './common.js';

/** The words of charts of comments in English. */
export const commentChart: CommentChartWords = {
  terms: {
    ratings: {
      low: 'With low ratings',
      high: 'With high ratings',
      lowTitle: (term) => `“${term}” goes with low ratings`,
      highTitle: (term) => `“${term}” goes with high ratings`,
      bothTitle: (low, high) => `“${low}” goes with low ratings, “${high}” with high ratings`,
      axis: 'Gap, points',
      gap: 'Gap: the score of those who mention a term less that of the others, among comments of the same length.',
    },
    contrast: {
      low: 'More in the other answers',
      high: 'More in the chosen answers',
      lowTitle: (term) => `“${term}” is rarer in the chosen answers`,
      highTitle: (term) => `“${term}” is more frequent in the chosen answers`,
      bothTitle: (low, high) =>
        `“${high}” is more frequent in the chosen answers, “${low}” is rarer`,
      axis: 'Gap, percentage points',
      gap: 'Gap: the share of chosen answers of those who mention a term less that of the others, among comments of the same length.',
    },
    none: 'No word separates low from high ratings yet',
    chance: 'One or two words: hardly more than chance',
    comments: (withComment, answers) => `${withComment} of ${answers} with a comment.`,
    tested: (tested, falseShare) =>
      `${tested} terms were tested; at most ${falseShare} of those that separate are false on average.`,
    fewComments: 'Below 500 comments hardly any word separates.',
    lines: (level) => `Lines: ${level} intervals.`,
    gap: 'Gap',
    people: 'People',
    bars: 'Bars: people who mention it, from detractors to promoters.',
    notBecause: 'It goes with the rating; it need not be the reason.',
  },
  themes: {
    other: 'Other comments',
    silent: 'No comment',
    holds: (theme, held, missing) =>
      `${theme}: about ${held} of the ${points(missing)} missing to 100`,
    missing: (missing) => `${points(missing)} missing to 100`,
    nothingMissing: 'Nothing is missing to 100: only promoters',
    axis: 'Points',
    bars: (level) =>
      `Bars: what is missing to 100, shared among the themes of a comment; they add up to all of it. Lines: ${level} intervals.`,
    dots: 'Dots: at stake, what the score would gain if those who mention the theme had answered like the others; hollow where not clear. They do not add up.',
    notBecause: 'A theme goes with the rating; it need not be the reason.',
    hidden: (count) => `${countOf(count, 'theme', 'themes')} not shown: too few mentions.`,
    people: 'People',
    shortfall: 'Missing',
    stake: 'At stake',
  },
};

import { tallyHistogram } from '../counting/histogram.js';
import { classify } from '../counting/scale.js';
import { NOTHING } from '../display/format.js';
import { percentDigits, percentOf, scoreDigits } from '../display/numbers.js';
import { percentages } from '../display/percentages.js';
import { isWeighted } from '../survey/weighted.js';
import { categoryNames } from './category-names.js';
import { figureOf } from './figure.js';
import { paragraphs, type Section, sectionOf } from './section.js';
import { tableOf } from './table.js';

/** How many gave which rating; null where the survey holds categories instead of ratings. */
export const distribution: Section = (record, { drawings }, printing) => {
  const { histogram, scale, score, interval, metric } = record;
  if (histogram === null) return null;
  const isShare = metric !== undefined;
  const { words, count, roundedPercent } = printing;
  const { columns } = words;
  const answers = isWeighted(record) ? columns.weightedAnswers : columns.answers;
  const tally = tallyHistogram(histogram, { scale });
  const digits = isShare
    ? percentDigits(percentOf(score ?? 0), interval)
    : scoreDigits(score ?? 0, interval);
  const shares = percentages(tally, { digits });
  const category = (name: string, answers: number, share: number | undefined) => [
    name,
    count(answers),
    share === undefined ? NOTHING : roundedPercent(share, digits),
  ];
  const names = categoryNames(record, words);
  const categories = [
    category(names.promoter, tally.promoters, shares?.promoters),
    ...(isShare ? [] : [category(names.passive, tally.passives, shares?.passives)]),
    category(names.detractor, tally.detractors, shares?.detractors),
  ];
  const ratings = histogram.map((answers, index) => {
    const rating = scale.min + index;
    return [String(rating), names[classify(rating, { scale })], count(answers)];
  });
  return sectionOf(
    words.distribution,
    figureOf(
      drawings.histogram,
      printing,
      tableOf(columns.category, [columns.category, answers, columns.share], categories),
      tableOf(columns.rating, [columns.rating, columns.category, answers], ratings, [1]),
    ),
    // the notes of the chart say so already
    paragraphs(
      shares?.addUp === false && !isShare && drawings.histogram === undefined
        ? [`${words.rounded}.`]
        : [],
    ),
  );
};

import { type Reading, ratingReader } from '../counting/reading.js';
import { type Category, classify } from '../counting/scale.js';
import { type Coding, readCategory } from '../files/category.js';
import { type Row, withPoint } from '../files/row.js';
import type { SurveyPlan } from './plan.js';

/** Reads the text of a cell in the rating column. */
export type RatingReader = (text: string | undefined) => Reading;

/**
 * The reader of the rating column. A category counts as a rating: the lowest one of that category,
 * so that categories and ratings are counted alike.
 */
export function ratingReaderFor({ rating, recognition, scale }: SurveyPlan): RatingReader {
  const { missing, decimalCommas } = recognition;
  const { coding } = rating;
  if (coding === null) {
    const read = ratingReader({ scale, missing });
    return decimalCommas ? (text) => read(text && withPoint(text)) : read;
  }
  const ratings: Readonly<Record<Category, number>> = {
    promoter: scale.promoterFrom,
    passive: scale.passiveFrom,
    detractor: scale.min,
  };
  return (text) => {
    const category = categoryIn(text, coding, recognition);
    return category === null || category === 'unreadable' ? category : ratings[category];
  };
}

/** Whether the category beside a rating is another than the scale gives it, or is absent. */
export function compareCategory(
  cells: Row,
  rating: number,
  { check, recognition, scale }: SurveyPlan,
): { readonly disagrees: boolean; readonly isUncategorised: boolean } {
  if (check === null || check.coding === null) return { disagrees: false, isUncategorised: false };
  const category = categoryIn(cells[check.index], check.coding, recognition);
  return {
    disagrees: category !== null && category !== classify(rating, { scale }),
    isUncategorised: category === null,
  };
}

function categoryIn(
  cell: string | undefined,
  coding: Coding,
  { missing, decimalCommas }: SurveyPlan['recognition'],
): ReturnType<typeof readCategory> {
  const text = cell ?? '';
  if (missing.includes(text.trim())) return null;
  return readCategory(decimalCommas ? withPoint(text) : text, coding);
}

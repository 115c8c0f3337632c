export type { Moment } from '../counting/civil-date.js';
export type { Category, Scale, ScaleOption } from '../counting/scale.js';
export { type Coding, readCategory } from './category.js';
export type { Column, Holds } from './columns.js';
export {
  type ColumnOrder,
  type DateOrder,
  dateOrderOf,
  orderShown,
  type ShownOrder,
} from './date-order.js';
export { readDate } from './dates.js';
export {
  type Delimiter,
  hasDecimalCommas,
  likelyDelimiter,
  type SeparatorLine,
  separatorLine,
} from './delimiter.js';
export { type Encoding, type EncodingGuess, type GuessOptions, guessEncoding } from './encoding.js';
export {
  type CategoriesBeside,
  type CellRating,
  categoriesBeside,
  categoriesPassedOver,
  countable,
  ratingOfCell,
} from './ratings.js';
export {
  type GroupCheck,
  kindOfRow,
  type Recognition,
  type RecognitionOptions,
  recognise,
} from './recognise.js';
export type { Row } from './row.js';
export type { RowKind, Vendor } from './vendors.js';

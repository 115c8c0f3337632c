export type { Moment } from '../counting/civil-date.js';
export type { Category, Scale, ScaleOption } from '../counting/scale.js';
export type { RatingEvidence } from './candidates.js';
export { type Coding, readCategory } from './category.js';
export type { Column, Holds } from './columns.js';
export { type ColumnOrder, type DateOrder, dateOrderOf } from './date-order.js';
export { readDate } from './dates.js';
export {
  type DelimitedOptions,
  lastRows,
  openDelimited,
  readRows,
} from './delimited.js';
export type { DelimitedText, DelimitedTextError } from './delimited-text.js';
export { type Encoding, type EncodingGuess, type GuessOptions, guessEncoding } from './encoding.js';
export type { NameMeaning } from './names.js';
export {
  type GroupCheck,
  kindOfRow,
  type Recognition,
  type RecognitionOptions,
  recognise,
} from './recognise.js';
export type { Row } from './row.js';
export type { SwallowedRows } from './swallowed-rows.js';
export type { RowKind, Vendor } from './vendors.js';

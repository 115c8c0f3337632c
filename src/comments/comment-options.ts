import { type Field, reader } from '../counting/field.js';
import { invalid } from '../counting/invalid.js';
import type { OptionNames } from '../counting/options.js';
import type { ScaleOption } from '../counting/scale.js';
import type { LevelOption } from '../inference/level.js';
import { maskPersonalData } from './mask.js';
import { saysNothing } from './says-nothing.js';

/** What all functions of comments take. */
export interface CommentOptions<Row> extends ScaleOption, LevelOption {
  /** Where a row's rating is; null and undefined are missing. */
  readonly rating: Field<Row, number | null | undefined>;
  /** Where a row's comment is; null and undefined are no comment. */
  readonly comment: Field<Row, string | null | undefined>;
  /**
   * Whether personal data are masked before anything is counted or returned, or a function that masks
   * them.
   *
   * @defaultValue `true`
   */
  readonly mask?: boolean | ((text: string) => string) | undefined;
  /**
   * Whether a comment says nothing, so that its respondent counts as silent.
   *
   * @defaultValue `saysNothing`
   */
  readonly saysNothing?: ((text: string) => boolean) | undefined;
}

/** The names of these options. */
export const commentNames: OptionNames<CommentOptions<unknown>> = {
  rating: true,
  comment: true,
  scale: true,
  confidenceLevel: true,
  mask: true,
  saysNothing: true,
};

/** A reader of a row's comment: masked, or null where it says nothing. */
export function commentReader<Row>(
  options: CommentOptions<Row>,
): (row: Row, index: number) => string | null {
  const { mask = true, saysNothing: isNothing = saysNothing } = options;
  if (typeof mask !== 'boolean' && typeof mask !== 'function') {
    throw invalid('mask', 'true, false or a function', mask, '');
  }
  if (typeof isNothing !== 'function') throw invalid('saysNothing', 'a function', isNothing, '');
  const masked = typeof mask === 'function' ? mask : mask ? maskPersonalData : unchanged;
  const commentOf = reader(options.comment, 'comment');
  return (row, index) => {
    const comment = commentOf(row, index);
    if (comment === null || comment === undefined) return null;
    if (typeof comment !== 'string') {
      throw invalid(`comment at row ${index}`, 'a text, null or undefined', comment, '');
    }
    const text = masked(comment);
    if (typeof text !== 'string') throw invalid('mask', 'a function that gives a text', text, '');
    const isSilent = isNothing(text);
    if (typeof isSilent !== 'boolean') {
      throw invalid('saysNothing', 'a function that gives true or false', isSilent, '');
    }
    return isSilent ? null : text;
  };
}

function unchanged(text: string): string {
  return text;
}

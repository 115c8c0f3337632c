import { checkNumber, invalid } from '../counting/invalid.js';
import { checkDigits } from './round-shares.js';

/** How a number is printed. */
export interface FormatOptions {
  /**
   * The language whose habits are followed, such as `'de'`; never the machine's own.
   *
   * @defaultValue `'en'`
   */
  readonly locale?: string;
  /**
   * Digits after the decimal point, 0…6.
   *
   * @defaultValue `0`
   */
  readonly digits?: number;
}

const NOTHING = '–';
const LEAST_P_VALUE = 0.001;

/**
 * A score for people to read, with its sign, rounded half away from zero.
 *
 * @returns A text; an en dash for null.
 * @throws RangeError if digits is not a whole number from 0 to 6 or the locale is none.
 * @example
 * formatScore(38.66) // => '+39'
 * formatScore(-14.5) // => '-15'
 * formatScore(-0.4) // => '0'
 * formatScore(38.66, { digits: 1, locale: 'de' }) // => '+38,7'
 * formatScore(null) // => '–'
 */
export function formatScore(score: number | null, options: FormatOptions = {}): string {
  return format(score, options, { signDisplay: 'exceptZero' });
}

/**
 * A share, 0…1, for people to read, in percent. For the three shares of a tally, which are to add
 * up, use `roundShares`.
 *
 * @returns A text; an en dash for null.
 * @throws RangeError if digits is not a whole number from 0 to 6 or the locale is none.
 * @example
 * formatShare(0.6) // => '60%'
 * formatShare(0.125, { digits: 1 }) // => '12.5%'
 */
export function formatShare(share: number | null, options: FormatOptions = {}): string {
  return format(share, options, { style: 'percent' });
}

/**
 * A p-value as papers print it: with three decimals, and the smallest as less than 0.001.
 *
 * @returns A text; an en dash for null.
 * @throws RangeError if the p-value is not from 0 to 1 or the locale is none.
 * @throws TypeError if it is neither a number nor null.
 * @example
 * formatPValue(0.0312) // => '0.031'
 * formatPValue(0.0000004) // => '<0.001'
 * formatPValue(0.0312, { locale: 'de' }) // => '0,031'
 */
export function formatPValue(
  pValue: number | null,
  { locale = 'en' }: Pick<FormatOptions, 'locale'> = {},
): string {
  const write = (value: number | null) => format(value, { locale, digits: 3 }, {});
  if (pValue === null) return write(null);
  const isSmall = checkNumber('pValue', pValue, 0, 1) < LEAST_P_VALUE;
  return isSmall ? `<${write(LEAST_P_VALUE)}` : write(pValue);
}

function format(
  value: number | null,
  { locale = 'en', digits = 0 }: FormatOptions,
  style: Intl.NumberFormatOptions,
): string {
  checkDigits(digits);
  if (value === null) return NOTHING;
  if (!Number.isFinite(value)) throw invalid('value', 'a finite number or null', value);
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, { ...style, ...fraction }).format(value);
}

import { checkNumber, invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { checkDigits } from './round-shares.js';

/** Options of `formatScore` and `formatShare`. */
export interface FormatOptions {
  /**
   * A language tag (BCP 47) such as `'de'` or `'de-CH'`: it decides the decimal mark. The setting of
   * the machine is never used.
   *
   * @defaultValue `'en'`
   */
  readonly language?: string | undefined;
  /**
   * Digits after the decimal point, 0…6.
   *
   * @defaultValue `0`
   */
  readonly digits?: number | undefined;
}

const optionNames: OptionNames<FormatOptions> = { language: true, digits: true };
const pValueNames: OptionNames<Pick<FormatOptions, 'language'>> = { language: true };

/** What stands where there is no number. */
export const NOTHING = '–';
const LEAST_P_VALUE = 0.001;

/**
 * A score as text, with its sign, rounded half away from zero.
 *
 * @returns A text; an en dash (–) for null.
 * @throws RangeError if `digits` is not a whole number from 0 to 6, `language` is not a language tag, or
 * the value is not finite.
 * @throws TypeError if the value is neither a number nor null, or an option is unknown.
 * @example
 * formatScore(38.66) // => '+39'
 * formatScore(-14.5) // => '-15'
 * formatScore(-0.4) // => '0'
 * formatScore(38.66, { digits: 1, language: 'de' }) // => '+38,7'
 * formatScore(null) // => '–'
 */
export function formatScore(score: number | null, options: FormatOptions = {}): string {
  checkOptionNames('formatScore', options, optionNames);
  return format(score, options, { signDisplay: 'exceptZero' });
}

/**
 * A share, 0…1, as text in percent. The three shares of a tally, each rounded by itself, may not add
 * up to 100: `percentages` tells where they do not, `roundShares` gives shares that do.
 *
 * @returns A text; an en dash (–) for null.
 * @throws RangeError if `digits` is not a whole number from 0 to 6, `language` is not a language tag, or
 * the value is not finite.
 * @throws TypeError if the value is neither a number nor null, or an option is unknown.
 * @example
 * formatShare(0.6) // => '60%'
 * formatShare(0.125, { digits: 1 }) // => '12.5%'
 */
export function formatShare(share: number | null, options: FormatOptions = {}): string {
  checkOptionNames('formatShare', options, optionNames);
  return format(share, options, { style: 'percent' });
}

/**
 * A p-value as text, as papers print it: three decimals, and `<0.001` below that.
 *
 * @returns A text; an en dash (–) for null.
 * @throws RangeError if the p-value is not from 0 to 1 or `language` is not a language tag.
 * @throws TypeError if the p-value is neither a number nor null, or an option is unknown.
 * @example
 * formatPValue(0.0312) // => '0.031'
 * formatPValue(0.0000004) // => '<0.001'
 * formatPValue(0.0312, { language: 'de' }) // => '0,031'
 */
export function formatPValue(
  pValue: number | null,
  options: Pick<FormatOptions, 'language'> = {},
): string {
  checkOptionNames('formatPValue', options, pValueNames);
  const { language } = options;
  const write = (value: number | null) => format(value, { language, digits: 3 }, {});
  if (pValue === null) return write(null);
  const isSmall = checkNumber('pValue', pValue, 0, 1) < LEAST_P_VALUE;
  return isSmall ? `<${write(LEAST_P_VALUE)}` : write(pValue);
}

function format(
  value: number | null,
  { language = 'en', digits = 0 }: FormatOptions,
  style: Intl.NumberFormatOptions,
): string {
  checkDigits(digits);
  if (value === null) return NOTHING;
  if (!Number.isFinite(value)) throw invalid('value', 'a finite number or null', value);
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return numberFormat(language, { ...style, ...fraction }).format(value);
}

function numberFormat(language: string, style: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    if (typeof language === 'string') return new Intl.NumberFormat(language, style);
  } catch {
    // the engine's error does not name the option
  }
  throw invalid('language', "a language tag such as 'de' or 'de-CH'", language, 'string');
}

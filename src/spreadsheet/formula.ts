import { checkChoice } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { type Scale, type ScaleOption, scaleOf } from '../counting/scale.js';
import { criticalValue, DEFAULT_LEVEL, type LevelOption } from '../inference/level.js';
import { checkRange, type Flavour } from './range.js';

export type { Flavour } from './range.js';

/**
 * The result of a formula: the score, a limit of its interval, the number of respondents in all or
 * in a category, or the number of cells that are ignored because they are neither blank nor a rating.
 */
export type FormulaResult =
  | 'score'
  | 'wald-lower'
  | 'wald-upper'
  | 'adjusted-wald-lower'
  | 'adjusted-wald-upper'
  | 'promoters'
  | 'passives'
  | 'detractors'
  | 'respondents'
  | 'ignored';

/** The result that a formula computes, its range, and the program it is written for. */
export interface FormulaOptions extends LevelOption, ScaleOption {
  /** The cells with the ratings: `A1:A100`, `$A$2:$A$9`, `A:A`, `'My sheet'!A:A`. */
  readonly range: string;
  /** The result of the formula: points for the score and limits, otherwise a number of cells. */
  readonly what: FormulaResult;
  /** The program that the formula is written for. */
  readonly flavour: Flavour;
}

const optionNames: OptionNames<FormulaOptions> = {
  range: true,
  what: true,
  flavour: true,
  confidenceLevel: true,
  scale: true,
};

/** The longest formula that Excel accepts, in characters. */
const LONGEST_FORMULA = 8192;

const separators: Readonly<Record<Flavour, string>> = {
  excel: ',',
  sheets: ',',
  libreoffice: ';',
};

/** The parts of a formula; `list` joins arguments with the separator of the program. */
interface Pieces {
  readonly range: string;
  readonly promoters: string;
  readonly passives: string;
  readonly detractors: string;
  readonly respondents: string;
  /** Promoters and detractors. */
  readonly decided: string;
  /** Promoters without detractors. */
  readonly net: string;
  /** The critical value of the confidence level, in standard errors. */
  readonly z: number;
  readonly list: (...values: readonly string[]) => string;
}

const formulas: Readonly<Record<FormulaResult, (pieces: Pieces) => string>> = {
  score: ({ net, respondents }) => `100*${net}/${respondents}`,
  promoters: ({ promoters }) => promoters,
  passives: ({ passives }) => passives,
  detractors: ({ detractors }) => detractors,
  respondents: ({ respondents }) => respondents,
  ignored: ({ range, respondents }) =>
    `ROWS(${range})*COLUMNS(${range})-COUNTBLANK(${range})-${respondents}`,
  'wald-lower': (pieces) => `MAX(${pieces.list('-100', waldLimit(pieces, '-'))})`,
  'wald-upper': (pieces) => `MIN(${pieces.list('100', waldLimit(pieces, '+'))})`,
  'adjusted-wald-lower': (pieces) => `MAX(${pieces.list('-100', adjustedLimit(pieces, '-'))})`,
  'adjusted-wald-upper': (pieces) => `MIN(${pieces.list('100', adjustedLimit(pieces, '+'))})`,
};

/**
 * A spreadsheet formula, without an add-in, for the score, a limit of its interval or a count. Only
 * whole numbers on the scale are counted. Blanks, texts, errors and other numbers are not counted;
 * `'ignored'` gives the number of such cells, blanks excepted. Where nobody answered, the score and
 * the limits are `#DIV/0!`, as an average is.
 *
 * The Wald and adjusted Wald limits (the latter made for the level 0.95) equal those of
 * `confidenceInterval`. Its default, the score interval, cannot be written as such a formula: use
 * the custom functions for it.
 *
 * @throws {RangeError} If the range is not a range of cells in that program, an option is not one of
 * its choices, or the formula would exceed the 8192 characters that Excel accepts.
 * @throws {TypeError} If the range is not a text, or an option is unknown.
 * @example
 * spreadsheetFormula({ range: 'A2:A9', what: 'promoters', flavour: 'excel' }) // => '=(COUNTIFS(A2:A9,">=9",A2:A9,"<=9")+COUNTIFS(A2:A9,">=10",A2:A9,"<=10"))'
 */
export function spreadsheetFormula(options: FormulaOptions): string {
  checkOptionNames('spreadsheetFormula', options, optionNames);
  const { what, confidenceLevel = DEFAULT_LEVEL } = options;
  const flavour = checkChoice('flavour', options.flavour, separators);
  const range = checkRange(options.range, flavour);
  const list = (...values: readonly string[]) => values.join(separators[flavour]);
  const formula = formulas[checkChoice('what', what, formulas)]({
    ...countsIn(range, scaleOf(options), list),
    range,
    z: criticalValue(confidenceLevel),
    list,
  });
  if (formula.length < LONGEST_FORMULA) return `=${formula}`;
  throw new RangeError(
    `the formula must have at most ${LONGEST_FORMULA} characters, received more`,
  );
}

function countsIn(
  range: string,
  { min, passiveFrom, promoterFrom, max }: Scale,
  list: Pieces['list'],
): Omit<Pieces, 'range' | 'z' | 'list'> {
  // COUNTIFS with "=9" also counts the text "9"; with ">=9" and "<=9" it counts numbers only.
  const cellsFrom = (from: number, to: number, sign: Sign) => {
    let terms = '';
    for (let rating = from; rating <= to && terms.length < LONGEST_FORMULA; rating++) {
      terms += `${sign}COUNTIFS(${list(range, `">=${rating}"`, range, `"<=${rating}"`)})`;
    }
    return terms;
  };
  const sum = (terms: string) => `(${terms.slice(1) || '0'})`; // no cells where there are no passives
  const promoters = cellsFrom(promoterFrom, max, '+');
  const detractors = cellsFrom(min, passiveFrom - 1, '+');
  return {
    promoters: sum(promoters),
    passives: sum(cellsFrom(passiveFrom, promoterFrom - 1, '+')),
    detractors: sum(detractors),
    respondents: sum(cellsFrom(min, max, '+')),
    decided: sum(promoters + detractors),
    net: sum(promoters + cellsFrom(min, passiveFrom - 1, '-')),
  };
}

type Sign = '-' | '+';

function waldLimit({ net, decided, respondents, z }: Pieces, sign: Sign): string {
  return limit(net, decided, respondents, z, sign);
}

/**
 * Adds three answers, half of them passives, to the interval of Wald. The `+0/n` at the end gives
 * #DIV/0! where nobody answered: the three alone would give an interval.
 */
function adjustedLimit({ net, decided, respondents, z }: Pieces, sign: Sign): string {
  return `${limit(net, `${decided}+1.5`, `(${respondents}+3)`, z, sign)}+0/${respondents}`;
}

/** 100 (p − d ± z √(p + d − (p − d)²/n))/n; under the root stands n times the variance of +1, 0, −1. */
function limit(net: string, decided: string, n: string, z: number, sign: Sign): string {
  return `100*(${net}${sign}${z}*SQRT(${decided}-${net}^2/${n}))/${n}`;
}

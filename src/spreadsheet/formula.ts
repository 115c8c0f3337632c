import { checkChoice, checkOptions } from '../counting/invalid.js';
import { scaleOf } from '../counting/scale.js';
import type { LevelOption, Scale, ScaleOption } from '../index.js';
import { criticalValue, DEFAULT_LEVEL } from '../inference/level.js';
import { checkRange, type Flavour } from './range.js';

export type { Flavour } from './range.js';

/**
 * What a formula computes: the score, its limits, how many respondents there are in all or of a
 * category, or how many cells are ignored because they are neither blank nor a rating.
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

/** What a formula is to give, of what range and in which program. */
export interface FormulaOptions extends LevelOption, ScaleOption {
  /** The cells with the ratings: `A1:A100`, `$A$2:$A$9`, `A:A`, `'My sheet'!A:A`. */
  readonly range: string;
  /** What the formula gives: points for score and limits, otherwise a number of cells. */
  readonly what: FormulaResult;
  /** The program whose way of writing formulas is followed. */
  readonly flavour: Flavour;
}

/** Excel takes no longer formulas. */
const LONGEST_FORMULA = 8192;

const separators: Readonly<Record<Flavour, string>> = {
  excel: ',',
  sheets: ',',
  libreoffice: ';',
};

/** The pieces that formulas are made of; `list` joins arguments. */
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
  /** How many standard errors to either side the confidence level takes. */
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
 * A formula that computes, in the spreadsheet and without any add-in, the score, its limits or the
 * counts behind it. Only whole numbers on the scale are counted: blanks, texts, errors and numbers
 * that are no ratings are not, and `'ignored'` says how many cells besides blanks that leaves out.
 * Where nobody answered, score and limits are `#DIV/0!`, as an average is.
 *
 * The limits of Wald and adjusted Wald (made for the level 0.95) are those of `confidenceInterval`;
 * its default, the score interval, has no formula of this kind: use the custom functions for it.
 *
 * @throws RangeError if the range is no range of cells in that program, an option is none of its
 * choices, or the formula gets longer than the 8192 characters that Excel takes.
 * @throws TypeError if the range is not a text.
 * @example
 * spreadsheetFormula({ range: 'A2:A9', what: 'promoters', flavour: 'excel' }) // => '=(COUNTIFS(A2:A9,">=9",A2:A9,"<=9")+COUNTIFS(A2:A9,">=10",A2:A9,"<=10"))'
 */
export function spreadsheetFormula(options: FormulaOptions): string {
  checkOptions(options);
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
  // Equal to a number, COUNTIFS also finds texts that look like it; between two numbers it does not.
  const cellsFrom = (from: number, to: number, sign: Sign) => {
    let terms = '';
    for (let rating = from; rating <= to && terms.length < LONGEST_FORMULA; rating++) {
      terms += `${sign}COUNTIFS(${list(range, `">=${rating}"`, range, `"<=${rating}"`)})`;
    }
    return terms;
  };
  const sum = (terms: string) => `(${terms.slice(1)})`;
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

/** Three more answers, half of them passives; without any other the interval is none. */
function adjustedLimit({ net, decided, respondents, z }: Pieces, sign: Sign): string {
  return `${limit(net, `${decided}+1.5`, `(${respondents}+3)`, z, sign)}+0/${respondents}`;
}

/** 100 (p − d ± z √(p + d − (p − d)²/n))/n: n² times the variance of +1, 0 and −1 in the root. */
function limit(net: string, decided: string, n: string, z: number, sign: Sign): string {
  return `100*(${net}${sign}${z}*SQRT(${decided}-${net}^2/${n}))/${n}`;
}

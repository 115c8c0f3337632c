/** The ends of a scale in the name of a column, and the words that say so. */
export interface NamedScale {
  readonly text: string;
  /** The lowest rating; null if the words do not say it. */
  readonly min: number | null;
  /** The highest rating. */
  readonly max: number;
}

/** A number starts here: it is neither part of another nor of a code such as Q1. */
const START = String.raw`(?<![\p{L}\p{N}.,-])`;
const END = String.raw`(?![\p{N}.,]\p{N}|[\p{N}%])`;
/** What may stand behind a number of a scale. */
const UNIT = String.raw`(?:\s?(?:점|点|分|stars?|points?|Punkte|puntos|pontos|punti))?`;
const TO = `(?:to|through|until|bis|a|à|al|até|e|y|und|and|tot|en|till|til|do|에서|부터|から|到|至)`;
/** What stands between the ends of a range. */
const JOIN = String.raw`\s?(?:[-–—~〜～]|\.\.+|${TO})\s?`;
/** What gives a number its meaning: 1 = not at all, 1: not at all, 1 (not at all). */
const MEANS = String.raw`\s?[=:(]`;
/** A number that stands by itself: `sur 5`, but not `sur 5 ans`. */
const ALONE = String.raw`(?=\s*(?:[).,;:?!]|$))`;

/** How names tell a scale. All numbers of a match are points of it. */
const forms: readonly RegExp[] = [
  // from 1 to 5, 1–7, de 1 a 5, 1점~5점, 1から5
  String.raw`${START}[01]${UNIT}${JOIN}\d{1,3}${END}${UNIT}`,
  // from 5 to 1, and (5-1) in parentheses: elsewhere that may be the number of a question
  String.raw`${START}\d{1,2}${UNIT}\s${TO}\s[01]${END}`,
  String.raw`(?<=\()\d{1,2}${UNIT}${JOIN}[01](?=${UNIT}\))`,
  // 1 = not at all likely, 5 = very likely; 5 (very likely) to 1 (not at all likely)
  String.raw`${START}\d{1,2}${MEANS}[^=:\p{N}]{1,80}?${START}\d{1,2}(?=${MEANS})`,
  // 1 2 3 4 5
  String.raw`${START}(?:0[\s,/|]+)?1[\s,/|]+2[\s,/|]+3(?:[\s,/|]+\d{1,2})*${END}`,
  // out of 5, sur 5, von 5, (/5)
  String.raw`(?:out\s+of|scale\s+of|von|sur|su|sobre|van\s+de|op|av)\s\d{1,2}${ALONE}`,
  String.raw`(?<=^|[\s(])\/\s?\d{1,2}${ALONE}`,
  // 5-point scale, 5er-Skala, escala de 5 puntos, 5점 만점, 5段階
  String.raw`${START}\d{1,2}(?:[\s-]?(?:point|star)s?[\s-]scale|[\s-]?(?:er|punkte)[\s-]?skala|\s?점\s?(?:만점|척도)|点満点|段階|分制)`,
  String.raw`(?:escala|échelle|scala|schaal)\s(?:de|en|da|di|van)\s\d{1,2}${END}(?!${UNIT}${JOIN}\d)`,
].map((form) => new RegExp(form, 'giu'));

/** Longer names are not looked at in whole. */
const LONGEST = 1000;

/** The scales that a name tells, in no order; none if it does not tell any. */
export function scalesInName(name: string): NamedScale[] {
  const text = name.slice(0, LONGEST).trim();
  if (!/\d/.test(text)) return []; // most names: the forms take long to compile
  const matches = forms.flatMap((form) => [...text.matchAll(form)]);
  return matches.flatMap(({ 0: words, index }) => {
    const isNumbering = index === 0 && /^[.)]/.test(text.slice(words.length));
    const points = words.match(/\d+/g)?.map(Number) ?? [];
    const [min, max] = [Math.min(...points), Math.max(...points)];
    if (isNumbering || (points.length > 1 && min > 1)) return [];
    return [{ text: words.trim(), min: points.length > 1 ? min : null, max }];
  });
}

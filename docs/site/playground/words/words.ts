import type { Category } from 'nps-core';
import type { ScaleEvidence, SurveyProblem } from 'nps-core/survey';
import type { Hint, Language, SourceProblem, Unit } from '../messages.js';

/** The sentences for problems of surveys; `ratings` is whether the page offers columns of ratings. */
export type ProblemSentences = {
  readonly [Code in SurveyProblem['code']]?: (
    problem: Extract<SurveyProblem, { code: Code }>,
    name: string,
    offersRatings: boolean,
  ) => string;
};

/** An interval, as texts ready to print. */
export interface LimitTexts {
  readonly level: string;
  readonly range: string;
}

/** All that the page says in one language. Numbers are written by the words, scores come as texts. */
export interface PageWords {
  readonly language: Language;
  readonly none: string;
  readonly january: string;
  readonly report: string;
  readonly settings: string;
  readonly link: string;
  readonly copyPicture: string;
  readonly tools: string;
  readonly whole: (count: number) => string;

  // reading
  readonly pasted: string;
  readonly example: string;
  readonly reading: (name: string) => string;
  readonly read: (name: string, rows: string) => string;
  readonly units: (count: number, unit: Unit) => string;
  readonly failed: (message: string) => string;
  readonly oneFile: string;
  readonly hints: {
    readonly [Kind in Hint['kind']]: (hint: Extract<Hint, { kind: Kind }>) => string;
  };
  readonly sourceProblems: {
    readonly [Code in SourceProblem['code']]: (
      name: string,
      problem: Extract<SourceProblem, { code: Code }>,
    ) => string;
  };
  readonly problems: ProblemSentences;
  /** A problem without a sentence of its own, or a call that was refused. */
  readonly otherProblem: (message: string) => string;
  /** Settings that cannot be read; the message names the file. */
  readonly settingsProblem: (message: string) => string;
  readonly settingsWait: (name: string) => string;
  /** What settings ask for and no control shows. */
  readonly others: (names: readonly string[]) => string;

  // controls
  readonly chooseOne: string;
  readonly columnNumber: (name: string, number: number) => string;
  readonly tooManyValues: (column: string, most: number) => string;
  readonly conditionColumn: string;
  readonly comparison: string;
  readonly value: string;
  readonly valueHint: string;
  readonly removeCondition: string;
  readonly relations: Readonly<
    Record<'is' | 'isNot' | 'atLeast' | 'above' | 'atMost' | 'below', string>
  >;

  // saving
  readonly linkCopied: string;
  readonly linkTooLong: string;
  readonly pictureCopied: string;
  /** The clipboard cannot be used. */
  readonly notCopied: string;
  /** Where a button belongs to, such as `PNG: Trend`. */
  readonly ofPart: (button: string, part: string) => string;

  // counts
  readonly counts: {
    readonly fillIn: string;
    readonly score: string;
    readonly firstScore: string;
    readonly secondScore: string;
    readonly answers: (count: number) => string;
    readonly change: (points: string, limits: LimitTexts, pValue: string) => string;
    readonly howToRead: string;
    readonly forMargin: (margin: number, answers: number) => string;
    readonly forChange: (second: number, first: number) => string;
    readonly toTarget: (target: string, points: string, limits: LimitTexts) => string;
    readonly targetNeeds: (target: string, netPromoters: number) => string;
  };

  // comments
  readonly comments: {
    readonly heading: string;
    readonly read: (comments: number, answers: number) => string;
    readonly promise: string;
    readonly nothing: string;
    readonly low: string;
    readonly high: string;
    readonly columns: (level: string) => readonly string[];
    readonly examples: string;
    readonly example: (term: string, rating: number, text: string) => string;
  };

  // links
  readonly theLink: string;
  readonly linkCut: (names: readonly string[]) => string;

  // results
  readonly npsHeading: string;
  readonly interval: (limits: LimitTexts) => string;
  readonly range: (lower: string, upper: string) => string;
  readonly scoreIs: (name: string, score: string, limits: LimitTexts) => string;
  readonly scoreName: string;
  readonly shareName: string;
  readonly category: (category: Category, count: number, percent: number) => string;
  readonly inBox: (count: number, answers: number) => string;
  readonly rounded: string;
  readonly noScore: string;
  readonly meaning: (answers: number, promoters: number, detractors: number) => string;
  readonly shareMeaning: (answers: number, top: string, share: string) => string;
  readonly compatible: (range: string) => string;
  readonly needed: (answers: number) => string;
  readonly targetLine: (target: string, difference: string, limits: LimitTexts) => string;
  readonly trend: string;
  readonly numbers: string;
  readonly scoreByPeriod: string;
  readonly trendColumns: (level: string) => readonly string[];
  readonly withoutDate: (answers: number) => string;
  readonly withoutSegment: (answers: number) => string;
  readonly segmentHeading: string;
  readonly scoreBySegment: string;
  readonly segmentColumns: (level: string) => readonly string[];
  readonly lowBase: string;
  readonly nobodyIn: (names: readonly string[]) => string;
  readonly adjusted: string;
  readonly homogeneity: (pValue: string) => string;
  readonly nothingToCompare: string;
  readonly distribution: string;
  readonly answersByRating: string;
  readonly distributionColumns: readonly string[];
  readonly account: string;
  readonly counted: (counted: number, rows: string, leftOut: readonly string[]) => string;
  readonly method: string;
  readonly explainedIn: string;
  readonly methods: string;
  readonly oddAnswers: string;
  readonly oddColumns: readonly string[];
  readonly place: (row: number, unit: Unit) => string;
  readonly unlisted: (count: number) => string;
}

/** What says that the scale of a column is another. */
export type Evidence = Pick<ScaleEvidence, 'max' | 'text'>;

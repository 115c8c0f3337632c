import { checkChoice } from '../counting/invalid.js';
import type { Problem } from '../counting/ledger.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import type { Language } from '../display/language.js';
import { numbersIn } from '../display/numbers.js';
import { type LeftOut, rowAccount } from '../survey/account.js';
import { chartWords, surveyWords } from '../words/languages.js';
import { noticeText } from '../words/notices.js';
import { checkReadingRecord, type ReadingRecord } from './record.js';

/** How a survey was read and counted, in the words of the command. A phrase has no full stop. */
export interface RecordPhrases {
  /** What was guessed, left out or disagrees, as phrases. */
  readonly notices: readonly string[];
  /** How many rows count: those with a rating and, where answers are weighted, a weight. */
  readonly counted: number;
  /** Why rows do not count, as phrases with the number of rows: `84 without an answer`. */
  readonly leftOut: readonly string[];
  /** How many rows have more cells than the header, as a sentence; null where none has. */
  readonly widerRows: string | null;
  /** Why an answer is not a rating, as a heading. */
  readonly reasons: Readonly<Record<Problem['reason'], string>>;
  /** The method of the confidence intervals. */
  readonly method: string;
  /** The name of a segment whose own name is empty. */
  readonly blank: string;
}

/** Options of `recordPhrases`. */
export interface PhraseOptions {
  /**
   * The language of the phrases.
   *
   * @defaultValue `'en'`
   */
  readonly language?: Language | undefined;
}

const optionNames: OptionNames<PhraseOptions> = { language: true };

/**
 * The words in which the command and the report say how a survey was read and counted, for programs
 * that show a record in their own way.
 *
 * @throws TypeError if `record` is not the record of a survey, or an option is unknown.
 * @throws RangeError or TypeError if the language is not one of its choices.
 * @example
 * const plan = planSurvey([['Score'], ['9'], ['']])
 * const record = surveyRecord(countRows(plan, [['9'], ['']]))
 * recordPhrases(record).leftOut // => ['1 without an answer']
 */
export function recordPhrases(record: ReadingRecord, options: PhraseOptions = {}): RecordPhrases {
  checkReadingRecord(record);
  checkOptionNames('recordPhrases', options, optionNames);
  const language = checkChoice('language', options.language ?? 'en', surveyWords);
  const words = surveyWords[language];
  const { whole } = numbersIn(language);
  const { method, notices, widerRows } = record;
  const { counted, leftOut } = rowAccount(record);
  const reasons = Object.keys(words.leftOut) as LeftOut[];
  return {
    counted,
    notices: notices.map((notice) => noticeText(words.notices, notice)),
    leftOut: reasons
      .filter((reason) => leftOut[reason] > 0)
      .map((reason) => words.leftOut[reason].rows(whole(leftOut[reason]))),
    widerRows: widerRows > 0 ? words.wider(whole(widerRows)) : null,
    reasons: {
      'out-of-range': words.leftOut.outOfRange.name,
      fractional: words.leftOut.fractional.name,
      unreadable: words.leftOut.unreadable.name,
    },
    method: words.methods[method],
    blank: chartWords[language].blank,
  };
}

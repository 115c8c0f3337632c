import type { Problem } from '../counting/ledger.js';
import { nameOf } from '../display/names.js';
import { numbersIn } from '../display/numbers.js';
import type { SurveyRecord } from '../survey/index.js';
import { type Language, reportWords } from '../words/languages.js';
import { type Notice, noticesIn } from '../words/notices.js';
import type { LeftOut } from '../words/report.js';

/** What the command and the report say of how a survey was read, as phrases without a full stop. */
export interface RecordPhrases {
  /** What people must know of how the survey was read. */
  readonly notices: readonly string[];
  /** Why rows do not count, each reason with its number of rows, such as `84 without an answer`. */
  readonly leftOut: readonly string[];
  /** Why an answer is not a rating. */
  readonly reasons: Readonly<Record<Problem['reason'], string>>;
  /** The method of the confidence intervals. */
  readonly method: string;
  /** The name of a segment whose own name is empty. */
  readonly blank: string;
}

export function recordPhrases(
  { ledger, method, notices }: Pick<SurveyRecord, 'ledger' | 'method' | 'notices'>,
  { language = 'en' }: { readonly language?: Language } = {},
): RecordPhrases {
  const words = reportWords[language];
  const { whole } = numbersIn(language);
  const reasons = Object.keys(words.reasons) as LeftOut[];
  return {
    notices: noticesIn(words.notices, notices.map(noticeOf)),
    leftOut: reasons
      .filter((reason) => ledger[reason] > 0)
      .map((reason) => `${whole(ledger[reason])} ${words.reasons[reason][0].toLowerCase()}`),
    reasons: {
      'out-of-range': words.reasons.outOfRange[0],
      fractional: words.reasons.fractional[0],
      unreadable: words.reasons.unreadable[0],
    },
    method: words.methods[method],
    blank: nameOf('', undefined, '(blank)'),
  };
}

function noticeOf(notice: SurveyRecord['notices'][number]): Notice {
  switch (notice.code) {
    case 'encoding':
      return ['encoding', notice.encoding];
    case 'sheet':
      return ['sheet', notice.sheet, notice.sheets];
    case 'vendor':
      return ['vendor', notice.vendor, notice.headerRows];
    case 'no-header':
      return ['noHeader'];
    case 'previews':
    case 'tests':
      return [notice.code, notice.count];
    case 'categories-counted':
      return ['coded', notice.column];
    case 'categories-passed-over':
      return ['passedOver', notice.column];
    case 'categories-disagree':
      return ['disagreements', notice.column, notice.count, notice.firstRow];
    case 'date-order':
      return ['dateOrder', notice.order, notice.value, notice.row];
  }
}

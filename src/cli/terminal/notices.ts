import type { SurveyNotice } from '../../survey/index.js';
import { type Language, reportWords } from '../../words/languages.js';
import { type Notice, noticesIn } from '../../words/notices.js';
import { printable } from './one-line.js';

/** What people must know of how a survey was read, in sentences. */
export function noticeSentences(notices: readonly SurveyNotice[], language: Language): string[] {
  return noticesIn(reportWords[language].notices, notices.map(noticeOf));
}

/** A notice as the words of a language take it, with texts that are ready to print. */
export function noticeOf(notice: SurveyNotice): Notice {
  switch (notice.code) {
    case 'encoding':
      return ['encoding', notice.encoding];
    case 'sheet':
      return ['sheet', printable(notice.sheet, 40), notice.sheets];
    case 'vendor':
      return ['vendor', notice.vendor, notice.headerRows];
    case 'no-header':
      return ['noHeader'];
    case 'previews':
    case 'tests':
      return [notice.code, notice.count];
    case 'categories-counted':
      return ['coded', printable(notice.column, 40)];
    case 'categories-passed-over':
      return ['passedOver', printable(notice.column, 40)];
    case 'categories-disagree':
      return ['disagreements', printable(notice.column, 40), notice.count, notice.firstRow];
    case 'date-order':
      return ['dateOrder', notice.order, printable(notice.value, 40), notice.row];
  }
}

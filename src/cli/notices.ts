import type { DateOrder } from '../files/index.js';
import type { SurveyNotice } from '../survey/notices.js';

/** A notice as the counter adds it. */
export type Notice =
  | readonly [kind: 'encoding', encoding: string]
  | readonly [kind: 'sheet', sheet: string, sheets: number]
  | readonly [kind: 'vendor', vendor: string, headerRows: number]
  | readonly [kind: 'noHeader']
  | readonly [kind: 'previews' | 'tests', count: number]
  | readonly [kind: 'coded' | 'passedOver', column: string]
  | readonly [kind: 'disagreements', column: string, count: number, firstRow: number]
  | readonly [kind: 'dateOrder', order: DateOrder, value: string, row: number];

/** What people must know of how a file was read, each notice once. */
export interface Notices {
  add(...notice: Notice): void;
  all(): readonly SurveyNotice[];
}

/** Notices, beginning with those that are known. */
export function noticesOf(...known: readonly SurveyNotice[]): Notices {
  const found = new Map(known.map((notice) => [JSON.stringify(notice), notice]));
  return {
    add: (...notice) => {
      const value = noticeOf(notice);
      found.set(JSON.stringify(value), value);
    },
    all: () => [...found.values()],
  };
}

function noticeOf(notice: Notice): SurveyNotice {
  switch (notice[0]) {
    case 'encoding':
      return { code: 'encoding', encoding: notice[1] };
    case 'sheet':
      return { code: 'sheet', sheet: notice[1], sheets: notice[2] };
    case 'vendor':
      return { code: 'vendor', vendor: notice[1], headerRows: notice[2] };
    case 'noHeader':
      return { code: 'no-header' };
    case 'previews':
    case 'tests':
      return { code: notice[0], count: notice[1] };
    case 'coded':
      return { code: 'categories-counted', column: notice[1] };
    case 'passedOver':
      return { code: 'categories-passed-over', column: notice[1] };
    case 'disagreements':
      return {
        code: 'categories-disagree',
        column: notice[1],
        count: notice[2],
        firstRow: notice[3],
      };
    case 'dateOrder':
      return { code: 'date-order', order: notice[1], value: notice[2], row: notice[3] };
  }
}

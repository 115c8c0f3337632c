import { quotable } from '../../display/text.js';
import type { NoticeWords } from '../notices.js';
import { countOf } from './common.js';

/** Notices in English. */
export const notices: NoticeWords = {
  encoding: ({ encoding }) => `read as ${encoding}, a guess`,
  sheet: ({ sheet, sheets, isHidden }) =>
    `read the ${isHidden ? 'hidden ' : ''}sheet ${quotable(sheet)}, ${sheets === 1 ? 'the only one' : `one of ${sheets}`} with data`,
  vendor: ({ vendor, headerRows }) =>
    `read as an export of ${quotable(vendor)}, with ${countOf(headerRows, 'row', 'rows')} of header`,
  'no-header': () => 'no header stands above the first row, which counts as an answer',
  'rows-in-a-cell': ({ count, row }) =>
    `${countOf(count, 'row has', 'rows have')} a cell that looks like several rows, first in row ${row.toLocaleString('en')}: if a quotation mark there is not doubled, rows are missing`,
  previews: ({ count }) =>
    countOf(
      count,
      'row is a preview of the survey and does not count',
      'rows are previews of the survey and do not count',
    ),
  tests: ({ count }) =>
    countOf(count, 'row is a test answer and counts', 'rows are test answers and count'),
  'categories-counted': ({ column }) =>
    `${quotable(column)} holds categories already, counted as they are`,
  'categories-passed-over': ({ column }) =>
    `${quotable(column)} holds categories already, and is not read as ratings`,
  'categories-disagree': ({ column, count, firstRow }) =>
    `${quotable(column)} says otherwise than the rating in ${countOf(count, 'row', 'rows')}, first in row ${firstRow.toLocaleString('en')}; the rating counts`,
  'date-order': ({ order, value, row }) =>
    `dates have the ${order === 'dmy' ? 'day' : 'month'} first, as ${quotable(value)} in row ${row.toLocaleString('en')} shows`,
};

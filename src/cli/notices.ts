import { printable } from './printable.js';

/** What the reader of a report must know of how the file was read, each said once. */
export type Notices = Set<string>;

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
const name = (column: string): string => printable(column, 40);

/** The wording of all notices. */
export const notice = {
  encoding: (encoding: string) => `read as ${encoding}, a guess; --encoding overrules`,
  vendor: (title: string, headerRows: number) =>
    `read as an export of ${title}, with ${counted(headerRows, 'row', 'rows')} of header`,
  previews: (count: number) =>
    `${counted(count, 'row is a preview of the survey and does not count', 'rows are previews of the survey and do not count')}`,
  tests: (count: number) =>
    `${counted(count, 'row is a test answer and counts', 'rows are test answers and count')}`,
  coded: (column: string) => `${name(column)} holds categories already, counted as they are`,
  passedOver: (column: string) =>
    `${name(column)} holds categories already, and is not read as ratings`,
  disagreements: (column: string, count: number, firstRow: number) =>
    `${name(column)} says otherwise than the rating in ${counted(count, 'row', 'rows')}, first in row ${firstRow.toLocaleString('en')}; the rating counts`,
  dateOrder: (order: 'dmy' | 'mdy', example: string, row: number) =>
    `dates have the ${order === 'dmy' ? 'day' : 'month'} first, as ${printable(example, 40)} in row ${row.toLocaleString('en')} shows`,
  sheet: (sheet: string, count: number) =>
    `read the sheet ${name(sheet)}, the first of ${count} with data`,
} as const;

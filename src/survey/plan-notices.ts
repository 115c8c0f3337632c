import type { Column } from '../files/columns.js';
import { serialMoment } from '../files/dates.js';
import type { Recognition } from '../files/recognise.js';
import type { Row } from '../files/row.js';
import { categoriesPassedOver, guessedColumn } from './columns.js';
import type { SurveyNotice } from './notices.js';
import type { SurveyRequest } from './request.js';

/** A notice if the dates are numbers of days, as spreadsheets store them. */
export function serialDates(
  { columns }: Recognition,
  answers: readonly Row[],
  date: number | null,
): SurveyNotice[] {
  if (date === null) return [];
  const cells = answers.flatMap((row) => row[date]?.trim() || []);
  const value = cells.find((cell) => serialMoment(cell) !== null);
  const moment = value === undefined ? null : serialMoment(value);
  if (value === undefined || moment === null) return [];
  const day = new Date(moment.milliseconds).toISOString().slice(0, 10);
  return [{ code: 'serial-dates', column: columns[date]?.name ?? '', value, date: day }];
}

/** What was recognised or guessed of the columns. */
export function noticesOf(
  recognition: Recognition,
  rating: Column,
  check: Column | null,
  request: SurveyRequest,
): SurveyNotice[] {
  const { vendorTitle, headerRows } = recognition;
  return [
    ...(vendorTitle === null ? [] : [{ code: 'vendor', vendor: vendorTitle, headerRows } as const]),
    ...(headerRows === 0 ? [{ code: 'no-header' } as const] : []),
    ...(request.rating === undefined
      ? [...guessedColumn(recognition, rating), ...categoriesPassedOver(recognition, rating, check)]
      : []),
    ...(rating.coding === null
      ? []
      : [{ code: 'categories-counted', column: rating.name } as const]),
  ];
}

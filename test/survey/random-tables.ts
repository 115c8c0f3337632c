import fc from 'fast-check';
import type { Row } from '../../src/files/index.js';
import type { SurveyRequest } from '../../src/survey/index.js';

/** A row of a table that was drawn, with what its texts mean. */
export interface DrawnRow {
  readonly cells: Row;
  /** The day in ISO 8601; null if the row has no date. */
  readonly date: string | null;
}

/** The places of the columns in drawn tables. */
export const places = { id: 0, respondent: 1, rating: 2, plan: 3, country: 4, date: 5, weight: 6 };

/** Names that break naive code: of properties of every object, blank, long, or one of two. */
const hostileName = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  'plan',
  'Plan ',
  'a,b',
  'x\0y',
  '\u202eright to left',
  'x'.repeat(300),
);

/** A header of seven names, of which one asks for a rating. */
export const header: fc.Arbitrary<Row> = fc
  .array(hostileName, { minLength: 7, maxLength: 7 })
  .map((names) => names.map((name, place) => (place === places.rating ? 'Recommend us?' : name)));

const rating = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 10 }).map(String) },
  fc.constantFrom(
    ' 9 ',
    '10.0',
    'Extremely likely - 10',
    '0 - Not at all likely',
    '9점',
    '',
    'n/a',
    'NaN',
    '11',
    '-1',
    '9.5',
    '9,5',
    'ten',
    '[9]',
    'constructor',
  ),
);

const respondent = fc.constantFrom('', ' ', 'a', ' a ', 'b', 'c', '__proto__', 'constructor');
// joined by "," or NUL, some of these pairs would be one text
const plan = fc.constantFrom('A', 'A,B', 'A\0B', ' A', '', '__proto__', '"', 'constructor');
const country = fc.constantFrom('C', 'B,C', 'B\0C', 'C ', '', 'toString', '["A"]');
// sums of quarters are exact, so that they do not depend on the order of the rows
const weight = fc.constantFrom('1', '2', '0.5', '0.25', '3.75', '', ' ');

const day = fc.record({
  year: fc.constantFrom(2024, 2025),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const two = (number: number) => String(number).padStart(2, '0');

type DateText = readonly [text: string, date: string | null];
type Day = { readonly year: number; readonly month: number; readonly day: number };

const isoForms: readonly ((date: string) => string)[] = [
  (date) => date,
  (date) => ` ${date} `,
  (date) => `${date}T10:30`,
  (date) => `${date} 23:59:59Z`,
  (date) => date.replaceAll('-', '/'),
  (date) => `${date.replaceAll('-', '/')} 2:30:00 PM`,
];

/** Dates in forms with the year first, and in the form of one order; some rows have none. */
function dates(order: 'dmy' | 'mdy' | null): fc.Arbitrary<DateText> {
  const iso = ({ year, month, day }: Day) => `${year}-${two(month)}-${two(day)}`;
  const yearFirst = fc
    .tuple(day, fc.constantFrom(...isoForms))
    .map(([value, form]): DateText => [form(iso(value)), iso(value)]);
  const none = fc.constantFrom('', ' ', 'NA').map((text): DateText => [text, null]);
  if (order === null) return fc.oneof({ weight: 4, arbitrary: yearFirst }, none);
  const ordered = fc.tuple(day, fc.constantFrom('/', '-')).map(([value, mark]): DateText => {
    const [first, second] = order === 'dmy' ? [value.day, value.month] : [value.month, value.day];
    return [`${first}${mark}${second}${mark}${value.year}`, iso(value)];
  });
  return fc.oneof({ weight: 4, arbitrary: ordered }, yearFirst, none);
}

/** Rows whose dates are of one order; some are cut short, some are wider than the header. */
export function drawnRows(order: 'dmy' | 'mdy' | null): fc.Arbitrary<DrawnRow[]> {
  const row = fc
    .tuple(respondent, rating, plan, country, dates(order), weight, fc.integer({ min: 0, max: 40 }))
    .map(([who, score, tier, land, [text, date], mass, length]): DrawnRow => {
      const cells = ['id', who, score, tier, land, text, mass];
      if (length < cells.length) {
        return { cells: cells.slice(0, length), date: length > places.date ? date : null };
      }
      return { cells: length === 40 ? [...cells, 'wide', '9'] : cells, date };
    });
  return fc.array(row, { maxLength: 40 });
}

/** A request, without what its date column needs. */
const plainRequest: fc.Arbitrary<SurveyRequest> = fc.record({
  rating: fc.constant(places.rating),
  by: fc.constantFrom(undefined, [places.plan], [places.plan, places.country], [places.country]),
  weight: fc.constantFrom(undefined, places.weight),
  respondent: fc.constantFrom(undefined, undefined, places.respondent),
  minRespondents: fc.constant(0),
});

/** A survey that was drawn: its request, header and rows. */
export interface DrawnSurvey {
  readonly request: SurveyRequest;
  readonly header: Row;
  readonly rows: readonly DrawnRow[];
}

/** Surveys that can be counted: every cell that must be readable is. */
export const drawnSurvey: fc.Arbitrary<DrawnSurvey> = fc
  .constantFrom(null, 'dmy' as const, 'mdy' as const)
  .chain((order) =>
    fc.record({
      header,
      rows: drawnRows(order),
      request: fc
        .tuple(plainRequest, fc.constantFrom(undefined, 'month' as const), fc.boolean())
        .map(
          ([request, period, isDated]): SurveyRequest => ({
            ...request,
            ...(isDated && {
              date: places.date,
              period,
              ...(order !== null && { dateOrder: order }),
            }),
          }),
        ),
    }),
  );

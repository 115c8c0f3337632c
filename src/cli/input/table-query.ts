import { quotings } from '../../sql/quoting.js';
import { clockedTexts } from '../../survey/days.js';
import type { SurveyPlan } from '../../survey/index.js';
import type { DatabaseColumn, DatabaseTable } from './database-table.js';

const { name: quotedName } = quotings.standard;
const { text: quotedText } = quotings.postgres; // DuckDB reads such texts too

/** The cells of some rows as texts; cells of columns that are not read are empty. */
export function rowsQuery(
  { columns, from }: DatabaseTable,
  isRead: (place: number) => boolean = () => true,
): string {
  const cells = columns.map(({ name }, place) => (isRead(place) ? cell(quotedName(name)) : "''"));
  return `SELECT ${cells.join(', ')} FROM ${from}`;
}

/** A query that counts rows by what a survey reads of them. */
export interface GroupsQuery {
  /** Its columns are the texts of a group and, last, the number of its rows. */
  readonly text: string;
  /** The places of these texts in a row. */
  readonly places: readonly number[];
}

/**
 * The query that groups rows by the texts of all columns that a survey reads. Segments come in the
 * order of their values, blank ones last: the rows of a table have no order, and an engine gives groups in any.
 */
export function groupsQuery({ columns, from }: DatabaseTable, plan: SurveyPlan): GroupsQuery {
  const places = [...new Set([...plan.grouping.map(({ place }) => place), ...plan.columnsRead])];
  const keys = places.map((place) => {
    const column = columns[place] as DatabaseColumn;
    return place === plan.date && plan.isDayOnly ? dayOf(column, plan) : keyOf(column);
  });
  const keyNames = keys.map((_, index) => `key_${index}`);
  const numbers = keys.map((_, index) => index + 1).join(', ');
  const texts = keyNames.map(cell);
  const groups = `SELECT ${keys.map((key, index) => `${key} AS ${keyNames[index]}`).join(', ')}, COUNT(*) AS row_count FROM ${from} GROUP BY ${numbers}`;
  return {
    // materialized: PostgreSQL would otherwise sort all rows, to group them in this order
    text: `WITH row_groups AS MATERIALIZED (${groups}) SELECT ${texts.join(', ')}, CAST(row_count AS TEXT) FROM row_groups ORDER BY ${keyNames.join(', ')}`,
    places,
  };
}

/** A cell as the text that a CSV file would hold; NULL is an empty cell. */
function cell(value: string): string {
  return `COALESCE(CAST(${value} AS TEXT), '')`;
}

/** Values of which equal ones have equal texts. Of numbers such as 1.5 and 1.50, only texts are so. */
function keyOf({ name, kind }: DatabaseColumn): string {
  const value = quotedName(name);
  if (kind === 'text') return exactText(value);
  return kind === 'whole number' || kind === 'date' ? value : exactText(`CAST(${value} AS TEXT)`);
}

/** A text of which no other is the same, whatever the collation of its column. */
function exactText(text: string): string {
  return `${text} COLLATE "C"`;
}

/** Time zones that engines know too: of a region and a city, without the abbreviations. */
const ZONE = /^(?:UTC|[A-Za-z]\w*(?:\/[\w+-]+)+)$/;

/** What a date is grouped by where only its day is read: rows differ by the second, days do not. */
function dayOf(column: DatabaseColumn, plan: SurveyPlan): string {
  const value = quotedName(column.name);
  const { timeZone = 'UTC' } = plan.request;
  if (column.kind === 'timestamp') return `CAST(${value} AS DATE)`;
  if (column.kind === 'instant' && ZONE.test(timeZone)) {
    return `CAST(${value} AT TIME ZONE ${quotedText(timeZone)} AS DATE)`;
  }
  if (column.kind !== 'text') return keyOf(column);
  const isClocked = `LENGTH(${value}) > 10 AND ${value} ~ ${quotedText(clockedTexts(plan).source)}`;
  return exactText(`(CASE WHEN ${isClocked} THEN LEFT(${value}, 10) ELSE ${value} END)`);
}

import type { Recognition } from 'nps-core/files';
import {
  type ColumnReference,
  type Condition,
  columnCalled,
  type Settings,
  SurveyError,
  type SurveyRequest,
  settingsOfRequest,
} from 'nps-core/survey';
import type { Language } from './messages.js';
import type { Table } from './table.js';

/**
 * The settings with which the command counts as the page does. Columns are named, where their names
 * are unique; a pasted list has none, and the command finds it.
 */
export function settingsFor(
  request: SurveyRequest,
  table: Table,
  recognition: Recognition,
  language: Language,
): Settings {
  const named = (column: ColumnReference): ColumnReference => nameOf(column, recognition);
  const { rating, by, date, respondent, weight, where, comment, ...others } = request;
  const settings = settingsOfRequest({
    ...others,
    ...(rating !== undefined && table.unit === 'row' && { rating: named(rating) }),
    ...(by && { by: by.map(named) }),
    ...(date !== undefined && { date: named(date) }),
    ...(respondent !== undefined && { respondent: named(respondent) }),
    ...(weight !== undefined && { weight: named(weight) }),
    ...(comment !== undefined && { comment: comment === true || named(comment) }),
    ...(where && {
      where: where.map(
        (condition) => ({ ...condition, column: named(condition.column) }) as Condition,
      ),
    }),
  });
  return {
    ...settings,
    ...(table.sheet !== null && table.sheets.length > 1 && { sheet: table.sheet }),
    ...(language !== 'en' && { language }),
  };
}

/** The name of a column; its place where the name does not lead to it. */
function nameOf(column: ColumnReference, recognition: Recognition): ColumnReference {
  const place = columnCalled(column, recognition).index;
  const name = recognition.columns[place]?.name ?? '';
  try {
    return columnCalled(name, recognition).index === place ? name : place;
  } catch (error) {
    if (error instanceof SurveyError) return place;
    throw error;
  }
}

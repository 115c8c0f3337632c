import {
  addGroups,
  addRows,
  type CommentReading,
  finishSurvey,
  planSurvey,
  type Survey,
  type SurveyCount,
  type SurveyRequest,
  startSurvey,
} from '../../survey/index.js';
import type { DatabaseTable } from './database-table.js';
import type { Output } from './io.js';
import { rowProgress } from './progress.js';
import type { Row } from './table.js';
import { groupsQuery, rowsQuery } from './table-query.js';

/** How many rows show what the columns hold. */
const SAMPLE = 1000;

/**
 * Counts a table: the engine groups its rows, and the survey counts the groups, unless it has to know
 * whose answer is the latest, which only rows show. Groups have no row numbers, nor have the rows of
 * tables without an order.
 */
export async function countTable(
  table: DatabaseTable,
  title: string,
  request: SurveyRequest,
  reading: CommentReading,
  terminal: Output,
): Promise<Survey> {
  const sample: Row[] = [table.columns.map(({ name }) => name)];
  await table.read(`${rowsQuery(table)} LIMIT ${SAMPLE}`, (rows) => sample.push(...rows));
  const isGrouped = request.respondent === undefined;
  const firstRow = isGrouped || !table.isOrdered ? null : 0;
  const count = startSurvey(planSurvey(sample, request, { file: title, firstRow }), reading);
  const progress = rowProgress(terminal);
  try {
    // the header rows of a survey tool, in a table loaded from its export, are the first of the rows
    if (isGrouped && count.plan.headerRows <= 1) await countGroups(table, count, progress.add);
    else await countRows(table, count, progress.add);
  } finally {
    progress.end();
  }
  return finishSurvey(count);
}

async function countGroups(
  table: DatabaseTable,
  count: SurveyCount,
  tell: (rows: number) => void,
): Promise<void> {
  const { text, places } = groupsQuery(table, count.plan);
  await table.read(text, (groups) => {
    const before = count.rows;
    addGroups(
      count,
      groups.map((group) => {
        const row: string[] = new Array(table.columns.length).fill('');
        for (const [index, place] of places.entries()) row[place] = group[index] as string;
        return [row, Number(group[places.length])];
      }),
    );
    tell(count.rows - before);
  });
}

async function countRows(
  table: DatabaseTable,
  count: SurveyCount,
  tell: (rows: number) => void,
): Promise<void> {
  const { columnsRead, headerRows } = count.plan;
  let skipped = headerRows - 1;
  await table.read(
    rowsQuery(table, (place) => columnsRead.includes(place)),
    (rows) => {
      addRows(count, skipped > 0 ? rows.slice(skipped) : rows);
      skipped -= rows.length;
      tell(rows.length);
    },
  );
}

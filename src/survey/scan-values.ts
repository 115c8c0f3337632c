import type { DateOrder } from '../files/date-order.js';
import { addCell } from '../grouping/cells.js';
import type { ValueAnswers } from '../grouping/column-answers.js';
import type { LeftOutReason } from '../grouping/column-kind.js';
import { addSums, settleDays } from './cells.js';
import type { GroupingColumn } from './grouping-column.js';
import type { SurveyPlan } from './plan.js';
import {
  addToValues,
  type OpenColumn,
  ofValue,
  ofValues,
  openColumns,
  type ScannedAnswers,
} from './scan-count.js';
import type { ScanPlan } from './scan-plan.js';
import { lacksWeight } from './sums.js';
import type { RespondentAnswer, ScannedValue, ScannedValues, Survey } from './survey.js';

/** The columns so far, which do not change when more answers are added. */
export function closeColumns(columns: readonly OpenColumn[]): ScannedValues[] {
  return columns.map(({ reason, values, everyone }) => ({
    reason,
    values: [...values.values()].map((own) => ({ value: own.value, ...closed(own) })),
    everyone: everyone && closed(everyone),
  }));
}

function closed({ ratings, days }: ScannedAnswers): Omit<ScannedValue, 'value'> {
  return {
    ratings: [...ratings],
    days: [...days].map(([day, sums]) => [day, [...sums]] as const),
  };
}

/** The columns of two surveys of one plan, added up. */
export function mergeColumns(a: Survey, b: Survey): ScannedValues[] {
  return closeColumns(reopened(a.plan, [a, b]));
}

/** Open columns that begin with the answers of surveys of one plan. */
function reopened(plan: SurveyPlan, surveys: readonly Survey[]): OpenColumn[] {
  const columns = openColumns(plan);
  for (const { scanned } of surveys) {
    for (const [index, added] of scanned.entries()) {
      addColumn(columns[index] as OpenColumn, added);
    }
  }
  return columns;
}

function addColumn(open: OpenColumn, { reason, values, everyone }: ScannedValues): void {
  open.reason ??= reason;
  for (const added of open.reason === null ? values : []) {
    const own = ofValue(open, added.value);
    if (own === null) break;
    addClosed(own, added);
  }
  if (open.everyone !== null && everyone !== null) addClosed(open.everyone, everyone);
  if (open.reason !== null) open.values.clear();
}

function addClosed(own: ScannedAnswers, { ratings, days }: Omit<ScannedValue, 'value'>): void {
  addCell(own.ratings, ratings);
  for (const [day, sums] of days) addSums(own.days, day, sums);
}

/** A column of a scan, once all rows are known. */
export interface SettledColumn {
  readonly column: GroupingColumn;
  readonly reason: LeftOutReason | null;
  readonly values: readonly ValueAnswers<string>[];
  readonly everyone: ValueAnswers<null> | null;
}

/** The columns of a scan with the latest answers of respondents and the order of dates decided. */
export function settleColumns(
  survey: Survey,
  latest: readonly RespondentAnswer[],
  order: DateOrder | null,
): SettledColumn[] {
  const { plan } = survey;
  const columns = latest.length === 0 ? survey.scanned : withLatest(survey, latest);
  return columns.map(({ reason, values, everyone }, index) => ({
    column: (plan.scan as ScanPlan).columns[index] as GroupingColumn,
    reason,
    values: values.map((own) => ({ ...own, days: settleDays(own.days, order) })),
    everyone: everyone && { ...everyone, value: null, days: settleDays(everyone.days, order) },
  }));
}

function withLatest(survey: Survey, latest: readonly RespondentAnswer[]): ScannedValues[] {
  const { plan } = survey;
  const columns = reopened(plan, [survey]);
  for (const answer of latest) {
    if (lacksWeight(answer.weight, plan)) continue;
    for (const [index, open] of columns.entries()) {
      if (open.reason !== null) continue;
      const value = answer.values[index] ?? [];
      const values = typeof value === 'string' ? [value] : value;
      addToValues(open, ofValues(open, values), answer, 1);
    }
  }
  return closeColumns(columns);
}

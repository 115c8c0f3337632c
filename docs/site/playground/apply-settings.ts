import { scales } from 'nps-core';
import {
  type ColumnReference,
  type Condition,
  columnCalled,
  planSurvey,
  relationOf,
  requestOfSettings,
  type ScaleName,
  type Settings,
  type SurveyRequest,
} from 'nps-core/survey';
import { firstChoice } from './controls.js';
import type { Choice, ChosenCondition, ColumnOption, TableSummary } from './messages.js';
import type { Opened } from './opened.js';

/** The confidence levels that the control offers besides the default. */
const levels: readonly number[] = [0.8, 0.9, 0.99];

/**
 * The choice that settings make for a table. What no control shows goes along in `others`.
 *
 * @throws SettingsError if the settings cannot be read, SurveyError if the table lacks a column of them.
 */
export function choiceOfSettings(settings: Settings, opened: Opened): Choice {
  const { summary, recognition } = opened;
  const request = requestOfSettings(settings);
  const placeOf = (column: ColumnReference | undefined): number | null =>
    column === undefined ? null : columnCalled(column, recognition).index;
  const { rating, metric, top, respondent, weight, date, dateOrder, period, target } = request;
  const segment = segmentOf(request, summary, placeOf);
  const comment = commentOf(request, opened);
  const isOffered = isIn(summary.controls.comment, comment);
  const conditions = (request.where ?? []).map((condition) => chosen(condition, placeOf));
  const { fiscalYearStart, confidenceLevel: level, method } = request;
  const isOnControl = typeof fiscalYearStart === 'object' && fiscalYearStart.named !== 'start';
  const scale = scaleNameOf(request);
  return {
    rating: rating === undefined ? firstChoice(summary).rating : placeOf(rating),
    metric: metric === undefined || metric === 'nps' ? null : metric,
    top: top ?? null,
    scale,
    segment,
    respondent: placeOf(respondent),
    weight: placeOf(weight),
    comment: isOffered ? comment : null,
    where: conditions.filter((condition) => condition !== null),
    date: placeOf(date),
    dateOrder: dateOrder ?? null,
    period: period ?? null,
    weekStart: request.weekStart === 'sunday' ? 'sunday' : null,
    fiscalYearStart: isOnControl && fiscalYearStart.month > 1 ? fiscalYearStart.month : null,
    target: target ?? null,
    level: level !== undefined && levels.includes(level) ? level : null,
    method: method === undefined || method === 'score' ? null : method,
    others: given({
      labels: request.labels,
      bands: request.bands,
      multiple: request.multiple,
      asked: request.asked,
      minRespondents: request.minRespondents,
      population: request.population,
      timeZone: request.timeZone,
      asOf: request.asOf,
      rolling: request.rolling,
      comment: isOffered ? undefined : (comment ?? undefined),
      themes: request.themes,
      terms: request.terms,
      contrast: request.contrast,
      by: segment === null ? request.by : undefined,
      scale: scale === null ? request.scale : undefined,
      fiscalYearStart: isOnControl ? undefined : fiscalYearStart,
      confidenceLevel: level !== undefined && !levels.includes(level) ? level : undefined,
      where: request.where?.filter((_, index) => conditions[index] === null),
    }),
  };
}

/** The parts of a request that are given and say something. */
function given(request: SurveyRequest): SurveyRequest {
  const parts = Object.entries(request).filter(
    ([, value]) =>
      value !== undefined && !(typeof value === 'object' && Object.keys(value).length === 0),
  );
  return Object.fromEntries(parts);
}

/** The column of the segments, where it is one that the control offers. */
function segmentOf(
  { by = [] }: SurveyRequest,
  { controls }: TableSummary,
  placeOf: (column: ColumnReference) => number | null,
): number | null {
  const [only, ...others] = by.map(placeOf);
  const isOffered = only !== undefined && isIn(controls.segment, only);
  return others.length === 0 && isOffered ? only : null;
}

/** Whether a control offers a column. */
function isIn(options: readonly ColumnOption[], column: number | null): boolean {
  return options.some(({ place, exceeds }) => place === column && exceeds === null);
}

/** The column with the comments; null for none. */
function commentOf(
  { comment, rating, respondent, by }: SurveyRequest,
  { table, recognition }: Opened,
): number | null {
  if (comment === undefined) return null;
  if (comment !== true) return columnCalled(comment, recognition).index;
  return planSurvey(table.rows, { comment, rating, respondent, by }, table.origin).comment;
}

/** A condition for the controls; null where a value has a bar, which separates alternatives there. */
function chosen(
  condition: Condition,
  placeOf: (column: ColumnReference) => number | null,
): ChosenCondition | null {
  const column = placeOf(condition.column);
  const { relation, values } = relationOf(condition);
  if (column === null || values.some((value) => value.includes('|'))) return null;
  return { column, relation, value: values.join('|') };
}

/** The scale that the control offers; of CSAT and CES only the ends count. */
function scaleNameOf({ scale, metric = 'nps' }: SurveyRequest): ScaleName | null {
  if (scale === undefined) return null;
  const names = Object.keys(scales) as ScaleName[];
  const found = names.find((name) => {
    const { min, max, passiveFrom, promoterFrom } = scales[name];
    const hasEnds = min === scale.min && max === scale.max;
    if (metric !== 'nps' || !('promoterFrom' in scale)) return hasEnds;
    return hasEnds && passiveFrom === scale.passiveFrom && promoterFrom === scale.promoterFrom;
  });
  return found ?? null;
}

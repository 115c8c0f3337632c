import { scales } from '../../counting/scale.js';
import { isShareMetric } from '../../metrics/metric.js';
import { type ColumnReference, type Condition, relationOf } from '../conditions.js';
import type { SurveyRequest } from '../request.js';
import { signs } from './where.js';

/** A column as a setting names it: a place is counted from 1 there. */
export function columnText(column: ColumnReference): string {
  return typeof column === 'number' ? String(column + 1) : column;
}

/** A condition with a backslash before each sign or bar that is part of a name or a value. */
export function conditionText(condition: Condition): string {
  const { relation, values } = relationOf(condition);
  const column = escaped(columnText(condition.column));
  return `${column}${signs[relation]}${values.map(escaped).join('|')}`;
}

function escaped(text: string): string {
  return text.replace(/[\\|=!<>]/g, '\\$&');
}

/** A scale by its name, where it has one; of CSAT and CES the ends. */
export function scaleText(
  scale: NonNullable<SurveyRequest['scale']>,
  metric: SurveyRequest['metric'] = 'nps',
): string {
  const { min, max } = scale;
  if (isShareMetric(metric) || !('promoterFrom' in scale)) return `${min}-${max}`;
  const { passiveFrom, promoterFrom } = scale;
  const named = Object.entries(scales).find(
    ([, known]) =>
      known.min === min &&
      known.max === max &&
      known.passiveFrom === passiveFrom &&
      known.promoterFrom === promoterFrom,
  );
  return named?.[0] ?? `${min}-${max},passives=${passiveFrom},promoters=${promoterFrom}`;
}

/** A number without an exponent, which settings do not read. */
export function numberText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(100).replace(/\.?0+$/, '') : text;
}

/** The month in which years begin, and the year that names them where it is that of their start. */
export function fiscalYearText(start: NonNullable<SurveyRequest['fiscalYearStart']>): string {
  if (typeof start === 'number') return String(start);
  return start.named === 'start' ? `${start.month},named=start` : String(start.month);
}

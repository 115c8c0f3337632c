import { metricScale } from '../../metrics/metric.js';
import type { SourceOptions } from '../../sql/index.js';
import { readShareMetric } from '../../survey/settings/metric.js';
import type { Themes } from '../../survey/settings/names.js';
import { readScale } from '../../survey/settings/scale.js';
import { readConditions } from '../../survey/settings/where.js';
import { UsageError } from '../input/errors.js';

/** The values of the options of a query. */
export interface QueryValues {
  readonly from?: string;
  readonly rating?: string;
  readonly ratingType?: string;
  readonly metric?: string;
  readonly top?: string;
  readonly scale?: string;
  readonly by?: readonly string[];
  readonly multiple?: readonly string[];
  readonly date?: string;
  readonly dateType?: string;
  readonly where?: readonly string[];
  readonly period?: string;
  readonly weekStart?: string;
  readonly fiscalYearStart?: string;
  readonly during?: string;
  readonly timeZone?: string;
  readonly weight?: string;
  readonly comment?: string;
  readonly themes?: Themes;
}

/** Which rows a query reads, and what of them: its checks follow in `nps-core/sql`. */
export function sourceOf(
  dialect: SourceOptions['dialect'],
  { from, rating, ratingType, where, ...values }: QueryValues,
): SourceOptions {
  const { scale } = values;
  const share = readShareMetric(values);
  return {
    ...{ dialect, from, rating },
    ...(ratingType !== undefined && { ratingType }),
    ...(where && { where: valuesByColumn(where) }),
    ...(share ? { scale: metricScale(share) } : scale !== undefined && { scale: readScale(scale) }),
  } as SourceOptions;
}

/** The values of conditions by column, which is all that a query can be told. */
function valuesByColumn(texts: readonly string[]): Record<string, readonly string[]> {
  const values = new Map<string, readonly string[]>();
  for (const [index, condition] of (readConditions(texts) ?? []).entries()) {
    const name = String(condition.column).trim();
    if (!('is' in condition) || condition.is.includes('') || values.has(name)) {
      throw new UsageError(`sql takes --where COLUMN=VALUE, each column once, not ${texts[index]}`);
    }
    values.set(name, condition.is);
  }
  return Object.fromEntries(values);
}

import { intervalMethods } from '../../inference/interval.js';
import type { SurveyRequest } from '../request.js';
import { type CalendarValues, readCalendar } from './calendar.js';
import { readChoice } from './choice.js';
import { type CommentValues, readComments } from './comments.js';
import { SettingsError } from './error.js';
import { readBands, readLabels, readSeparators } from './lists.js';
import { type MetricValues, readShareMetric } from './metric.js';
import { attributeName, type Settings } from './names.js';
import { readScale } from './scale.js';
import { checkSettings } from './settings-text.js';
import { readTotal, type TotalValues } from './total.js';
import { readConditions } from './where.js';

/** The values of the settings that make a request. */
export interface RequestValues extends CalendarValues, TotalValues, MetricValues {
  readonly rating?: string;
  readonly scale?: string;
  readonly label?: readonly string[];
  readonly where?: readonly string[];
  readonly respondent?: string;
  readonly weight?: string;
  readonly by?: readonly string[];
  readonly bands?: readonly string[];
  readonly multiple?: readonly string[];
  readonly asked?: string;
  readonly minRespondents?: string;
  readonly level?: string;
  readonly method?: string;
}

/** A request whose columns are named. */
export type ReadRequest = SurveyRequest & { readonly by: readonly string[] };

/**
 * The request that settings make. `sheet`, `delimiter`, `encoding` and `language` are no part of it: they
 * say how a file is read, and how results are written.
 *
 * @throws SettingsError that names the setting, the rule and the text.
 * @throws TypeError if `settings` is not an object.
 * @example
 * requestOfSettings({ rating: 'NPS', where: ['Plan=Pro'] }).where // => [{ column: 'Plan', is: ['Pro'] }]
 */
export function requestOfSettings(settings: Settings): SurveyRequest {
  const values = Object.entries(checkSettings(settings)).map(([name, value]) => [
    attributeName(name),
    value,
  ]);
  const named: RequestValues & CommentValues = Object.fromEntries(values);
  return { ...readRequest(named), ...readComments(named) };
}

/** What the values of settings ask of a survey, its comments aside. */
export function readRequest(values: RequestValues): ReadRequest {
  const { scale, method } = values;
  const share = readShareMetric(values);
  const where = readConditions(values.where);
  return {
    ...(share ?? {
      scale: scale === undefined ? undefined : readScale(scale),
    }),
    rating: values.rating,
    labels: readLabels(values.label),
    where,
    by: values.by ?? [],
    bands: readBands(values.bands ?? []),
    ...readCalendar(values, where),
    respondent: values.respondent,
    weight: values.weight,
    multiple: readSeparators(values.multiple),
    asked: readAsked(values.asked),
    minRespondents: readCount(values.minRespondents),
    ...readTotal(values),
    confidenceLevel: readLevel(values.level),
    method: method === undefined ? undefined : readChoice('--method', method, intervalMethods),
  };
}

/** The confidence level that a setting gives; undefined where it is not given. */
export function readLevel(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const level = /^(0?\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (level > 0 && level < 1) return level;
  throw new SettingsError(`--level must be a share between 0 and 1, such as 0.95, not ${text}`);
}

function readAsked(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new SettingsError(`--asked must be a whole number from 1, not ${text}`);
}

function readCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new SettingsError(`--min-respondents must be a whole number, not ${text}`);
}

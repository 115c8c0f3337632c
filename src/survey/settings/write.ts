import { checkRequest } from '../check-request.js';
import type { SurveyRequest } from '../request.js';
import type { Settings, SettingValue, settingNames } from './names.js';
import { requestOfSettings } from './request.js';
import { columnText, conditionText, fiscalYearText, numberText, scaleText } from './write-texts.js';

/** The setting of each part of a request; null for those that belong to a command of their own. */
const settingOf: { readonly [Part in keyof SurveyRequest]-?: keyof typeof settingNames | null } = {
  rating: 'rating',
  metric: 'metric',
  top: 'top',
  scale: 'scale',
  labels: 'label',
  where: 'where',
  by: 'by',
  bands: 'bands',
  multiple: 'multiple',
  compare: null,
  explain: null,
  date: 'date',
  dateOrder: 'date-order',
  period: 'period',
  timeZone: 'time-zone',
  weekStart: 'week-start',
  fiscalYearStart: 'fiscal-year-start',
  asOf: 'as-of',
  rolling: 'rolling',
  segmentTrends: null,
  respondent: 'respondent',
  weight: 'weight',
  panel: null,
  minRespondents: 'min-respondents',
  asked: 'asked',
  confidenceLevel: 'level',
  method: 'method',
  population: 'population',
  scan: null,
  comment: 'comment',
  themes: 'themes',
  terms: 'terms',
  contrast: 'contrast',
  mask: null,
  target: 'target',
};

/** Parts that are written otherwise than as their text. */
const writers: Partial<{
  readonly [Part in keyof SurveyRequest]: (
    value: NonNullable<SurveyRequest[Part]>,
    request: SurveyRequest,
  ) => SettingValue | undefined;
}> = {
  rating: columnText,
  scale: (scale, { metric }) => scaleText(scale, metric),
  labels: (labels) => entriesOf(labels, (rating) => String(rating ?? '')),
  where: (conditions) => conditions.map(conditionText),
  by: (columns) => columns.map(columnText),
  bands: (bands) => entriesOf(bands, (edges) => edges.join(',')),
  multiple: (separators) => entriesOf(separators, (separator) => separator),
  date: columnText,
  fiscalYearStart: fiscalYearText,
  respondent: columnText,
  weight: columnText,
  target: numberText,
  // Infinity is the same as no population
  population: (people) => (people === Number.POSITIVE_INFINITY ? undefined : String(people)),
  confidenceLevel: numberText,
  comment: (column) => (column === true ? true : columnText(column)),
  themes: (themes) => themes,
};

/** Parts that are no setting, as they are where nothing is asked for. */
const defaults: SurveyRequest = { scan: false, segmentTrends: false, mask: true };

/**
 * The settings that make a request, for `settingsText`. A column that the request names by its place
 * is named by its number there, which is read so only where no column is called by that number.
 *
 * @throws TypeError if the request is not one, or has a part that is not a setting: `compare`, `explain`,
 * `panel`, `scan`, `segmentTrends`, and `mask: false`, which is for one's own screen.
 * @throws RangeError if the request has a value that is not allowed.
 * @throws SettingsError for a value that no setting can have, such as a scale without passives.
 * @example
 * settingsOfRequest({ rating: 'NPS', scale: scales['1-5'], confidenceLevel: 0.9 }) // => { rating: 'NPS', scale: '1-5', level: '0.9' }
 */
export function settingsOfRequest(request: SurveyRequest): Settings {
  checkRequest(request);
  const settings: [name: string, value: SettingValue][] = [];
  for (const part of Object.keys(settingOf) as (keyof SurveyRequest)[]) {
    const value = request[part];
    if (value === undefined || value === defaults[part]) continue;
    const name = settingOf[part];
    if (name === null) {
      throw new TypeError(`request must come without ${part}, which is not a setting`);
    }
    const write = writers[part] as
      | ((value: unknown, request: SurveyRequest) => SettingValue | undefined)
      | undefined;
    const text = write ? write(value, request) : String(value);
    if (text !== undefined && !isEmpty(text)) settings.push([name, text]);
  }
  const written = Object.fromEntries(settings);
  requestOfSettings(written); // refuses what only a request can say, such as a scale without passives
  return written;
}

function isEmpty(value: SettingValue): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** What belongs to texts, as `text=value`. */
function entriesOf<Value>(
  values: Readonly<Record<string, Value>>,
  write: (value: Value) => string,
): string[] {
  return Object.entries(values).map(([text, value]) => `${text}=${write(value)}`);
}

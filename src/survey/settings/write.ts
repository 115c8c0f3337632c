import { checkRequest } from '../check-request.js';
import type { SurveyRequest } from '../request.js';
import type { Settings } from './names.js';
import { requestOfSettings } from './request.js';
import { columnText, conditionText, fiscalYearText, numberText, scaleText } from './write-texts.js';

/** The parts of a request that are no settings: each belongs to a command of its own. */
const notSettings = [
  'compare',
  'explain',
  'panel',
  'scan',
  'comment',
  'themes',
  'terms',
  'contrast',
  'mask',
] as const;

/**
 * The settings that make a request, for `settingsText`. A column that the request names by its place
 * is named by its number there, which is read so only where no column is called by that number.
 *
 * @throws TypeError if the request is not one, or has `compare`, `explain`, `panel`, `scan` or `comment`, which are
 * no settings.
 * @throws RangeError if the request has a value that is not allowed.
 * @throws SettingsError for a value that no setting can have, such as a scale without passives.
 * @example
 * settingsOfRequest({ rating: 'NPS', scale: scales['1-5'], confidenceLevel: 0.9 }) // => { rating: 'NPS', scale: '1-5', level: '0.9' }
 */
export function settingsOfRequest(request: SurveyRequest): Settings {
  checkRequest(request);
  const other = notSettings.find((name) => request[name] !== undefined && request[name] !== false);
  if (other !== undefined) {
    throw new TypeError(`request must come without ${other}, which is no setting`);
  }
  const settings: [name: string, value: Settings[string]][] = [];
  for (const [name, value] of Object.entries(valuesOf(request))) {
    if (value !== undefined && value.length > 0) settings.push([name, value]);
  }
  const written = Object.fromEntries(settings);
  requestOfSettings(written); // refuses what only a request can say, such as a scale without passives
  return written;
}

function valuesOf(request: SurveyRequest): Readonly<Record<string, Settings[string] | undefined>> {
  return {
    rating: written(request.rating, columnText),
    metric: request.metric,
    top: written(request.top, String),
    scale: written(request.scale, (scale) => scaleText(scale, request.metric)),
    label: entriesOf(request.labels, (rating) => String(rating ?? '')),
    where: request.where?.map(conditionText),
    respondent: written(request.respondent, columnText),
    weight: written(request.weight, columnText),
    by: request.by?.map(columnText),
    bands: entriesOf(request.bands, (edges) => edges.join(',')),
    multiple: entriesOf(request.multiple, (separator) => separator),
    asked: written(request.asked, String),
    'min-respondents': written(request.minRespondents, String),
    date: written(request.date, columnText),
    period: request.period,
    'date-order': request.dateOrder,
    'time-zone': request.timeZone,
    'week-start': request.weekStart,
    'fiscal-year-start': written(request.fiscalYearStart, fiscalYearText),
    'as-of': request.asOf,
    rolling: written(request.rolling, String),
    target: written(request.target, numberText),
    population: written(request.population, populationText),
    level: written(request.confidenceLevel, numberText),
    method: request.method,
  };
}

function written<Value>(
  value: Value | undefined,
  write: (value: Value) => string | undefined,
): string | undefined {
  return value === undefined ? undefined : write(value);
}

/** Infinity is the same as no population. */
function populationText(people: number): string | undefined {
  return people === Number.POSITIVE_INFINITY ? undefined : String(people);
}

/** What belongs to texts, as `text=value`. */
function entriesOf<Value>(
  values: Readonly<Record<string, Value>> | undefined,
  write: (value: Value) => string,
): string[] | undefined {
  return values && Object.entries(values).map(([text, value]) => `${text}=${write(value)}`);
}

import type { Language } from '../../display/language.js';
import { type Survey, SurveyError, type SurveyRecord, surveyRecord } from '../../survey/index.js';
import { readFormat } from '../arguments/format.js';
import { type ReadingValues, type ReadRequest, readLanguage } from '../arguments/reading.js';
import { sourceName } from '../input/database.js';
import { InputError, UsageError } from '../input/errors.js';
import type { Io } from '../input/io.js';
import { countFile } from '../input/survey.js';
import { isOfTheCall, problemText, severalInOne } from '../terminal/problem.js';

/** A record and what to call the file or table that it was made from. */
export interface NamedRecord<Counted = SurveyRecord> {
  readonly name: string;
  readonly record: Counted;
}

/** Counts a file and makes the record that a command prints or draws. */
export function recordOf(
  file: string,
  values: ReadingValues,
  request: ReadRequest,
  io: Io,
): Promise<NamedRecord> {
  return countedAs(surveyRecord, file, values, request, io);
}

/** Counts a file and makes of it what a command prints or draws. */
export async function countedAs<Counted>(
  countedOf: (survey: Survey) => Counted,
  file: string,
  values: ReadingValues,
  request: ReadRequest,
  io: Io,
): Promise<NamedRecord<Counted>> {
  const language = readLanguage(values.language);
  const format = readFormat(values);
  try {
    const { name, survey } = await countFile(file, format, request, io);
    return { name, record: countedOf(survey) };
  } catch (error) {
    throw error instanceof SurveyError ? errorFor(error, request, language, file) : error;
  }
}

function errorFor(
  { problem }: SurveyError,
  { by, explain }: ReadRequest,
  language: Language,
  file: string,
): Error {
  const columns = explain ? [...by, explain.column] : by;
  const giveTwice = severalInOne(problem, columns, language);
  if (giveTwice !== null) return new UsageError(giveTwice);
  const text = problemText(problem, language, file === '-' ? 'standard input' : sourceName(file));
  return isOfTheCall(problem) ? new UsageError(text) : new InputError(text);
}

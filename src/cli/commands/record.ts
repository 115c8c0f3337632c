import type { Language } from '../../display/language.js';
import { type Survey, SurveyError, type SurveyRecord, surveyRecord } from '../../survey/index.js';
import type { PatternCompiler } from '../../survey/theme-texts.js';
import { readFormat } from '../arguments/format.js';
import { type ReadingValues, type ReadRequest, readLanguage } from '../arguments/reading.js';
import { sourceName } from '../input/database.js';
import { InputError, UsageError } from '../input/errors.js';
import { countFiles } from '../input/files.js';
import type { Io } from '../input/io.js';
import { withTextsOfFiles } from '../input/read-again.js';
import { isOfTheCall, problemText, severalInOne } from '../terminal/problem.js';

/** A record and what to call the files or the table that it was made from. */
export interface NamedRecord<Counted = SurveyRecord> {
  readonly name: string;
  readonly record: Counted;
}

/**
 * Counts files and makes the record that a command prints or draws. The texts of the comments that it
 * shows are found in a second pass, so that the first one need not keep those of all comments.
 */
export async function recordOf(
  files: readonly string[],
  values: ReadingValues,
  request: ReadRequest,
  io: Io,
  compile?: PatternCompiler,
): Promise<NamedRecord> {
  const language = readLanguage(values.language);
  const format = { ...readFormat(values), compile };
  return withErrors(request, language, files, async () => {
    const { name, survey, sources } = await countFiles(files, format, request, io);
    return { name, record: await withTextsOfFiles(surveyRecord(survey), sources, io) };
  });
}

/** Counts files and makes of them what a command prints or draws. */
export async function countedAs<Counted>(
  countedOf: (survey: Survey) => Counted,
  files: readonly string[],
  values: ReadingValues,
  request: ReadRequest,
  io: Io,
  compile?: PatternCompiler,
): Promise<NamedRecord<Counted>> {
  const language = readLanguage(values.language);
  const format = { ...readFormat(values), compile };
  return withErrors(request, language, files, async () => {
    const { name, survey } = await countFiles(files, format, request, io);
    return { name, record: countedOf(survey) };
  });
}

/** Says of a survey that cannot be counted what the command says of it. */
async function withErrors<Result>(
  request: ReadRequest,
  language: Language,
  files: readonly string[],
  count: () => Promise<Result>,
): Promise<Result> {
  try {
    return await count();
  } catch (error) {
    throw error instanceof SurveyError ? errorFor(error, request, language, files) : error;
  }
}

function errorFor(
  { problem }: SurveyError,
  { by, explain }: ReadRequest,
  language: Language,
  [file = '']: readonly string[],
): Error {
  const columns = explain ? [...by, explain.column] : by;
  const giveTwice = severalInOne(problem, columns, language);
  if (giveTwice !== null) return new UsageError(giveTwice);
  const text = problemText(problem, language, file === '-' ? 'standard input' : sourceName(file));
  return isOfTheCall(problem) ? new UsageError(text) : new InputError(text);
}

import { basename } from 'node:path';
import { joinSurveys, type Survey, SurveyError, type SurveyRequest } from '../../survey/index.js';
import type { FileFormat } from '../arguments/format.js';
import { sourceName } from './database.js';
import type { Io } from './io.js';
import { type CountedFile, countFile } from './survey.js';

/** Counts the rows of files, one file after another, as one survey. */
export async function countFiles(
  files: readonly string[],
  format: FileFormat,
  request: SurveyRequest,
  io: Io,
): Promise<CountedFile> {
  const titles = titlesOf(files);
  const surveys: Survey[] = [];
  const names: string[] = [];
  for (const [index, file] of files.entries()) {
    const title = titles[index] as string;
    const { name, survey } = await countFile({ file, title }, format, request, io).catch(
      (error: unknown) => {
        throw files.length > 1 ? errorIn(title, error) : error;
      },
    );
    surveys.push(survey);
    names.push(name);
  }
  const [name = ''] = names;
  return {
    name: files.length > 1 ? titles.join(', ') : basename(name),
    survey: joinSurveys(surveys),
  };
}

/** What people call files: by their names or, where these are alike, by their paths. */
function titlesOf(files: readonly string[]): string[] {
  const paths = files.map((file) => (file === '-' ? 'standard input' : sourceName(file)));
  const names = paths.map((path) => basename(path));
  return new Set(names).size === names.length ? names : paths;
}

/** An error of one of several files. */
function errorIn(file: string, error: unknown): unknown {
  if (!(error instanceof SurveyError)) return error;
  return new SurveyError({ ...error.problem, file });
}

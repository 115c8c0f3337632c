import { basename } from 'node:path';
import { joinSurveys, type Survey, SurveyError, type SurveyRequest } from '../../survey/index.js';
import type { FileFormat } from '../arguments/format.js';
import { sourceName } from './database.js';
import type { Io } from './io.js';
import type { CommentSource } from './read-again.js';
import { countFile } from './survey.js';

/** A survey, what to call its files, and each of them. */
export interface CountedFiles {
  readonly name: string;
  readonly survey: Survey;
  readonly sources: readonly CommentSource[];
}

/** Counts the rows of files, one file after another, as one survey. */
export async function countFiles(
  files: readonly string[],
  format: FileFormat,
  request: SurveyRequest,
  io: Io,
): Promise<CountedFiles> {
  const titles = titlesOf(files);
  const surveys: Survey[] = [];
  const names: string[] = [];
  const sources: CommentSource[] = [];
  for (const [index, file] of files.entries()) {
    const title = titles[index] as string;
    const { name, survey, again } = await countFile({ file, title }, format, request, io).catch(
      (error: unknown) => {
        throw files.length > 1 ? errorIn(title, error) : error;
      },
    );
    surveys.push(survey);
    names.push(name);
    sources.push({ file, again, plan: survey.plan, rows: survey.ledger.rows });
  }
  const [name = ''] = names;
  return {
    name: files.length > 1 ? titles.join(', ') : basename(name),
    survey: joinSurveys(surveys),
    sources,
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

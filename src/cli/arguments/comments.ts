import type { Option } from 'commander';
import type { SurveyRequest } from '../../survey/index.js';
import { readWhole } from '../../survey/settings/numbers.js';
import type { PatternCompiler } from '../../survey/theme-texts.js';
import { UsageError } from '../input/errors.js';
import type { Io } from '../input/io.js';
import { readThemeFile } from '../input/themes.js';
import { once } from './command.js';

/** The options about comments. */
export const commentOptions = (): Option[] => [
  once('--comment <column>', 'the column with the comments'),
  once('--themes <file>', 'a JSON file of themes, each with words and patterns'),
  once('--terms <n>', 'how many words are listed for each side; 20 if not given'),
];

/** The values of these options, and of those that they do not go with. */
export interface CommentValues {
  readonly comment?: string;
  readonly themes?: string;
  readonly terms?: string;
  readonly weight?: string;
}

/** What is asked of comments, and what matches the patterns of themes. */
export interface CommentQuestions {
  readonly request: Pick<SurveyRequest, 'comment' | 'themes' | 'terms'>;
  readonly compile?: PatternCompiler;
}

/** What the options ask of comments; nothing where no column is named. */
export async function readComments(
  command: string,
  values: CommentValues,
  io: Pick<Io, 'cwd'>,
): Promise<CommentQuestions> {
  const { comment, themes, terms } = values;
  if (comment === undefined) {
    for (const [option, value] of Object.entries({ themes, terms })) {
      if (value !== undefined) throw new UsageError(`--${option} needs --comment COLUMN`);
    }
    return { request: {} };
  }
  return readCommentsIn(command, comment, values, io);
}

/** What the options ask of the comments of a column, or of the one that is plainly comments. */
export async function readCommentsIn(
  command: string,
  comment: string | true,
  { themes, terms, weight }: CommentValues,
  io: Pick<Io, 'cwd'>,
): Promise<CommentQuestions> {
  if (weight !== undefined) {
    const what = command === 'report' ? 'report --comment' : command;
    throw new UsageError(`${what} goes without --weight: each respondent has one vote`);
  }
  const file = themes === undefined ? undefined : await readThemeFile(themes, io);
  return {
    request: {
      comment,
      ...(file && { themes: file.themes }),
      ...(terms !== undefined && { terms: readWhole('--terms', terms) }),
    },
    ...(file && { compile: file.compile }),
  };
}

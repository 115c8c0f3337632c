import type { Option } from 'commander';
import type { SurveyRequest } from '../../survey/index.js';
import { type CommentValues, readComments } from '../../survey/settings/comments.js';
import type { Themes } from '../../survey/settings/names.js';
import type { PatternCompiler } from '../../survey/theme-texts.js';
import { UsageError } from '../input/errors.js';
import { once } from './command.js';

export type { CommentValues } from '../../survey/settings/comments.js';

/** The options about comments. */
export const commentOptions = (): Option[] => [
  once('--comment <column>', 'the column with the comments'),
  themesOption(),
  once('--terms <n>', 'how many words are listed for each side; 20 if not given'),
];

/** The option that names a file of themes. */
export const themesOption = (): Option =>
  once('--themes <file>', 'a JSON file of themes, each with words and patterns');

/** The settings about comments. */
export type CommentSetting = 'comment' | 'themes' | 'terms' | 'contrast';

/** What is asked of comments, and what matches the patterns of themes. */
export interface CommentQuestions {
  readonly request: Pick<SurveyRequest, CommentSetting>;
  readonly compile?: PatternCompiler;
}

/**
 * What the options ask of comments; nothing where no column is named. A settings file may ask for more
 * than a command shows.
 *
 * @param shown - The settings of which the command shows something.
 */
export async function readQuestions(
  values: CommentValues,
  shown: readonly CommentSetting[],
): Promise<CommentQuestions> {
  const { comment, themes, terms, contrast, ...others } = values;
  const asked = Object.entries({ comment, themes, terms, contrast }).filter(
    ([name, value]) => value !== undefined && shown.includes(name as CommentSetting),
  );
  const request = readComments({ ...others, ...Object.fromEntries(asked) });
  return {
    request,
    ...(request.themes && { compile: await compilerFor(request.themes) }),
  };
}

/** What matches the patterns of themes in a time that grows with the texts only. */
async function compilerFor(themes: Themes): Promise<PatternCompiler> {
  const { checkLinear, linearPattern } = await import('../input/linear-pattern.js'); // few need it
  try {
    checkLinear(themes);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  return linearPattern;
}

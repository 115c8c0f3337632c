import { isShareMetric } from '../../metrics/metric.js';
import type { SurveyRequest } from '../request.js';
import { SettingsError } from './error.js';
import { readMetric } from './metric.js';
import type { Themes } from './names.js';
import { readWhole } from './numbers.js';

/** The values of the settings about comments, and of those that they depend on. */
export interface CommentValues {
  readonly comment?: string | true;
  readonly themes?: Themes;
  readonly terms?: string;
  readonly contrast?: string;
  readonly date?: string;
  readonly weight?: string;
  readonly metric?: string;
}

/** What the settings ask of comments; nothing where no column is named. */
export function readComments(
  values: CommentValues,
): Pick<SurveyRequest, 'comment' | 'themes' | 'terms' | 'contrast'> {
  const { comment, themes, terms, contrast } = values;
  if (comment === undefined) {
    for (const [name, value] of Object.entries({ themes, terms, contrast })) {
      if (value !== undefined) throw new SettingsError(`--${name} needs --comment COLUMN`);
    }
    return {};
  }
  checkGoesWith(values);
  return {
    comment,
    ...(themes !== undefined && { themes }),
    ...(terms !== undefined && { terms: readWhole('--terms', terms) }),
    ...(contrast !== undefined && { contrast }),
  };
}

function checkGoesWith({ contrast, date, weight, metric: name }: CommentValues): void {
  const metric = readMetric({ ...(name !== undefined && { metric: name }) });
  if (isShareMetric(metric)) {
    throw new SettingsError(`--comment is for the Net Promoter Score, not for --metric ${metric}`);
  }
  if (weight !== undefined) {
    throw new SettingsError('--weight goes without comments: each respondent has one vote');
  }
  if (contrast !== undefined && date === undefined) {
    throw new SettingsError('--contrast needs --date, the column with the dates');
  }
}

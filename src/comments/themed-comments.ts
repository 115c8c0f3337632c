import type { Tally } from '../counting/tally.js';
import type { CodedColumn } from './codes.js';
import type { CommentColumns, Rank } from './comment-columns.js';
import { type ShownComments, shortExamples } from './short-examples.js';
import type { ThemeGroup } from './theme-groups.js';
import { type ThemeSettings, type ThemeTable, tableOfGroups } from './theme-table.js';

/** Comments with their themes. */
export interface ThemedComments<Theme> extends ShownComments, Pick<CommentColumns, 'times'> {
  /** The themes that each comment has, by the sets of themes that occur. */
  readonly themes: CodedColumn<readonly Theme[]>;
}

/** The table of comments by theme; `silent` is the tally of those who wrote none. */
export function themeTable<Theme>(
  comments: ThemedComments<Theme>,
  silent: Tally,
  names: readonly Theme[],
  settings: ThemeSettings<Theme>,
): Omit<ThemeTable<Theme>, 'missing'> {
  const { values, codes } = comments.themes;
  const groups: ThemeGroup<Theme>[] = [...groupsOf(comments), { themes: null, tally: silent }];
  return tableOfGroups(groups, names, settings, (isOf) => {
    const isIncluded = values.map(isOf);
    return shortExamples(comments, (place) => isIncluded[codes[place] as number] === true);
  });
}

/** The respondents by the sets of themes that their comments have. */
function groupsOf<Theme>({ themes, ranks, times }: ThemedComments<Theme>): ThemeGroup<Theme>[] {
  const counts = themes.values.map(() => [0, 0, 0] as [number, number, number]);
  themes.codes.forEach((code, place) => {
    const own = counts[code] as [number, number, number];
    own[ranks[place] as Rank] += times[place] as number;
  });
  return counts.map(([detractors, passives, promoters], code) => ({
    themes: themes.values[code] as readonly Theme[],
    tally: { promoters, passives, detractors },
  }));
}

import type { ScaleOption } from '../counting/scale.js';
import { respondents } from '../counting/tally.js';
import type { Effect } from '../grouping/effect.js';
import { type Difference, difference } from '../inference/difference.js';
import { confidenceInterval, type Interval } from '../inference/interval.js';
import { DEFAULT_LEVEL, type LevelOption } from '../inference/level.js';
import type { Nps } from '../inference/score.js';
import { type Adjustment, adjustPValues } from '../inference/several.js';
import { npsOf } from './comment-columns.js';
import type { Example } from './reading-list.js';
import { type IsOf, shortfallOf, stakeOf, type ThemeGroup, tallyWhere } from './theme-groups.js';

/** The respondents who mention a theme. */
export interface ThemeRow<Theme> extends Nps {
  /** The theme; null for those without one. */
  readonly theme: Theme;
  /** The share of all respondents who mention it, 0…1. */
  readonly share: number;
  /** The interval of their score; null when nobody mentions it. */
  readonly interval: Interval | null;
  /** Their score minus that of the others; null if one of the two is nobody. */
  readonly versusRest:
    | (Difference & {
        /** The p-value, adjusted for all themes. */
        readonly adjustedPValue: number;
      })
    | null;
  /** The part of what the score misses to 100 that they hold, in points: all of them add up to it. */
  readonly shortfall: Effect<'delta'>;
  /** What the score would gain if they had answered like the others; null if one of the two is nobody. */
  readonly atStake: Effect<'delta'> | null;
  /** Comments to read: short ones of detractors and passives first. */
  readonly examples: readonly Example[];
}

/** What is missing to 100, theme by theme. */
export interface ThemeTable<Theme> {
  /** All respondents, also the silent ones. */
  readonly total: Nps;
  /** What the score misses to 100, in points; null when nobody answered. */
  readonly shortfall: number | null;
  /** The themes, those that hold most of it first. */
  readonly themes: readonly ThemeRow<Theme>[];
  /** Respondents with a comment that has no theme. */
  readonly other: ThemeRow<null>;
  /** Respondents without a comment that says something. */
  readonly silent: ThemeRow<null>;
  /** Themes that are not shown: with too few mentions, or by which such a number could be found. */
  readonly suppressed: readonly Theme[];
  /** Rows that are not counted. */
  readonly missing: {
    /** Rows without a rating. */
    readonly rating: number;
  };
}

/** How themes are compared. */
export interface ThemeSettings<Theme> extends ScaleOption, LevelOption {
  readonly minRespondents: number;
  /** Themes that are not shown though enough mention them. */
  readonly leftOut?: ReadonlySet<Theme>;
  readonly adjustment: Adjustment;
}

/** The table of answers that are counted by their themes; without texts there are no examples. */
export function tableOfGroups<Theme>(
  groups: readonly ThemeGroup<Theme>[],
  names: readonly Theme[],
  settings: ThemeSettings<Theme>,
  examplesWhere: (isOf: IsOf<Theme>) => readonly Example[] = () => [],
): Omit<ThemeTable<Theme>, 'missing'> {
  const mentions = (name: Theme) =>
    respondents(tallyWhere(groups, (themes) => themes?.includes(name) === true));
  const { minRespondents, leftOut } = settings;
  const suppressed = names.filter(
    (name) => mentions(name) < minRespondents || leftOut?.has(name) === true,
  );
  const hidden = new Set(suppressed);
  const visible = (themes: readonly Theme[] | null) =>
    themes === null ? null : themes.filter((theme) => !hidden.has(theme));
  const shown = groups.map(({ themes, tally }) => ({ themes: visible(themes), tally }));
  const rowOf = <Name>(theme: Name, isOf: IsOf<Theme>): OpenRow<Name> => ({
    ...themeRow(theme, shown, isOf, settings),
    examples: examplesWhere((themes) => isOf(visible(themes))),
  });
  const rows = names
    .filter((name) => !hidden.has(name))
    .map((name) => rowOf(name, (themes) => themes?.includes(name) === true));
  const total = npsOf(
    tallyWhere(groups, () => true),
    settings,
  );
  return {
    total,
    shortfall: total.score === null ? null : 100 - total.score,
    themes: adjusted(rows, settings.adjustment).sort(
      (a, b) => b.shortfall.estimate - a.shortfall.estimate,
    ),
    other: alone(rowOf(null, (themes) => themes?.length === 0)),
    silent: alone(rowOf(null, (themes) => themes === null)),
    suppressed,
  };
}

/** A row whose test is not adjusted yet. */
type OpenRow<Theme> = Omit<ThemeRow<Theme>, 'versusRest'> & {
  readonly versusRest: Difference | null;
};

function themeRow<Theme, Name>(
  theme: Name,
  groups: readonly ThemeGroup<Theme>[],
  isOf: IsOf<Theme>,
  settings: ThemeSettings<Theme>,
): Omit<OpenRow<Name>, 'examples'> {
  const { confidenceLevel = DEFAULT_LEVEL } = settings;
  const tally = tallyWhere(groups, isOf);
  const rest = tallyWhere(groups, (themes) => !isOf(themes));
  const mentions = respondents(tally);
  const n = mentions + respondents(rest);
  const own = groups.filter(({ themes }) => isOf(themes));
  return {
    ...npsOf(tally, settings),
    theme,
    share: n === 0 ? 0 : mentions / n,
    interval: confidenceInterval(tally, { confidenceLevel }),
    versusRest: difference(tally, rest, { confidenceLevel }),
    shortfall: shortfallOf(own, n, confidenceLevel),
    atStake: stakeOf(tally, rest, confidenceLevel),
  };
}

/** The rows with the p-values of their tests adjusted together. */
function adjusted<Theme>(rows: readonly OpenRow<Theme>[], method: Adjustment): ThemeRow<Theme>[] {
  const tests = rows.flatMap(({ versusRest }) => versusRest ?? []);
  const pValues = adjustPValues(
    tests.map(({ pValue }) => pValue ?? 1),
    { method },
  );
  const byTest = new Map(tests.map((test, place) => [test, pValues[place] as number]));
  return rows.map((row) => ({
    ...row,
    versusRest: row.versusRest && {
      ...row.versusRest,
      adjustedPValue: byTest.get(row.versusRest) as number,
    },
  }));
}

/** A row that is compared by itself. */
function alone<Theme>(row: OpenRow<Theme>): ThemeRow<Theme> {
  const [only] = adjusted([row], 'holm');
  return only as ThemeRow<Theme>;
}

import type { ScaleOption } from '../counting/scale.js';
import { emptyTally, merge, respondents, type Tally } from '../counting/tally.js';
import { type Effect, effectOf } from '../grouping/effect.js';
import { type Difference, difference } from '../inference/difference.js';
import { confidenceInterval, type Interval } from '../inference/interval.js';
import { DEFAULT_LEVEL, type LevelOption } from '../inference/level.js';
import type { Nps } from '../inference/score.js';
import { type Adjustment, adjustPValues } from '../inference/several.js';
import { npsOf, type Rank, tallyOfComments } from './comment-count.js';
import type { Example } from './reading-list.js';
import { phrasesOf } from './words.js';

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
  /** Themes with too few mentions. */
  readonly suppressed: readonly Theme[];
  /** Rows that are not counted. */
  readonly missing: {
    /** Rows without a rating. */
    readonly rating: number;
  };
}

/** A respondent with the themes of the comment; null themes: no comment that says something. */
export interface LabelledAnswer<Theme> {
  readonly index: number;
  readonly rating: number;
  readonly rank: Rank;
  readonly text: string | null;
  /** The words of the comment, or their numbers; not given: those of its text. */
  readonly phrases?: readonly (readonly (string | number)[])[];
  readonly themes: readonly Theme[] | null;
}

/** How themes are compared. */
export interface ThemeSettings extends ScaleOption, LevelOption {
  readonly minRespondents: number;
  readonly adjustment: Adjustment;
}

/** Answers that have the same themes; null: no comment that says something. */
export interface ThemeGroup<Theme> {
  readonly themes: readonly Theme[] | null;
  readonly tally: Tally;
}

/** Whether themes, or their absence, make an answer one of a row. */
type IsOf<Theme> = (themes: readonly Theme[] | null) => boolean;

/** The table of answers with their themes. */
export function themeTable<Theme>(
  answers: readonly LabelledAnswer<Theme>[],
  names: readonly Theme[],
  settings: ThemeSettings,
): Omit<ThemeTable<Theme>, 'missing'> {
  return tableOfGroups(groupsOf(answers), names, settings, (isOf) =>
    shortExamples(answers.filter(({ themes }) => isOf(themes))),
  );
}

/** The answers by their themes. */
function groupsOf<Theme>(answers: readonly LabelledAnswer<Theme>[]): ThemeGroup<Theme>[] {
  const groups = new Map<string, LabelledAnswer<Theme>[]>();
  for (const answer of answers) {
    const key = JSON.stringify(answer.themes);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [answer]);
    else group.push(answer);
  }
  return [...groups.values()].map((group) => ({
    themes: (group[0] as LabelledAnswer<Theme>).themes,
    tally: tallyOfComments(group),
  }));
}

/** The table of answers that are counted by their themes; without texts there are no examples. */
export function tableOfGroups<Theme>(
  groups: readonly ThemeGroup<Theme>[],
  names: readonly Theme[],
  settings: ThemeSettings,
  examplesWhere: (isOf: IsOf<Theme>) => readonly Example[] = () => [],
): Omit<ThemeTable<Theme>, 'missing'> {
  const mentions = (name: Theme) =>
    respondents(tallyWhere(groups, (themes) => themes?.includes(name) === true));
  const suppressed = names.filter((name) => mentions(name) < settings.minRespondents);
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

function tallyWhere<Theme>(groups: readonly ThemeGroup<Theme>[], isOf: IsOf<Theme>): Tally {
  return groups
    .filter(({ themes }) => isOf(themes))
    .reduce((sum, { tally }) => merge(sum, tally), emptyTally);
}

/** A row whose test is not adjusted yet. */
type OpenRow<Theme> = Omit<ThemeRow<Theme>, 'versusRest'> & {
  readonly versusRest: Difference | null;
};

function themeRow<Theme, Name>(
  theme: Name,
  groups: readonly ThemeGroup<Theme>[],
  isOf: IsOf<Theme>,
  settings: ThemeSettings,
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

/** The mean of what each respondent misses to 100, shared equally among the themes of a comment. */
function shortfallOf<Theme>(
  own: readonly ThemeGroup<Theme>[],
  n: number,
  confidenceLevel: number,
): Effect<'delta'> {
  // whole numbers for each number of themes, so that the sums do not depend on the order of groups
  const missed: [sum: number, squares: number][] = [];
  for (const { themes, tally } of own) {
    const shared = Math.max(1, themes?.length ?? 1);
    const [sum, squares] = missed[shared] ?? [0, 0];
    const { passives, detractors } = tally;
    missed[shared] = [sum + passives + 2 * detractors, squares + passives + 4 * detractors];
  }
  let sum = 0;
  let squares = 0;
  missed.forEach(([points, squared], shared) => {
    sum += (100 * points) / shared;
    squares += (100 ** 2 * squared) / shared ** 2;
  });
  const estimate = n === 0 ? 0 : sum / n;
  const variance = n === 0 ? 0 : Math.max(0, squares / n - estimate ** 2);
  const effect = effectOf(estimate, Math.sqrt(variance / n || 0), confidenceLevel);
  return { ...effect, lower: Math.max(0, effect.lower) };
}

/** The score of the others minus the score of all. */
function stakeOf(own: Tally, rest: Tally, confidenceLevel: number): Effect<'delta'> | null {
  const owners = respondents(own);
  const others = respondents(rest);
  if (owners === 0 || others === 0) return null;
  const n = owners + others;
  const scoreOfRest = (100 * (rest.promoters - rest.detractors)) / others;
  const score = (100 * (own.promoters + rest.promoters - own.detractors - rest.detractors)) / n;
  let squares = 0;
  const points = [
    ['promoters', 100],
    ['passives', 0],
    ['detractors', -100],
  ] as const;
  for (const [category, value] of points) {
    const ofRest = ((value - scoreOfRest) * n) / others - (value - score);
    squares += rest[category] * ofRest ** 2 + own[category] * (value - score) ** 2;
  }
  return effectOf(scoreOfRest - score, Math.sqrt(squares) / n, confidenceLevel);
}

const FEWEST_WORDS = 3;
const MOST_WORDS = 40;
const MOST_EXAMPLES = 3;

/** Short comments, those of the lowest ratings first, and none that says the same as another. */
export function shortExamples(
  answers: readonly Omit<LabelledAnswer<unknown>, 'themes'>[],
): Example[] {
  const lowestFirst = answers
    .filter(({ rank }) => rank < 2)
    .sort((a, b) => a.rank - b.rank || a.index - b.index);
  const examples: Example[] = [];
  const said = new Set<string>();
  for (const { index, rating, text, phrases = phrasesOf(text ?? '') } of lowestFirst) {
    if (examples.length === MOST_EXAMPLES) break;
    const words = phrases.flat();
    const key = words.join(' ');
    if (words.length < FEWEST_WORDS || words.length > MOST_WORDS || said.has(key)) continue;
    said.add(key);
    examples.push({ index, rating, text: text ?? '' });
  }
  return examples;
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

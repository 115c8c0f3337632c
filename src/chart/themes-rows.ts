import type { ThemeRow, ThemeTable } from '../comments/theme-table.js';
import { nameOf } from '../display/names.js';
import { isClear } from '../findings/clear.js';
import { FONT_SIZE } from './frame.js';
import type { Style } from './options.js';
import type { ChartRow } from './specification.js';
import { cutToWidth } from './text.js';

/** The part of the width that names may take. */
const NAMES = 1 / 3;
/** Half the height of a bar, as a part of a row. */
const HALF_BAR = 0.3;

/** The rows of the themes, then those of other comments and of answers without one. */
export function themeRows<Theme>(table: ThemeTable<Theme>, style: Style): ChartRow[] {
  const { palette, words } = style;
  const { other, silent } = words.comments.themes;
  const { detractor, passive, promoter } = palette.categories;
  const grey = { color: passive, ink: palette.muted, dot: palette.neutral };
  const named = table.themes.map((row) => ({
    row,
    name: nameOf(row.theme, undefined, words.blank),
    color: detractor,
    ink: palette.text,
    dot: promoter,
  }));
  const unnamed = [
    { row: table.other, name: other, ...grey },
    { row: table.silent, name: silent, ...grey },
  ];
  return [...named, ...unnamed].map(({ row, name, ...colors }, place) => ({
    ...colors,
    name: cutToWidth(name, FONT_SIZE, NAMES * style.width),
    place,
    fill: isClear(row.atStake) ? colors.dot : palette.background,
    ...numbersOf(row, place, style),
  }));
}

function numbersOf<Theme>(
  { shortfall, atStake, respondents }: ThemeRow<Theme>,
  place: number,
  { whole, distance, change }: Style,
): ChartRow {
  return {
    base: 0,
    top: place - HALF_BAR,
    bottom: place + HALF_BAR,
    shortfall: shortfall.estimate,
    lower: shortfall.lower,
    upper: shortfall.upper,
    stake: atStake?.estimate ?? null,
    peopleText: whole(respondents),
    shortfallText: distance(shortfall.estimate),
    stakeText: change(atStake?.estimate ?? null),
  };
}

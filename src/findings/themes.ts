import type { ThemeRow, ThemeTable } from '../comments/theme-table.js';
import { isClear } from './clear.js';

/** What may be claimed of a table of themes. */
export type ThemeFinding<Theme> =
  | { readonly kind: 'nobody' }
  /** Everybody is a promoter. */
  | { readonly kind: 'nothing-missing' }
  /** So many points are missing to 100, and no theme clearly holds any of them. */
  | { readonly kind: 'missing'; readonly points: number }
  /** The theme that holds most of them. */
  | { readonly kind: 'theme'; readonly points: number; readonly theme: ThemeRow<Theme> };

/** What may be claimed of a table of themes. */
export function themeFinding<Theme>(table: ThemeTable<Theme>): ThemeFinding<Theme> {
  const { shortfall: points, themes } = table;
  if (points === null) return { kind: 'nobody' };
  if (points === 0) return { kind: 'nothing-missing' };
  const [theme] = themes;
  return theme !== undefined && isClear(theme.shortfall)
    ? { kind: 'theme', points, theme }
    : { kind: 'missing', points };
}

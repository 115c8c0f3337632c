import type { ThemeTable } from '../comments/theme-table.js';
import { nameOf } from '../display/names.js';
import { themeFinding } from '../findings/themes.js';
import type { Style } from './options.js';
import { cutForTitle } from './text.js';

/** The finding of a table of themes, in a sentence. */
export function titleOf<Theme>(table: ThemeTable<Theme>, { words, distance }: Style): string {
  const { themes } = words.comments;
  const finding = themeFinding(table);
  switch (finding.kind) {
    case 'nobody':
      return words.nobody;
    case 'nothing-missing':
      return themes.nothingMissing;
    case 'missing':
      return themes.missing(distance(finding.points));
    case 'theme': {
      const { theme, shortfall } = finding.theme;
      const name = cutForTitle(nameOf(theme, undefined, words.blank));
      return themes.holds(name, distance(shortfall.estimate), distance(finding.points));
    }
  }
}

/** How many answered, and what is not shown, in sentences. */
export function notesOf<Theme>(table: ThemeTable<Theme>, { words, whole }: Style): string[] {
  const { total, suppressed } = table;
  const { themes } = words.comments;
  const answers = `${words.answers(whole(total.respondents))}.`;
  const hidden = suppressed.length > 0 ? [themes.hidden(suppressed.length)] : [];
  return [answers, ...(total.score === null ? [] : [themes.notBecause]), ...hidden];
}

/** How the themes are drawn, in sentences. */
export function methodOf<Theme>(
  { total, other }: ThemeTable<Theme>,
  { words, percent }: Style,
): string[] {
  const { themes } = words.comments;
  if (total.score === null) return [];
  return [themes.bars(percent(other.shortfall.confidenceLevel)), themes.dots];
}

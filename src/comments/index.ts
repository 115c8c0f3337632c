export { type Association, type LengthCounts, termAssociation } from './association.js';
export type { CommentOptions } from './comment-options.js';
export { compareThemes, type ThemeOptions } from './compare-themes.js';
export {
  type ContradictionOptions,
  type Contradictions,
  contradictions,
  type LikeOthers,
} from './contradictions.js';
export { maskPersonalData } from './mask.js';
export type { Example } from './reading-list.js';
export { requests } from './requests.js';
export { saysNothing } from './says-nothing.js';
export { separatingTerms } from './separating-terms.js';
export type { TermOptions } from './term-options.js';
export type { TermRow } from './term-row.js';
export type { TermTable } from './term-table.js';
export type { Themes } from './theme-labels.js';
export type { ThemeRow, ThemeTable } from './theme-table.js';
export { commentWords } from './words.js';

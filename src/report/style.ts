import { type Palette, palettes, type Theme } from '../chart/theme.js';

/** The background of a warning, which no chart has. */
const banners: Readonly<Record<Theme, string>> = { light: '#fdf1e5', dark: '#33271a' };

/** The colours of a page, which are those of its charts. */
function variablesOf(theme: Theme): string {
  const { background, text, muted, grid, categories } = palettes[theme];
  const variables = { background, text, muted, rule: grid, banner: banners[theme], ...categories };
  return Object.entries(variables)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');
}

/** Gives charts that were drawn for a light background the colours for a dark one. */
const recolouring = (['fill', 'stroke'] as const)
  .flatMap((property) =>
    coloursOf(palettes.light).map(
      (light, place) =>
        `  .themed [${property}="${light}"] { ${property}: ${coloursOf(palettes.dark)[place]}; }`,
    ),
  )
  .join('\n');

function coloursOf({ categories, words, ...colours }: Palette): string[] {
  return [colours, categories, words].flatMap((group) => Object.values(group));
}

/**
 * The style of a page, on a light or dark screen and on A4. After a change of it, style-hash.ts must be
 * made anew: test/report/style.test.ts says how.
 */
export const STYLE: string = `
:root { color-scheme: light dark; ${variablesOf('light')} }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem 1.25rem; max-width: 46rem; background: var(--background); color: var(--text);
  font: 1rem/1.55 system-ui, "Segoe UI", "Helvetica Neue", Arial, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", sans-serif;
  overflow-wrap: anywhere; }
:lang(ko) { word-break: keep-all; }
header { border-bottom: 3px solid var(--promoter); padding-bottom: 1.25rem; }
header p { margin: 0.25rem 0 0; }
.source { color: var(--muted); }
h1 { margin: 0.5rem 0 0; font-size: 2.5rem; line-height: 1.15; letter-spacing: -0.01em; }
h1 + p { color: var(--muted); }
.limits { font-size: 1.5rem; font-weight: 400; white-space: nowrap; }
.others { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; margin: 0.75rem 0 0; font-size: 0.875rem; }
.others dt { margin: 0; font-weight: 400; color: var(--muted); }
.others dd { margin: 0; font-weight: 600; }
.banner { margin: 1.25rem 0 0; padding: 0.75rem 1rem; border-left: 4px solid var(--detractor); background: var(--banner); }
.lead { margin-top: 1.25rem; font-size: 1.125rem; }
.details { font-size: 0.875rem; color: var(--muted); }
.details p { margin: 0.25rem 0; }
.bar { height: 1.5rem; }
.key { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0.5rem 0; padding: 0; list-style: none; font-size: 0.875rem; }
.key li { padding-left: 0.5rem; border-left: 0.875rem solid transparent; }
.key .detractor { border-color: var(--detractor); }
.key .passive { border-color: var(--passive); }
.key .promoter { border-color: var(--promoter); }
.key .name { padding: 0; border: 0; font-weight: 600; }
.bar .detractor { fill: var(--detractor); }
.bar .passive { fill: var(--passive); }
.bar .promoter { fill: var(--promoter); }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.375rem; line-height: 1.3; }
figure { margin: 0; }
svg { display: block; width: 100%; height: auto; }
summary { display: inline-block; margin: 0.5rem 0; padding: 0.25rem 0; color: var(--promoter); cursor: pointer; text-decoration: underline; }
:focus-visible { outline: 3px solid var(--detractor); outline-offset: 2px; }
.wide { overflow-x: auto; margin-bottom: 1rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; overflow-wrap: normal; }
caption, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 0.375rem 0.75rem 0.375rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
thead th { color: var(--muted); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 600; min-width: 8rem; overflow-wrap: anywhere; unicode-bidi: plaintext; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
dt { margin-top: 0.75rem; font-weight: 600; }
dd { margin: 0.125rem 0 0; }
ul { padding-left: 1.25rem; }
li::first-letter { text-transform: uppercase; }
footer { margin-top: 2.5rem; padding-top: 0.75rem; border-top: 1px solid var(--rule); font-size: 0.75rem; color: var(--muted); }
@media screen and (prefers-color-scheme: dark) {
  :root { ${variablesOf('dark')} }
${recolouring}
}
.paged, .on-narrow { display: none; }
@media screen and (max-width: 480px) {
  .on-wide { display: none; }
  .on-narrow { display: block; }
}
@page { size: A4; margin: 14mm 18mm; }
@media print {
  body { padding: 0; max-width: none; font-size: 10.5pt; }
  h1 { font-size: 24pt; }
  h2 { margin: 14pt 0 4pt; break-after: avoid; }
  .lead { margin-top: 10pt; font-size: 12pt; }
  .lead p { margin: 4pt 0; }
  figure, .wide, dt, dd { break-inside: avoid; }
  dt, h2 + p { break-after: avoid; }
  figure details { display: none; }
  tr { break-inside: avoid; }
  svg { max-width: 135mm; max-height: 235mm; }
  .wide { overflow: visible; }
  .paged { display: block; }
  .paged, .paged .wide { break-inside: auto; }
}
`;

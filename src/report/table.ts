import { type Html, html } from './html.js';

/**
 * A table. The first column names the rows; the others hold numbers, except for the `texts`, given by
 * their place.
 */
export function tableOf(
  caption: string,
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  texts: readonly number[] = [],
): Html {
  const cell = (text: string, column: number): Html => {
    if (column === 0) return html`<th scope="row">${text}</th>`;
    return texts.includes(column) ? html`<td>${text}</td>` : html`<td class="number">${text}</td>`;
  };
  const title = (text: string, column: number): Html =>
    column === 0 || texts.includes(column)
      ? html`<th scope="col">${text}</th>`
      : html`<th scope="col" class="number">${text}</th>`;
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0">
<table>
<caption>${caption}</caption>
<thead><tr>${heading.map(title)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map(cell)}</tr>\n`)}</tbody>
</table>
</div>`;
}

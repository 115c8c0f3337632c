/** A table of a page: the texts of each row, by the headings of their columns. */
export interface PageTable {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** The text of a page, without its markup. */
export function textOf(page: string): string {
  return page
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

/** All tables of a page, in their order. */
export function tablesOf(page: string): PageTable[] {
  return partsOf(page, 'table').map((table) => {
    const [caption = ''] = partsOf(table, 'caption');
    const [head = ''] = partsOf(table, 'thead');
    const [body = ''] = partsOf(table, 'tbody');
    const headings = cellsOf(head);
    if (new Set(headings).size < headings.length) throw new Error(`a heading twice: ${headings}`);
    const rows = partsOf(body, 'tr').map((row) => {
      const cells = cellsOf(row);
      if (cells.length !== headings.length) throw new Error(`cells without a heading: ${cells}`);
      return Object.fromEntries(cells.map((cell, column) => [headings[column] as string, cell]));
    });
    return { caption: plain(caption), headings, rows };
  });
}

/** The table of a page that has a column of this heading. */
export function tableWith(page: string, heading: string): PageTable {
  const table = tablesOf(page).find(({ headings }) => headings.includes(heading));
  if (table === undefined) throw new Error(`no table has a column "${heading}"`);
  return table;
}

/** One column of the table that has it, from above to below. */
export function columnOf(page: string, heading: string): string[] {
  return tableWith(page, heading).rows.map((row) => row[heading] as string);
}

function partsOf(html: string, tag: string): string[] {
  const pattern = new RegExp(`<${tag}(?: [^>]*)?>([\\s\\S]*?)</${tag}>`, 'g');
  return [...html.matchAll(pattern)].map(([, content = '']) => content);
}

function cellsOf(row: string): string[] {
  return [...row.matchAll(/<(t[hd])(?: [^>]*)?>([\s\S]*?)<\/\1>/g)].map(([, , text = '']) =>
    plain(text),
  );
}

function plain(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

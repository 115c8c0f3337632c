import type { Row } from './row.js';
import { type Layout, type Vendor, vendors } from './vendors.js';

/** How many rows may stand above the header. */
const MOST_ABOVE = 10;

/** The vendor of a file, and the layout of its header. */
export function layoutOf(rows: readonly Row[]): { vendor: Vendor | null; layout: Layout } {
  for (const vendor of Object.keys(vendors) as Vendor[]) {
    const layout = vendors[vendor].layout(rows);
    if (layout !== null) return { vendor, layout };
  }
  const above = rowsAboveHeader(rows);
  const names = rows[above] ?? [];
  const isHeader = !names.every((cell) => /^[\s\d.+-]*$/.test(cell));
  const layout = isHeader ? { headerRows: above + 1, names } : withoutHeader(rows);
  return { vendor: null, layout };
}

/** The layout of a table that begins with an answer. */
export function withoutHeader(rows: readonly Row[]): Layout {
  const above = rowsAboveHeader(rows);
  const names = (rows[above] ?? []).map((_, index) => `column ${index + 1}`);
  return { headerRows: above, names };
}

/** The number of blank rows and titles above the header; a title is the only cell of its row. */
function rowsAboveHeader(rows: readonly Row[]): number {
  const beginning = rows.slice(0, MOST_ABOVE);
  const first = Math.max(
    0,
    beginning.findIndex((row) => row.some(isFilled)),
  );
  const wide = beginning.findIndex((row) => row.filter(isFilled).length > 1);
  const above = beginning.slice(first, Math.max(first, wide));
  const areTitles = above.every(
    ([cell = '', ...others]) => !isNumber(cell) && !others.some(isFilled),
  );
  return areTitles && above.length > 0 && !beginning[wide]?.some(isNumber) ? wide : first;
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}

function isNumber(cell: string): boolean {
  return /^\s*[+-]?[\d.]+\s*$/.test(cell);
}

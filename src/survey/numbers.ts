import { withPoint } from '../files/row.js';

/** The number in a trimmed text, such as -9.5, or 9,5 in a file with decimal commas; null for other texts. */
export function plainNumber(text: string, decimalCommas: boolean): number | null {
  const plain = decimalCommas ? withPoint(text) : text;
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

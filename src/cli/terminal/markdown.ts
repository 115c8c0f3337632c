import type { PrintedTable } from './table.js';

/** A table of Markdown with notes below it: numbers as they are printed, names to the left. */
export function markdownText({ heading, rows, notes }: PrintedTable): string {
  const alignments = heading.map((_, column) => (column === 0 ? ':--' : '--:'));
  const lines = [heading.map(escaped), alignments, ...rows.map((row) => row.map(escaped))];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
  return notes.length === 0
    ? table
    : `${table}\n${notes.map((note) => `- ${escaped(note)}\n`).join('')}`;
}

/** Characters that mean something in Markdown or HTML would change the text. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&#$]/g, '\\$&');
}

// The scanner of delimited text against csv-parse, on 200,000 rows without quotation marks, with
// one quoted comment in each row, and with every cell quoted. By processor time, the best of
// several rounds, so that other work on the machine does not count.
import { parse } from 'csv-parse/sync';
import { lastRows, openDelimited, readRows } from '../../dist/files.js';
import { print } from './measure.mjs';

const ROWS = 200_000;
const PART = 1 << 16;

const styles = {
  'no cell is quoted': (id) => `${id},Free,2026-03-04,${id % 11},it is good a thing really\n`,
  'comments are quoted': (id) => `${id},Free,2026-03-04,${id % 11},"it is good, a thing really"\n`,
  'all cells are quoted': (id) =>
    `"${id}","Free","2026-03-04","${id % 11}","so ""good"", really"\n`,
};

/** The rows that csv-parse reads, which must be as many as ours. */
function byOracle(text) {
  return parse(text, { relax_quotes: true, relax_column_count: true }).length;
}

function byScanner(text) {
  const table = openDelimited(text.slice(0, PART));
  let rows = 0;
  for (let at = 0; at < text.length; at += PART) {
    rows += readRows(table, text.slice(at, at + PART)).length;
  }
  return rows + lastRows(table).length;
}

function processorTime(read, text) {
  let best = Infinity;
  for (let round = 0; round < 5; round++) {
    const start = process.cpuUsage();
    if (read(text) !== ROWS) throw new Error('not all rows were read');
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, user + system);
  }
  return best;
}

const measured = Object.entries(styles).map(([style, row]) => {
  const text = Array.from({ length: ROWS }, (_, id) => row(id)).join('');
  const ratio = processorTime(byOracle, text) / processorTime(byScanner, text);
  return [`csv-parse, × our scanner: ${style}`, ratio, 'at least', 3];
});
process.exitCode = print(measured);

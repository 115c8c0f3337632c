import { readRating } from 'nps-core';
import {
  type DelimitedTextError,
  guessEncoding,
  lastRows,
  openDelimited,
  type Recognition,
  type Row,
  readCategory,
  readRows,
  recognise,
} from 'nps-core/files';
import type { Source } from './messages.js';
import { Problem } from './problem.js';

/** A row and its place among all rows of the file, or entries of the list, counted from 1. */
export interface Placed {
  readonly cells: Row;
  readonly row: number;
}

/** A survey as it was dropped or pasted. */
export interface Table {
  readonly name: string;
  readonly recognition: Recognition;
  /** The rows below the header. */
  readonly rows: readonly Placed[];
  /** How many of them have more cells than the header. */
  readonly widerRows: number;
  /** Whether there is nothing but ratings. */
  readonly isList: boolean;
  /** The encoding, where it was guessed. */
  readonly guessedEncoding: string | null;
}

const LIST_HEADER = ['Answers'];
/** How zip archives begin, as workbooks do; a header may be called PK. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
/** Which take about ten times as much memory. */
const MOST_BYTES = 1 << 27;

/** Reads a file, or text that was pasted. */
export async function readTable({ name, content }: Source): Promise<Table> {
  if (typeof content === 'string') return tableOf(name, content.trimEnd(), null);
  if (content.size > MOST_BYTES) {
    throw new Problem(
      `${name} is larger than the ${MOST_BYTES >> 20} MB that this page holds. The nps-core command reads files of any size.`,
    );
  }
  const bytes = new Uint8Array(await content.arrayBuffer());
  if (ARCHIVE.every((byte, index) => bytes[index] === byte)) {
    throw new Problem(`${name} is a workbook or an archive. Save it as CSV and drop that.`);
  }
  const { encoding, isCertain } = guessEncoding(bytes);
  if (encoding === 'binary') throw isBinary(name);
  return tableOf(name, decoded(name, bytes, encoding), isCertain ? null : encoding);
}

function decoded(name: string, bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(
      `${name} holds characters that are damaged. Save it as “CSV UTF-8” and drop that.`,
    );
  }
}

function isBinary(name: string): Problem {
  return new Problem(`${name} is not a text file. Export the survey as CSV and drop that.`);
}

function tableOf(name: string, text: string, guessedEncoding: string | null): Table {
  if (text.trim() === '') throw new Problem(`${name} is empty.`);
  if (text.includes('\0')) throw isBinary(name);
  const list = listIn(text);
  // a list has no header, whatever its first entry looks like
  const { rows, decimalCommas } = list
    ? { rows: [LIST_HEADER, ...list], decimalCommas: false }
    : parsed(name, text);
  const recognition = recognise(rows, { decimalCommas });
  const { headerRows, columns } = recognition;
  const first = list ? 1 : headerRows + 1;
  const answers = rows.slice(headerRows);
  return {
    name,
    recognition,
    rows: answers.map((cells, index) => ({ cells, row: first + index })),
    widerRows: answers.filter(({ length }) => length > columns.length).length,
    isList: list !== null,
    guessedEncoding,
  };
}

/**
 * The entries of a list of ratings: numbers with spaces, commas or semicolons between them; one line,
 * most of which begins with digits; or lines of one cell each, of which the first is an answer by
 * itself. Lines with tabs, or with as many commas or semicolons in each, are a table.
 */
function listIn(text: string): Row[] | null {
  const trimmed = text.trim();
  const lines = trimmed.split(/[\r\n]+/);
  const entries = trimmed.split(/[ \t,;\r\n]+/);
  const isOfNumbers = entries.every((entry) => NUMBER.test(entry));
  const isOneLine = lines.length === 1 && areMostlyRatings(entries);
  if ((isOfNumbers && !isTable(lines)) || isOneLine) return entries.map((entry) => [entry]);
  return isOfCells(lines) ? lines.map((line) => [line]) : null;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Rather than a header in which there is a number. */
function areMostlyRatings(entries: readonly string[]): boolean {
  const begun = entries.filter((entry) => /^\d/.test(entry)).length;
  return 2 * begun > entries.length;
}

function isTable(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const marks = lines.map((line) => line.replace(/[^,;]/g, ''));
  const isEven = marks[0] !== '' && marks.every((found) => found === marks[0]);
  return isEven || lines.some((line) => line.includes('\t'));
}

/** A first line such as 10점, 9 pt or 8/10, which is no header. */
const WITH_UNIT = /^\d+(?:\.\d+)? ?\S{1,3}$/;

/** Lines of one cell each, without a header: the first is an answer, and not the only one in words. */
function isOfCells([first = '', ...others]: readonly string[]): boolean {
  if ([first, ...others].some((line) => /[\t,;|"]/.test(line))) return false;
  if (WITH_UNIT.test(first)) return true;
  return isAnswer(first) && others.some((line) => /[^\s\d.]/.test(line) && isAnswer(line));
}

function isAnswer(text: string): boolean {
  try {
    return readRating(text) !== null || readCategory(text, 'words') !== null;
  } catch {
    return readCategory(text, 'words') !== 'unreadable';
  }
}

interface Parsed {
  readonly rows: readonly Row[];
  readonly decimalCommas: boolean;
}

function parsed(name: string, text: string): Parsed {
  const table = openDelimited(text);
  try {
    const complete = readRows(table, text);
    return { rows: [...complete, ...lastRows(table)], decimalCommas: table.decimalCommas };
  } catch (error) {
    const { code, row } = error as DelimitedTextError;
    const sentence = problems[code]?.(`row ${row?.toLocaleString('en')}`);
    throw sentence === undefined ? error : new Problem(`${name} ${sentence}`);
  }
}

const problems: Readonly<Record<DelimitedTextError['code'], (row: string) => string>> = {
  'quote-not-closed': (row) => `opens a quotation mark in ${row} or later that is never closed.`,
  'row-too-long': (row) => `has more than 16 MB in ${row}: is a quotation mark never closed?`,
};

import { UsageError } from '../input/errors.js';

/** How a file is read; undefined is guessed. */
export interface FileFormat {
  readonly delimiter: string | undefined;
  readonly encoding: string | undefined;
  /** The name of a sheet of a workbook, or its place among the tabs, from 1. */
  readonly sheet: string | undefined;
}

/** The delimiter, the encoding and the sheet that options name. */
export function readFormat({
  delimiter,
  encoding,
  sheet,
}: {
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly sheet?: string;
}): FileFormat {
  return {
    delimiter: delimiter === undefined ? undefined : readDelimiter(delimiter),
    encoding: encoding === undefined ? undefined : readEncoding(encoding),
    sheet,
  };
}

function readDelimiter(text: string): string {
  const delimiter = text === 'tab' || text === '\\t' ? '\t' : text;
  if (delimiter.length === 1 && !/["\r\n]/.test(delimiter)) return delimiter;
  throw new UsageError(`--delimiter must be one character, or tab, not ${text}`);
}

function readEncoding(text: string): string {
  try {
    return new TextDecoder(text).encoding;
  } catch {
    throw new UsageError(`--encoding must be a known encoding such as windows-1252, not ${text}`);
  }
}

import type { PatternCompiler } from '../../survey/theme-texts.js';
import { UsageError } from '../input/errors.js';

/** How a file is read. */
export interface FileFormat {
  /** Guessed where undefined. */
  readonly delimiter: string | undefined;
  /** Guessed where undefined. */
  readonly encoding: string | undefined;
  /** The name of a sheet of a workbook, or its place among the tabs, from 1; guessed where undefined. */
  readonly sheet: string | undefined;
  /** The folder that has the packages of databases; where undefined, they are installed beside the command. */
  readonly packages: string | undefined;
  /** What matches the patterns of themes in comments. */
  readonly compile?: PatternCompiler | undefined;
}

/** How the options say that a file is read. */
export function readFormat({
  delimiter,
  encoding,
  sheet,
  packages,
}: {
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly packages?: string;
}): FileFormat {
  return {
    delimiter: delimiter === undefined ? undefined : readDelimiter(delimiter),
    encoding: encoding === undefined ? undefined : readEncoding(encoding),
    sheet,
    packages,
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

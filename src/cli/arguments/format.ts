import { UsageError } from '../input/errors.js';

/** How the bytes of a file are read; undefined is guessed. */
export interface FileFormat {
  readonly delimiter: string | undefined;
  readonly encoding: string | undefined;
}

/** The delimiter and the encoding that options name. */
export function readFormat({
  delimiter,
  encoding,
}: {
  readonly delimiter?: string;
  readonly encoding?: string;
}): FileFormat {
  return {
    delimiter: delimiter === undefined ? undefined : readDelimiter(delimiter),
    encoding: encoding === undefined ? undefined : readEncoding(encoding),
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

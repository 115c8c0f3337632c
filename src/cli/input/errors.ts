/** The file cannot be counted: exit code 1. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** Bytes that are not text in the encoding in which they are read. */
export class EncodingError extends InputError {
  constructor(
    readonly file: string,
    readonly encoding: string,
    /** Another encoding in which all bytes so far can be read; undefined where none is likely. */
    readonly likelier: string | undefined,
    place = '',
  ) {
    super(
      `${file} is not encoded in ${encoding}${place}: name its encoding, such as --encoding windows-1252`,
    );
  }

  /** The same error, with the last row that was read. */
  after(row: number): EncodingError {
    const place = row === 0 ? '' : `, after row ${row}`;
    return new EncodingError(this.file, this.encoding, this.likelier, place);
  }
}

/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What was asked for is done, and the newest wave newly alarms: exit code 3. */
export class NewAlarm extends Error {
  override readonly name = 'NewAlarm';
}

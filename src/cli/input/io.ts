/** What the command is connected to; tests hand over texts, `main.ts` the streams of the process. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A stream of text; `isTTY` where people see it on a terminal. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** What people must know of how a file was read, as phrases without a full stop. */
export interface NoticeWords {
  encoding(encoding: string): string;
  vendor(title: string, headerRows: number): string;
  noHeader(): string;
  previews(count: number): string;
  tests(count: number): string;
  coded(column: string): string;
  passedOver(column: string): string;
  disagreements(column: string, count: number, firstRow: number): string;
  dateOrder(order: 'dmy' | 'mdy', example: string, row: number): string;
  sheet(sheet: string, count: number): string;
}

/** A notice in no language yet. */
export type Notice = {
  [Kind in keyof NoticeWords]: readonly [kind: Kind, ...values: Parameters<NoticeWords[Kind]>];
}[keyof NoticeWords];

/** What notices say in a language. */
export function noticesIn(words: NoticeWords, notices: readonly Notice[]): string[] {
  return notices.map(([kind, ...values]) =>
    (words[kind] as (...values: readonly unknown[]) => string)(...values),
  );
}

import type { Notice } from '../words/notices.js';

/** What people must know of how a file was read, each notice once. */
export interface Notices {
  add(...notice: Notice): void;
  all(): readonly Notice[];
}

/** Notices, beginning with those that are known. */
export function noticesOf(...known: readonly Notice[]): Notices {
  const found = new Map(known.map((notice) => [JSON.stringify(notice), notice]));
  return {
    add: (...notice) => found.set(JSON.stringify(notice), notice),
    all: () => [...found.values()],
  };
}

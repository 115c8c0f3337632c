/** Builds the front pages, the playground and the search into a folder. */
export function buildPages(folder: string): Promise<void>;

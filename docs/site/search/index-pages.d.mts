/** Writes the index of the search over the reference in a folder. */
export function indexPages(folder: string): Promise<void>;

/** Builds the front page and the playground into a folder. */
export function buildPages(folder: string): Promise<void>;

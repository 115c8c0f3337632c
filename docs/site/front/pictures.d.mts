/** Puts the pictures of the front page into a folder. */
export function addPictures(folder: string): void;

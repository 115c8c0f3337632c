/** Draws the pictures of the front page into a folder. */
export function drawPictures(folder: string): void;

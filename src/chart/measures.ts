/** The width of every chart, in pixels: half a slide. */
export const WIDTH: number = 600;
/** The free space at the edges, in pixels. */
export const EDGE: number = 16;
/** The longest line of text that has room, in pixels. */
export const LONGEST_LINE: number = WIDTH - 2 * EDGE;
/** The font size of names and numbers within a chart. */
export const FONT_SIZE: number = 12;
/** The font size of the line below a chart that says where its numbers come from. */
export const FOOTER_SIZE: number = 11;

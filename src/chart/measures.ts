/** The width of a chart unless another is asked for, in pixels: half a slide. */
export const WIDTH: number = 600;
/** Narrower charts have no room for names beside the marks, in pixels. */
export const LEAST_WIDTH: number = 320;
/** Below this width a chart leaves out what has no room, in pixels. */
export const NARROW: number = 480;
export const LARGEST_WIDTH: number = 2000;
/** The free space at the edges, in pixels. */
export const EDGE: number = 16;
/** The longest line of text that has room in a chart of a width, in pixels. */
export function longestLine(width: number): number {
  return width - 2 * EDGE;
}
/** The font size of names and numbers within a chart. */
export const FONT_SIZE: number = 12;
/** The font size of the line below a chart that says where its numbers come from. */
export const FOOTER_SIZE: number = 11;

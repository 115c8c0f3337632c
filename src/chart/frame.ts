import { EDGE, FONT_SIZE, FOOTER_SIZE, longestLine } from './measures.js';
import type { Style } from './options.js';
import { SEPARATOR } from './source.js';
import type { ChartLayer, ChartSpecification } from './specification.js';
import { wrap, wrapParts } from './text.js';

export { EDGE, FONT_SIZE } from './measures.js';

const TITLE = { size: 17, line: 22 };
const NOTE = { size: 12, line: 16 };
const FOOTER_LINE = 14;
const GAP = 6;
/** How many times as wide bold letters are. */
export const BOLD = 1.05;

/** The parts in which charts differ. */
export interface Frame {
  /** The finding, in a sentence. */
  readonly title: string;
  /** What a reader needs to know first, in sentences. */
  readonly notes: readonly string[];
  /** How it is drawn and computed, in sentences: the small print below. */
  readonly method?: readonly string[];
  /** Room around the marks for names and axes, in pixels. */
  readonly margin: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly height: number;
  readonly layers: ChartLayer[];
}

/** The width that two margins leave for the marks, in pixels. */
export function widthBetween(
  { left, right }: Pick<Frame['margin'], 'left' | 'right'>,
  { width }: Pick<Style, 'width'>,
): number {
  return width - left - right;
}

/**
 * A chart with a title. The room for texts is computed here: Vega's own guess at the width of a text
 * depends on the machine, so a chart would look different on each.
 */
export function frame(
  { title, notes, method = [], margin, height, layers }: Frame,
  style: Style,
): ChartSpecification {
  const { palette, footer, words } = style;
  const longest = longestLine(style.width);
  const text = wrap(title, TITLE.size * BOLD, longest);
  const subtitle = wrap(notes.join(' '), NOTE.size, longest);
  const print = [
    method.length === 0 ? [] : wrap(method.join(' '), FOOTER_SIZE, longest),
    wrapParts(footer, SEPARATOR, FOOTER_SIZE, longest),
  ];
  const lines = print.flat().length;
  const heading = text.length * TITLE.line + GAP + subtitle.length * NOTE.line;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: [`${title}.`, ...notes, ...method, footer.join(SEPARATOR)]
      .filter(Boolean)
      .join(' '),
    title: {
      text,
      subtitle,
      anchor: 'start',
      frame: 'group',
      dx: EDGE - margin.left,
      offset: margin.top,
      color: palette.text,
      subtitleColor: palette.muted,
      fontSize: TITLE.size,
      fontWeight: 'bold',
      lineHeight: TITLE.line,
      subtitleFontSize: NOTE.size,
      subtitleLineHeight: NOTE.line,
      subtitlePadding: GAP,
    },
    width: widthBetween(margin, style),
    height,
    padding: {
      ...margin,
      top: EDGE + heading + margin.top,
      bottom: margin.bottom + (lines > 0 ? EDGE + lines * FOOTER_LINE : 0),
    },
    autosize: 'none',
    background: palette.background,
    // screen readers get the description: reading out each mark would take minutes
    layer: [...layers, ...printLayers(print, margin, height, palette)].map((layer) => ({
      ...layer,
      mark: { ...layer.mark, aria: false },
    })),
    config: {
      font: words.fonts,
      view: { stroke: null },
      axis: {
        labelColor: palette.muted,
        titleColor: palette.muted,
        gridColor: palette.grid,
        tickColor: palette.neutral,
        domainColor: palette.neutral,
        labelFontSize: NOTE.size,
        titleFontSize: NOTE.size,
        titleFontWeight: 'normal',
      },
      text: { color: palette.text, fontSize: FONT_SIZE },
    },
  };
}

/** Texts in small print below everything, one under the other. */
function printLayers(
  texts: readonly string[][],
  { left, bottom }: Frame['margin'],
  height: number,
  { muted }: Style['palette'],
): ChartLayer[] {
  const top = height + bottom + GAP;
  return texts.flatMap((lines, index): ChartLayer[] => {
    if (lines.length === 0) return [];
    const before = texts.slice(0, index).flat().length;
    return [
      {
        data: { values: [{ label: lines }] },
        mark: {
          ...{ type: 'text', align: 'left', baseline: 'top', color: muted },
          ...{ fontSize: FOOTER_SIZE, lineHeight: FOOTER_LINE },
        },
        encoding: {
          x: { value: EDGE - left },
          y: { value: top + before * FOOTER_LINE },
          text: { field: 'label', type: 'nominal' },
        },
      },
    ];
  });
}

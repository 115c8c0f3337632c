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
  /** How to read the chart, in sentences. */
  readonly notes: readonly string[];
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
  { title, notes, margin, height, layers }: Frame,
  style: Style,
): ChartSpecification {
  const { palette, footer, words } = style;
  const longest = longestLine(style.width);
  const text = wrap(title, TITLE.size * BOLD, longest);
  const subtitle = wrap(notes.join(' '), NOTE.size, longest);
  const sources = wrapParts(footer, SEPARATOR, FOOTER_SIZE, longest);
  const heading = text.length * TITLE.line + GAP + subtitle.length * NOTE.line;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: [`${title}.`, ...notes, footer.join(SEPARATOR)].filter(Boolean).join(' '),
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
      bottom: margin.bottom + (sources.length > 0 ? EDGE + sources.length * FOOTER_LINE : 0),
    },
    autosize: 'none',
    background: palette.background,
    // screen readers get the description: reading out each mark would take minutes
    layer: [...layers, ...footerLayers(sources, margin, height, palette)].map((layer) => ({
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

/** Where the numbers come from, below everything. */
function footerLayers(
  sources: string[],
  { left, bottom }: Frame['margin'],
  height: number,
  { muted }: Style['palette'],
): ChartLayer[] {
  if (sources.length === 0) return [];
  return [
    {
      data: { values: [{ label: sources }] },
      mark: {
        ...{ type: 'text', align: 'left', baseline: 'top', color: muted },
        ...{ fontSize: FOOTER_SIZE, lineHeight: FOOTER_LINE },
      },
      encoding: {
        x: { value: EDGE - left },
        y: { value: height + bottom + GAP },
        text: { field: 'label', type: 'nominal' },
      },
    },
  ];
}

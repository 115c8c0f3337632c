import type { ChartParts } from '../../../chart/index.js';

/** The positions of a mark that have a scale. */
export const positions = ['x', 'y'] as const;

/** A channel of our charts: a field, or a number of pixels. */
export interface Channel {
  readonly field?: string;
  readonly value?: number;
}

/** The positions of a mark, and by what it is moved from there. */
export const offsets: Readonly<Record<string, string>> = {
  x: 'xOffset',
  x2: 'x2Offset',
  y: 'yOffset',
  y2: 'y2Offset',
};

/** A position along a scale. */
export interface PlacedChannel extends Channel {
  readonly field: string;
  readonly scale: ChartParts;
  readonly axis: ChartParts | null;
}

/** The channels of a layer of our charts, by their names. */
export type Encoding = Readonly<Record<string, Channel | undefined>>;

/** Whether a channel lies along a scale. */
export function isPlaced(channel: Channel | undefined): channel is PlacedChannel {
  return channel !== undefined && 'scale' in channel && channel.scale !== null;
}

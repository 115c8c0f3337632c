import type { ChartLayer, ChartParts, ChartRow } from '../../../chart/index.js';
import { type Channel, type Encoding, isPlaced, offsets, positions } from './encoding.js';

/** The rows of a layer that have a place. */
export function rowsOf({ data, encoding }: ChartLayer, index: number): ChartParts {
  const fields = positions
    .map((position) => (encoding as Encoding)[position])
    .flatMap((channel) => (isPlaced(channel) ? [channel.field] : []));
  const isPlaceable = (row: ChartRow) => fields.every((field) => Number.isFinite(row[field]));
  return { name: rowsName(index), values: data.values.filter(isPlaceable) };
}

function rowsName(index: number): string {
  return `rows_${index}`;
}

/** The marks of a layer; those of a line or an area that has several parts, in groups. */
export function markOf(layer: ChartLayer, index: number): ChartParts {
  const { type } = layer.mark;
  const isPath = type === 'line' || type === 'area';
  const { detail } = layer.encoding as Encoding;
  const [rows, part] = [rowsName(index), `part_${index}`];
  const mark = {
    name: `layer_${index}_marks`,
    type: type === 'point' ? 'symbol' : type,
    style: [type],
    aria: layer.mark['aria'],
    from: { data: detail === undefined ? rows : part },
    ...(isPath && { sort: { field: 'x' } }),
    encode: { update: { ...looksOf(layer), ...channelsOf(layer) } },
  };
  if (detail === undefined) return mark;
  return {
    name: `layer_${index}_pathgroup`,
    type: 'group',
    from: { facet: { name: part, data: rows, groupby: [detail.field] } },
    encode: { update: { width: ofGroup('width'), height: ofGroup('height') } },
    marks: [mark],
  };
}

/** The opacity of points that do not say theirs. */
const POINT_OPACITY = 0.7;

/** The looks of a layer that are not data. */
function looksOf({ mark }: ChartLayer): ChartParts {
  const { type, color, filled, aria, ...looks } = mark;
  const all = {
    ...(type === 'point' && { opacity: POINT_OPACITY }),
    ...(type === 'text' && { align: 'center' }),
    ...(color !== undefined && { [paintOf(mark)]: color }),
    ...looks,
  };
  const moves = Object.values(offsets);
  return Object.fromEntries(
    Object.entries(all)
      .filter(([name]) => !moves.includes(name))
      .map(([name, value]) => [name, { value }]),
  );
}

/** What a colour paints: the inside of a mark, or its line. */
function paintOf({ type, filled }: ChartLayer['mark']): 'fill' | 'stroke' {
  return type === 'line' || type === 'rule' || (type === 'point' && !filled) ? 'stroke' : 'fill';
}

/** What fields decide. */
function channelsOf({ mark, encoding }: ChartLayer): ChartParts {
  const { detail, ...channels } = encoding as Encoding;
  const named = Object.entries(channels).map(([name, channel]) => [
    name === 'color' ? paintOf(mark) : name,
    { ...entryOf(name, channel as Channel), ...offsetOf(name, mark) },
  ]);
  const isAcross = mark.type === 'rule' || mark.type === 'rect';
  return { ...(isAcross && acrossAll(channels)), ...Object.fromEntries(named) };
}

function entryOf(name: string, { field, value }: Channel): ChartParts {
  if (field === undefined) return { value };
  return /^[xy]2?$/.test(name) ? { scale: name.slice(0, 1), field } : { field };
}

/** By what a mark is moved: a number of pixels, or an expression. */
function offsetOf(position: string, mark: ChartLayer['mark']): ChartParts {
  const offset = mark[offsets[position] ?? ''];
  if (offset === undefined) return {};
  const { expr } = Object(offset) as ChartParts;
  return { offset: expr === undefined ? offset : { signal: expr } };
}

/** A line or a rectangle without one of the positions crosses the whole chart. */
function acrossAll({ x, y }: Encoding): ChartParts {
  if (x === undefined) return { x: ofGroup('width'), x2: { value: 0 } };
  if (y === undefined) return { y: { value: 0 }, y2: ofGroup('height') };
  return {};
}

function ofGroup(size: 'width' | 'height'): ChartParts {
  return { field: { group: size } };
}

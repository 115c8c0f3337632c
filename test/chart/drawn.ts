import { parse, type Spec, View } from 'vega';
import { compile } from 'vega-lite';
import type { ChartSpecification } from '../../src/chart/index.js';

/** A mark as Vega drew it. */
export interface Drawn {
  readonly datum: Readonly<Record<string, unknown>>;
  readonly x: number;
  readonly y: number;
  readonly x2?: number;
  readonly y2?: number;
  readonly width?: number;
  readonly height?: number;
  readonly text?: string | readonly string[];
  readonly fill?: string;
  readonly stroke?: string;
  readonly shape?: string;
  readonly opacity?: number;
}

interface Scene {
  readonly marktype?: string;
  readonly name?: string;
  readonly items?: readonly Scene[];
}

/** A chart as Vega draws it: the marks of each layer, and the values at pixels. */
export interface Drawing {
  /** The marks of the layer of that index; those of areas and lines too. */
  readonly layer: (index: number) => readonly Drawn[];
  /** All texts among the marks. */
  readonly texts: readonly string[];
  readonly xAt: (pixels: number) => number;
  readonly yAt: (pixels: number) => number;
}

/** Draws a chart with Vega; its warnings are errors. */
export async function draw(chart: ChartSpecification): Promise<Drawing> {
  const warnings: string[] = [];
  const warn = (...words: readonly unknown[]) => warnings.push(words.join(' '));
  const quiet = () => logger;
  const logger = { warn, error: warn, info: quiet, debug: quiet, level: () => 1 };
  const spec = compile(chart, { logger: logger as never }).spec as Spec;
  const view = await new View(parse(spec), { renderer: 'none' }).runAsync();
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  const marks: { name: string; type: string; item: Drawn }[] = [];
  const collect = (scene: Scene, name: string, type: string): void => {
    for (const item of scene.items ?? []) {
      const layerName = item.name ?? name;
      if (item.items) collect(item, layerName, item.marktype ?? type);
      else marks.push({ name: layerName, type, item: item as unknown as Drawn });
    }
  };
  collect((view.scenegraph() as unknown as { readonly root: Scene }).root, '', '');
  const scale = (name: string) => view.scale(name) as { invert(pixels: number): number };
  return {
    layer: (index) =>
      marks.filter(({ name }) => name === `layer_${index}_marks`).map(({ item }) => item),
    texts: marks
      .filter(({ type, name }) => type === 'text' && /^layer_\d+_marks$/.test(name))
      .flatMap(({ item }) => item.text ?? []),
    xAt: (pixels) => scale('x').invert(pixels),
    yAt: (pixels) => scale('y').invert(pixels),
  };
}

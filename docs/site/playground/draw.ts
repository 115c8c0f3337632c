import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { expressions } from './expressions.js';

/** Draws a Vega-Lite specification as SVG, without `eval`. */
export async function svgOf(spec: object): Promise<string> {
  const runtime = parse(compile(spec as TopLevelSpec).spec, undefined, { ast: true });
  const view = new View(runtime, { renderer: 'none', expr: expressions });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

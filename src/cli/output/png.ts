import type { Places } from '../input/database-table.js';
import { loadPackage } from '../input/packages.js';

/** The part of the package that is used. */
interface Resvg {
  readonly Resvg: new (
    svg: string,
    options: { readonly fitTo: { readonly mode: 'zoom'; readonly value: number } },
  ) => { render(): { asPng(): Uint8Array } };
}

const NAME = '@resvg/resvg-js';

/** Draws a picture in pixels, so many times as large as it is. */
export async function pngOf(svg: string, zoom: number, places: Places): Promise<Uint8Array> {
  const { Resvg } = await loadPackage<Resvg>(
    { name: NAME, title: 'resvg', does: 'draws .png files', load: () => import(NAME) },
    places,
  );
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: zoom } }).render().asPng();
}

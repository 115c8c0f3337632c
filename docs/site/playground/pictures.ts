import { element } from './elements.js';
import type { Chart } from './messages.js';

/** How many pixels of a saved picture there are for one of the page. */
const SHARPNESS = 2;

/** A chart for light and for dark pages, with its description as text for narrow screens. */
export function picturesOf({ description, light, dark }: Chart): HTMLElement[] {
  const pictures = Object.entries({ light, dark }).map(([name, svg]) => {
    const image = element('img', name);
    image.src = addressOf(svg);
    image.alt = description;
    return image;
  });
  const caption = element('figcaption', '', description);
  caption.ariaHidden = 'true'; // the same text as `alt`: screen readers would read it twice
  return [...pictures, caption];
}

/** The drawing of a chart in the theme of the page. */
export function svgInTheme({ light, dark }: Chart): string {
  return matchMedia('(prefers-color-scheme: dark)').matches ? dark : light;
}

/** A drawing as PNG. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = addressOf(svg);
  try {
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = SHARPNESS * image.naturalWidth;
    canvas.height = SHARPNESS * image.naturalHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) =>
      canvas.toBlob((png) => (png ? done(png) : failed(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

function addressOf(svg: string): string {
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
}

/** Saves a file as the browser does. */
export function download(name: string, content: Blob): void {
  const link = element('a', '');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // the browser reads the blob after the click
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

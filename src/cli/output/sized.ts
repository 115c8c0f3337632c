/** The width and the height of a picture, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const OPENING = /^<svg([^>]*?) width="([\d.]+)" height="([\d.]+)" viewBox="[^"]*"([^>]*)>/;

/** A picture that fills a size: as large as fits, in the middle, and around it the colour of its background. */
export function sizedSvg(svg: string, { width, height }: Size, background: string): string {
  return svg.replace(
    OPENING,
    (_, before: string, drawnWidth: string, drawnHeight: string, after: string) => {
      const [ownWidth, ownHeight] = [Number(drawnWidth), Number(drawnHeight)];
      const scale = Math.min(width / ownWidth, height / ownHeight);
      const [across, down] = [width / scale, height / scale];
      const [left, top] = [(ownWidth - across) / 2, (ownHeight - down) / 2];
      const place = `x="${left}" y="${top}" width="${across}" height="${down}"`;
      const view = `${left} ${top} ${across} ${down}`;
      return `<svg${before} width="${width}" height="${height}" viewBox="${view}"${after}><rect ${place} fill="${background}"/>`;
    },
  );
}

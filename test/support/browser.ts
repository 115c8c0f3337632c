import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const places = (process.env['PATH'] ?? '').split(delimiter);

/** The path of an installed browser; without one it is undefined, and a warning says so. */
export const browserPath: string | undefined = places
  .flatMap((place) => names.map((name) => join(place, name)))
  .find((path) => existsSync(path));
if (browserPath === undefined) {
  console.warn('SKIPPED, the tests in a browser: no chromium is installed');
}

/** Starts the browser without a window. Its own requests are off: tests expect no request. */
export function openBrowser(): Promise<Browser> {
  if (browserPath === undefined) throw new Error('no chromium is installed');
  const quiet = ['background-networking', 'component-update', 'sync'].map(
    (feature) => `--disable-${feature}`,
  );
  return chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...quiet],
  });
}

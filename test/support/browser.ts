import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const places = (process.env['PATH'] ?? '').split(delimiter);

/** The path of a browser that is installed; undefined, said aloud, where there is none. */
export const browserPath: string | undefined = places
  .flatMap((place) => names.map((name) => join(place, name)))
  .find((path) => existsSync(path));
if (browserPath === undefined) {
  console.warn('SKIPPED, the tests in a browser: no chromium is installed');
}

/** Starts the browser without a window. */
export function openBrowser(): Promise<Browser> {
  if (browserPath === undefined) throw new Error('no chromium is installed');
  const quiet = ['background-networking', 'component-update', 'sync'].map(
    (what) => `--disable-${what}`,
  );
  return chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...quiet],
  });
}

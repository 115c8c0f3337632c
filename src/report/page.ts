import type { Language } from '../display/language.js';
import { type Html, html, rawHtml } from './html.js';
import { STYLE } from './style.js';
import { STYLE_HASH } from './style-hash.js';

/** The content of a page. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
}

/**
 * A page that stands alone. Its policy forbids everything but its own style, which the policy knows
 * by its hash, so that nothing that slips into the page can load or run.
 */
export function pageOf({ language, title, body }: Page): string {
  const policy = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  return `${
    html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${rawHtml(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>`.html
  }\n`;
}

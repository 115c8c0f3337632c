import type { Language } from '../words/languages.js';
import { type Html, html, trusted } from './html.js';
import { STYLE, STYLE_HASH } from './style.js';

/** What a page shows. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
}

/**
 * A page that stands alone: it loads nothing, runs nothing, and its policy lets nothing in but its
 * own style.
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
<style>${trusted(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>`.html
  }\n`;
}

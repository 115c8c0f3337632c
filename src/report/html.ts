/** Text that is HTML already. Only `html` and `trusted` make it. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML from a template: every text that is put into it is escaped, unless it is `Html`. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    html: strings.reduce((start, next, i) => `${start}${htmlOf(parts[i - 1] ?? '')}${next}`),
  };
}

/** A text that the caller knows to be HTML, or the SVG of a chart: it is not escaped. */
export function rawHtml(text: string): Html {
  return { html: text };
}

function htmlOf(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
  return 'html' in part ? part.html : part.map(({ html }) => html).join('');
}

/** A text escaped for any place in HTML or XML. Characters that neither allows become U+FFFD. */
export function escapeText(text: string): string {
  return text
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => entities[sign] as string);
}

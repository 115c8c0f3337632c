import { damaged } from './error.js';
import { isoDateText, numberText } from './numbers.js';
import type { Styles } from './styles.js';
import { compact, unescaped } from './xml.js';

/** What the cells of all sheets refer to. */
export interface CellContext {
  readonly texts: readonly string[];
  readonly styles: Styles;
  /** Whether days are counted from 1904. */
  readonly is1904: boolean;
}

/** A cell as its part writes it. */
export interface Cell {
  /** The kind of its value; undefined for a number. */
  readonly type: string | undefined;
  /** The place of its style; undefined for the first one. */
  readonly style: string | undefined;
  hasFormula: boolean;
  /** The text of its value, or the text that stands in the cell itself. */
  text: string;
}

/** Whether a cell has a formula without a result. An empty text is a result. */
export function isUncalculated({ type, hasFormula, text }: Cell): boolean {
  return hasFormula && type !== 'str' && text.trim() === '';
}

/** A cell as a CSV file would hold it. Errors such as #N/A are texts. */
export function cellText({ type, style, text }: Cell, context: CellContext, part: string): string {
  if (text === '') return '';
  switch (type) {
    case 's': {
      const shared = context.texts[Number(text)];
      if (shared === undefined) throw damaged(part, `there is no shared text ${text.slice(0, 20)}`);
      return shared;
    }
    case 'str':
    case 'inlineStr':
      return compact(unescaped(text));
    case 'b':
      return /^\s*(?:1|true)\s*$/.test(text) ? 'true' : 'false';
    case 'e':
      return compact(text);
    case 'd':
      return isoDateText(text);
    default:
      return compact(
        numberText(text, context.styles[Number(style ?? 0)] ?? 'number', context.is1904),
      );
  }
}

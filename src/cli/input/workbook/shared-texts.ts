import { damaged } from './error.js';
import { compact, joined, parseWholeXml, unescaped } from './xml.js';

/** How many texts cells may share. Even empty ones take memory. */
const MOST_TEXTS = 1 << 23;

/** Reads the texts that cells refer to by their place. */
export function readSharedTexts(part: string, bytes: Uint8Array): string[] {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  parseWholeXml(part, bytes, {
    open(element) {
      if (element === 't') isText = !isPhonetic;
      else if (element === 'rPh') isPhonetic = true;
      else if (element === 'si') {
        text = '';
        if (texts.length === MOST_TEXTS) throw damaged(part, 'it has too many texts');
      }
    },
    text(more) {
      if (isText) text = joined(text, more, part);
    },
    close(element) {
      if (element === 't') isText = false;
      else if (element === 'rPh') isPhonetic = false;
      else if (element === 'si') texts.push(compact(unescaped(text)));
    },
  });
  return texts;
}

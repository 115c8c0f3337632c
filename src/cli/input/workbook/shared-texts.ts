import { compact, joined, parseWholeXml, unescaped } from './xml.js';

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
      else if (element === 'si') text = '';
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

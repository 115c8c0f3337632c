import { invalid } from '../counting/invalid.js';

/** Answers that say nothing, letters only, in several languages. This is no list of stop words. */
export const nonAnswers: readonly string[] =
  `nil|none|na|n a|no|nope|nothing|no comment|no comments|no comments at all|no feedback|not applicable|nothing to add|nothing else|no reason|ok nil
없음|없다|없어요|없습니다|없네요|무|특별히 없음|특별히 없습니다|딱히 없음|모름|모르겠음|해당없음|해당 없음
ras|rien|rien à dire|aucun|aucune|rien a signaler|rien à signaler|pas de remarque
nada|ninguno|ninguna|sin comentarios|nichts|keine|nein
なし|特になし|無し|ない|特にない|无|無|没有|没|нет|ничего`.split(/[|\n]/);
const isNonAnswer = new Set(nonAnswers);

const mayBegin = new Set(nonAnswers.map((text) => text.split(' ')[0]));

const FIRST_WORD = /[\p{L}\p{M}]+/u;
const SAYS_SOMETHING = /[\p{L}\p{Extended_Pictographic}]/u;

/**
 * Whether a comment says nothing: it has no letter and no emoji, or is a non-answer such as "nil",
 * "n/a" or "없음". Such a respondent counts as silent.
 *
 * @throws TypeError if the text is not a text.
 * @example
 * ['N/A', '...', '없음', 'No change, please'].map(saysNothing) // => [true, true, true, false]
 */
export function saysNothing(text: string): boolean {
  if (typeof text !== 'string') throw invalid('text', 'a text', text, '');
  if (!SAYS_SOMETHING.test(text)) return true;
  const [first = ''] = FIRST_WORD.exec(text) ?? [];
  if (!mayBegin.has(composed(first))) return false;
  const words = composed(text).match(/[\p{L}\p{M}]+/gu) ?? [];
  return isNonAnswer.has(words.join(' '));
}

function composed(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/**
 * Comments that ask for something, as a theme: `themes: { request: requests.en }`. Nine in ten of the
 * comments found are requests; how many others there are is not known.
 *
 * @see docs/methods.md for the method and its sources
 * @example
 * requests.en.test('Please add a dark mode') // => true
 */
export const requests: Readonly<Record<'en' | 'ko', RegExp>> = {
  en: /\b(?:should|could (?:be|have|you|do)|would (?:be|like|love|appreciate|prefer)|please|pls|hope(?:fully)?|wish|needs? to (?:be|improve|have)|need (?:more|better|improve)|improve|suggest|can you|it['’]d be)\b/i,
  ko: /좋겠|면 ?좋을|해 ?주세요|해 ?주셨|했으면|됐으면|바랍니다|바래요|부탁|개선(?! ?의지)|추가해|만들어 ?주세|주시면|필요합니다|고쳐 ?주|시급/,
};

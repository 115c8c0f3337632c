/**
 * The texts that mean that there is no answer, in small letters, where a rating, a category, a date,
 * a weight or a number is expected. A column of segments keeps them: there they are values. No text
 * has an apostrophe, so that SQL can list them.
 */
export const noAnswerTexts: readonly string[] = [
  '',
  // what programs write
  'na',
  'n/a',
  'n.a.',
  'n. a.',
  '<na>',
  'nan',
  'null',
  '(null)',
  'none',
  'nil',
  '-',
  '--',
  '---',
  '–',
  '—',
  '.',
  '?',
  // what people write
  'no answer',
  'no response',
  'not answered',
  'no opinion',
  'not applicable',
  'prefer not to say',
  'prefer not to answer',
  'unknown',
  'missing',
  'skipped',
  'blank',
  '(blank)',
  'keine angabe',
  'keine antwort',
  'k.a.',
  'k. a.',
  'k.a',
  'nicht beantwortet',
  'weiß nicht',
  'sin respuesta',
  'no contesta',
  'no sabe',
  'no sabe/no contesta',
  'ns/nc',
  'ns / nc',
  'nsnc',
  'ns',
  'nc',
  'no aplica',
  'sans réponse',
  'sans reponse',
  'non réponse',
  'ne sait pas',
  'nsp',
  'ne se prononce pas',
  'nessuna risposta',
  'non risponde',
  'non so',
  'sem resposta',
  'não respondeu',
  'não sei',
  'não se aplica',
  'geen antwoord',
  'n.v.t.',
  'nvt',
  'weet niet',
  '무응답',
  '응답 없음',
  '응답없음',
  '미응답',
  '모름',
  '해당 없음',
  '해당없음',
  '無回答',
  '未回答',
  '回答なし',
  '該当なし',
  'わからない',
  '未作答',
  '未填写',
  '无',
  '無',
];

const texts: ReadonlySet<string> = new Set(noAnswerTexts);

/** Longer texts are not in the list, and are not worth folding. */
const LONGEST = Math.max(...noAnswerTexts.map((text) => text.length));

/** Whether a text says that there is no answer, without regard to case and white space around it. */
export function isNoAnswer(text: string): boolean {
  if (/^\d/.test(text)) return false; // the commonest answers, sooner
  const trimmed = text.trim();
  return trimmed.length <= LONGEST && texts.has(trimmed.toLowerCase());
}

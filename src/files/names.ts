import { type Metric, metrics } from '../metrics/metric.js';
import { tidied } from './row.js';

/**
 * What the name of a column says of it: that it holds the rating, that it may hold a rating of
 * something (`score`), that it holds something else (an id, a count, a date), or nothing.
 */
export type NameMeaning = 'rating' | 'maybe-rating' | 'something-else' | null;

/**
 * Words for the question whether people would recommend, in many languages and small letters: the
 * classes of letters take milliseconds to compile where case is ignored.
 */
const RECOMMENDS =
  /net.?promoter|re[ck]om+i?[ea]?nd|recommand|empfehl|raccomand|recoman|ajánl|giới\s?thiệu|แนะนำ|συστή|ממליצ|להמליץ|توصي|aanbevee?l|anbefal|polec|doporuč|рекоменд|suosittel|tavsiye|(?<!\p{L})öner|추천|推[荐薦奨]|薦め|勧め|すすめ/u;

/** Words that only look like those for the question: people, things and counts that were recommended. */
const RECOMMENDED =
  /recommend(?:ed|er|ers|ations)(?!\p{L})|recomendad[oa]s?(?!\p{L})|recommandations|empfehlungen|raccomandazioni|recomendaciones|recomendações|aanbevelingen|추천\s?(?:인|수|횟수|건수|코드|번호|경로|상품|제품)(?!\p{L})|推[荐薦奨](?:人|码|コード|数|件数|商品)/u;

/** Words for the question how satisfied people are. */
const SATISFIES =
  /satisf(?!actory)|soddisf|zufried|tevreden|tilfreds|nöjd|tyytyvä|zadowol|spokojen|elégedett|удовлетвор|доволь|memnun|hài\s?lòng|พึงพอใจ|ικανοπο|שביעות|رضا|만족|満足|满意|滿意/iu;

/** Words for the question how easy something was. */
const EASES =
  /(?<!\p{L})eas(?:y|e|ier|ily|iness)(?!\p{L})|effort|difficult|einfach|leicht|aufwand|mühe|fácil|facil|esfuerzo|esforço|facile|sforzo|makkelijk|moeite|inspanning|łatw|wysiłek|легк|усили|kolay|노력|쉬[웠운]|쉽|수월|용이|簡単|容易|労力|手間|努力|费力|費力/iu;

/** Words that are the rating, by themselves or as part of a name: npsScore, eNPS, Q5_LTR. */
const NPS_WORDS: ReadonlySet<string> = new Set(['nps', 'enps', 'ltr']);

/** Words for a rating of something. */
const WEAK_WORDS: ReadonlySet<string> = new Set(
  `score scores rating ratings rate grade mark points nota notas note puntaje puntuación puntuacion
  calificación calificacion valoración valoracion bewertung punkte punktzahl notation évaluation
  evaluation voto valutazione punteggio avaliação avaliacao pontuação pontuacao cijfer beoordeling
  ocena betyg karakter оценка балл puan skor 점수 평점 별점 평가 評価 評点 スコア 点数 评分 評分 分数 得分`.split(
    /\s+/,
  ),
);

/** Words beside a weak word that leave it what it is. In other company it is about something else. */
const NEUTRAL_WORDS: ReadonlySet<string> = new Set(
  `the a your our my customer customers client clients user users survey response respondent answer
  value feedback overall final q question cliente clientes kunde kunden usuario encuesta respuesta
  réponse pesquisa resposta 고객 응답 설문 回答 顧客 お客様`.split(/\s+/),
);

/** Words of names that hold something else, in the forms that names of columns have. */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  `id ids uid uuid guid key code codes codigo código count counts counter number num nr no n row rows
  index idx seq sequence page pages lastpage click clicks submit version year years yr month months
  week weeks day days hour hours hr hrs minute minutes mins second seconds sec secs quarter age ages
  date dates time times timestamp datetime duration elapsed tenure phone tel telephone mobile fax zip
  zipcode postcode postal lat lng lon latitude longitude price cost amount total sum quantity qty
  temperature weight height distance visits calls orders purchases employees children people floor
  cylinders size salary income wave period
  jahr jahre monat monate woche tag tage stunde stunden minuten alter datum zeit uhrzeit dauer nummer
  anzahl telefon plz preis betrag summe
  año años ano anos mes meses semana día dias días hora horas edad fecha tiempo teléfono telefono
  número numero cantidad precio
  année années annee mois semaine jour jours heure heures âge durée téléphone numéro quantité prix
  anno anni mese mesi settimana giorno giorni ora ore età eta data tempo durata telefono quantità
  idade dia data quantidade preço
  jaar jaren maand maanden dag dagen uur leeftijd aantal telefoon nummer prijs
  customerid userid respondentid responseid recordid orderid ticketid
  번호 나이 연령 연도 년도 월 일자 날짜 기간 시간 횟수 건수 개수 수량 학년 전화번호 우편번호 코드 금액
  番号 年齢 年 月 日 日付 日時 時間 期間 回数 件数 個数 電話番号 郵便番号 コード 金額
  编号 編號 年龄 年齡 年份 月份 日期 时间 時間 次数 次數 数量 數量 电话 電話 代码 代碼 金额`.split(
    /\s+/,
  ),
);

/** Ends of names in languages that write no blanks between words. */
const OTHER_ENDING =
  /(?:번호|나이|연령|연도|년도|날짜|일자|일시|시간|기간|횟수|건수|개수|수량|코드|番号|年齢|回数|件数|日付|日時|コード|编号|編號|年龄|年齡|次数|数量|日期|时间)$/u;

/** Questions after a number of something, in names that are sentences. */
const HOW_MANY =
  /how\s+(?:long|many|often|old|far|recently)|number\s+of|(?:what|which)\s+(?:year|month|date|age|time)|wie\s+(?:lange|viele|oft|alt)|seit\s+wann|cu[aá]nt[oa]s|cu[aá]nto\s+tiempo|hace\s+cu[aá]nto|con\s+qu[eé]\s+frecuencia|combien\s+(?:de|d')|depuis\s+(?:combien|quand)|quant[ie]\s|da\s+quanto|quant[oa]s|h[aá]\s+quanto|hoe\s+(?:lang|veel|vaak|oud)|몇\s?(?:년|개월|번|명|회|살|시|개)|얼마나\s?(?:오래|자주)|何(?:年|か月|ヶ月|回|人|歳|時間|件)|どのくらいの(?:期間|頻度)|多少(?:年|次|人|岁|个)|多久|几(?:年|次|人|个)/iu;
/** After an amount: `How much would you recommend us?` is not one. */
const HOW_MUCH = /how\s+much|wie\s+viel|cu[aá]nto|quanto/iu;

/** Names with more words are sentences, in which "year" or "number" says little. */
const MOST_WORDS = 4;
/** Longer names are not looked at in whole. */
const LONGEST = 1000;

/** What the name of a column, and its question, say of it. */
export function meaningOfName(
  name: string,
  question: string | null,
  metric: Metric = 'nps',
): NameMeaning {
  const meanings = [name, question ?? ''].map((text) => meaningOf(text.slice(0, LONGEST), metric));
  const order: readonly NameMeaning[] = ['something-else', 'rating', 'maybe-rating'];
  return order.find((meaning) => meanings.includes(meaning)) ?? null;
}

function meaningOf(text: string, metric: Metric): NameMeaning {
  const words = wordsOf(text);
  const isShort = words.length <= MOST_WORDS;
  const isOther =
    isShort &&
    (words.some((word) => OTHER_WORDS.has(word) || OTHER_ENDING.test(word)) ||
      /#(?!\d)/.test(text));
  if (isOther || HOW_MANY.test(text)) return 'something-else';
  if (isCalled(metric, text, words)) return 'rating';
  if (metric !== 'nps' && others(metric).some((other) => isCalled(other, text, words))) {
    return 'something-else';
  }
  if (HOW_MUCH.test(text)) return 'something-else';
  const isNeutral = (word: string) => NEUTRAL_WORDS.has(word) || /^\d+$/.test(word);
  const company = words.filter((word) => !WEAK_WORDS.has(word));
  return company.length < words.length && company.every(isNeutral) ? 'maybe-rating' : null;
}

/** Whether a name is that of the ratings of a metric. */
function isCalled(metric: Metric, text: string, words: readonly string[]): boolean {
  const isShort = words.length <= MOST_WORDS;
  if (metric === 'nps') return words.some(isNpsWord) || recommends(text, isShort);
  // "ces" is also a word of French questions
  const isWord = isShort && words.includes(metric);
  return isWord || (metric === 'csat' ? SATISFIES : EASES).test(text);
}

function others(metric: Metric): Metric[] {
  return (Object.keys(metrics) as Metric[]).filter((other) => other !== metric);
}

/** Whether a word is the rating, alone or written together with a word for any rating: npsscore. */
function isNpsWord(word: string): boolean {
  if (NPS_WORDS.has(word)) return true;
  const [, before = '', behind = ''] = /^(.*?)e?nps(.*)$/.exec(word) ?? [];
  return WEAK_WORDS.has(before + behind) && (before === '' || behind === '');
}

/** Whether a name asks for a recommendation; a short one may name those that were made. */
function recommends(text: string, isShort: boolean): boolean {
  const spaced = tidied(text.replace(/_/g, ' '));
  return RECOMMENDS.test(isShort ? spaced.replace(RECOMMENDED, ' ') : spaced);
}

/** The words of a name in small letters: of `npsScore`, `NPS_Score` and `NPSScore2` as of `nps score`. */
function wordsOf(name: string): string[] {
  const spaced = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2');
  return spaced.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

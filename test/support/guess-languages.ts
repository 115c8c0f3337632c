/** The words of a survey in a language. */
export interface Language {
  readonly code: string;
  readonly question: string;
  /** A name for a rating of something. */
  readonly weak: string;
  /** A name that says nothing of ratings. */
  readonly other: string;
  readonly words: readonly [promoter: string, passive: string, detractor: string];
  readonly ends: readonly [low: string, high: string];
  readonly range: string;
  /** Names of an id, an age and a number of visits. */
  readonly decoys: readonly [string, string, string];
}

export const languages: readonly Language[] = [
  {
    code: 'en',
    question: 'How likely are you to recommend us to a friend or colleague?',
    weak: 'Score',
    other: 'Answer',
    words: ['Promoter', 'Passive', 'Detractor'],
    ends: ['Not at all likely', 'Extremely likely'],
    range: 'from 1 to 5',
    decoys: ['customer_id', 'Age', 'Number of visits'],
  },
  {
    code: 'de',
    question: 'Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?',
    weak: 'Bewertung',
    other: 'Antwort',
    words: ['Promotor', 'Passiver', 'Kritiker'],
    ends: ['Unwahrscheinlich', 'Sehr wahrscheinlich'],
    range: 'von 1 bis 5',
    decoys: ['Kunden-ID', 'Alter', 'Anzahl Besuche'],
  },
  {
    code: 'es',
    question: '¿Qué tan probable es que nos recomiende a un amigo?',
    weak: 'Puntuación',
    other: 'Respuesta libre',
    words: ['Promotor', 'Pasivo', 'Detractor'],
    ends: ['Nada probable', 'Muy probable'],
    range: 'de 1 a 5',
    decoys: ['ID de cliente', 'Edad', '¿Cuántas visitas hizo?'],
  },
  {
    code: 'fr',
    question: 'Recommanderiez-vous notre service à un proche ?',
    weak: 'Note',
    other: 'Commentaire',
    words: ['Promoteur', 'Passif', 'Détracteur'],
    ends: ['Pas du tout probable', 'Très probable'],
    range: 'de 1 à 5',
    decoys: ['id_client', 'Âge', 'Combien de visites ?'],
  },
  {
    code: 'it',
    question: 'Con quale probabilità ci raccomanderebbe a un amico?',
    weak: 'Punteggio',
    other: 'Risposta',
    words: ['Promotore', 'Passivo', 'Detrattore'],
    ends: ['Per niente probabile', 'Molto probabile'],
    range: 'da 1 a 5',
    decoys: ['id', 'Età', 'Quante visite?'],
  },
  {
    code: 'pt',
    question: 'Qual a probabilidade de nos recomendar a um amigo?',
    weak: 'Nota',
    other: 'Comentário',
    words: ['Promotor', 'Neutro', 'Detrator'],
    ends: ['Nada provável', 'Muito provável'],
    range: 'de 1 a 5',
    decoys: ['id_cliente', 'Idade', 'Quantas visitas?'],
  },
  {
    code: 'nl',
    question: 'Hoe waarschijnlijk is het dat u ons aanbeveelt?',
    weak: 'Cijfer',
    other: 'Antwoord',
    words: ['Promotor', 'Passief', 'Criticaster'],
    ends: ['Zeer onwaarschijnlijk', 'Zeer waarschijnlijk'],
    range: 'van 1 tot 5',
    decoys: ['klant id', 'Leeftijd', 'Aantal bezoeken'],
  },
  {
    code: 'ja',
    question: 'この商品を友人や同僚に薦める可能性はどのくらいですか',
    weak: '評価',
    other: '回答内容',
    words: ['推奨者', '中立者', '批判者'],
    ends: ['全く思わない', '非常にそう思う'],
    range: '1から5',
    decoys: ['顧客ID', '年齢', '来店回数'],
  },
  {
    code: 'ko',
    question: '저희 서비스를 친구나 동료에게 추천할 의향이 얼마나 있습니까?',
    weak: '평점',
    other: '의견',
    words: ['추천고객', '중립고객', '비추천고객'],
    ends: ['전혀 없다', '매우 높다'],
    range: '1점~5점',
    decoys: ['고객번호', '나이', '방문 횟수'],
  },
  {
    code: 'zh',
    question: '您向朋友或同事推荐我们的可能性有多大？',
    weak: '评分',
    other: '意见',
    words: ['推荐者', '中立者', '贬损者'],
    ends: ['完全不可能', '非常可能'],
    range: '1到5',
    decoys: ['客户编号', '年龄', '来店次数'],
  },
];

import { koreanTexts } from './texts.js';

/** The text of a control in Korean. */
const control = (text: string): string => koreanTexts[text] ?? text;

/** What options are called in Korean: as on their controls, where there are some. */
const names: Readonly<Record<string, string>> = {
  rating: control('rating'),
  metric: control('metric'),
  top: control('top'),
  scale: control('scale'),
  sheet: control('sheet'),
  by: control('segments'),
  respondent: control('respondent'),
  weight: control('weight'),
  comment: control('comment'),
  comments: control('comment'),
  date: control('date'),
  dateOrder: control('dateOrder'),
  period: control('period'),
  weekStart: control('weeksFrom'),
  fiscalYearStart: control('yearsFrom'),
  target: control('target'),
  level: control('level'),
  confidenceLevel: control('level'),
  method: control('method'),
  where: control('conditions'),
  label: '텍스트의 평점',
  labels: '텍스트의 평점',
  bands: '수를 나눈 구간',
  multiple: '한 칸의 여러 답',
  asked: '요청 대상 수',
  minRespondents: '최소 응답자 수',
  population: '모집단 크기',
  timeZone: '시간대',
  asOf: '기준일',
  rolling: '이동 기간 수',
  themes: '주제',
  terms: '말의 수',
  contrast: '새 말을 찾을 기간',
  language: '언어',
  delimiter: '구분자',
  encoding: '인코딩',
};

/** What an option of a request, or a setting, is called in Korean. */
export function koreanName(option: string): string {
  const attribute = option.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return names[attribute] ?? option;
}

const item = (option: string) => `‘${koreanName(option)}’ 항목`;

/** What the value of an option must be, by the English of its rule. */
const rules: readonly (readonly [english: RegExp, korean: (...parts: string[]) => string])[] = [
  [
    /^be one of (.+), or such as (.+)$/,
    (choices, example) => `다음 가운데 하나여야 합니다: ${choices}, ${example}`,
  ],
  [/^be one of (.+)$/, (choices) => `다음 가운데 하나여야 합니다: ${choices}`],
  [
    /^be a whole number from (\S+) to (\S+)(?: on a scale .*)?$/,
    (least, most) => `${least} 이상 ${most} 이하의 정수여야 합니다`,
  ],
  [
    /^be a number from (\S+) to (\S+)$/,
    (least, most) => `${least} 이상 ${most} 이하의 수여야 합니다`,
  ],
  [/^be a whole number (?:of \w+ )?from (\S+)$/, (least) => `${least} 이상의 정수여야 합니다`],
  [/^be a whole number$/, () => '0 이상의 정수여야 합니다'],
  [/between 0 and 1/, () => '0.95처럼 0과 1 사이의 수여야 합니다'],
  [/^be COLUMN=VALUE/, () => '열=값이거나 그 등호를 !=, >=, <=, >, <로 바꾼 것이어야 합니다'],
  [/such as (.+)$/, (example) => `다음과 같은 형식이어야 합니다: ${example}`],
];

/** The Korean of each form of refusal. The first that fits is taken. */
const forms: readonly (readonly [english: RegExp, korean: (...parts: string[]) => string])[] = [
  [
    /^(?:--)?([\w-]+) (?:must come|goes) without (?:--)?([\w-]+)/,
    (option, other) => `${item(option)}은 ${item(other)}과 함께 쓸 수 없습니다.`,
  ],
  [
    /^(?:--)?([\w-]+) (?:must come|goes) with another (?:--)?method than (\w+)/,
    (option, method) => {
      const [name = method] = control(`${method}Method`).split(':');
      return `${item(option)}은 ${item('method')}의 ‘${name}’ 선택과 함께 쓸 수 없습니다.`;
    },
  ],
  [
    /^(?:--)?([\w-]+) (?:must come with metric nps|is for the Net Promoter Score)/,
    (option) => `${item(option)}은 ${control('nps')}에만 쓸 수 있습니다.`,
  ],
  [
    /^(?:--)?([\w-]+) (?:must come with|needs) (?:--)?([\w-]+)/,
    (option, other) => `${item(option)}에는 ${item(other)}이 필요합니다.`,
  ],
  [
    /^(.+) has "(.*)", which is not a setting(?:: did you mean (.+)\?)?/,
    (file, name, near) =>
      `${file}에 없는 설정의 이름이 있습니다: ‘${name}’.${near === undefined ? '' : ` 비슷한 이름: ‘${near}’.`}`,
  ],
  [/^(.+) is not JSON: /, (file) => `JSON이 아닙니다: ${file}.`],
  [/^(.+) must hold a JSON object/, (file) => `설정이 든 JSON 객체가 아닙니다: ${file}.`],
  [
    /^([\w-]+) in (.+) must be a text or a number, not (.*)$/,
    (option, file, value) =>
      `${file}: ${item(option)}의 값은 텍스트나 수여야 합니다. 실제 값: ${value}.`,
  ],
  [
    /^([\w-]+) in (.+) must be a list of texts, at least one, not (.*)$/,
    (option, file, value) =>
      `${file}: ${item(option)}의 값은 하나 이상인 텍스트의 목록이어야 합니다. 실제 값: ${value}.`,
  ],
  [
    /^--themes has (\/.*\/) for (.+), which cannot be matched/,
    (pattern, theme) =>
      `‘${theme}’ 주제의 ${pattern} 패턴은 찾는 시간이 끝난다는 보장이 없습니다. 앞뒤를 살피는 부분, 역참조, 큰 반복 없이 쓰십시오.`,
  ],
  [
    /^(?:--)?([\w-]+) must (.+), (?:not|received) (.*)$/s,
    (option, rule, value) => `${item(option)}의 값은 ${ruleInKorean(rule)}. 실제 값: ${value}.`,
  ],
  [
    /^(?:in )?--scale /,
    () =>
      `${item('scale')}의 값은 최저와 최고 평점, 중립 고객과 추천 고객의 최저 평점을 차례로 높아지게 쓴 것이어야 합니다. ‘1-6,passives=5,promoters=6’처럼 쓰십시오.`,
  ],
];

function ruleInKorean(rule: string): string {
  return firstOf(rules, rule) ?? `올바르지 않습니다(${rule})`;
}

/** What the first form that fits a sentence says; null where none fits. */
function firstOf(table: typeof forms, sentence: string): string | null {
  for (const [english, korean] of table) {
    const found = english.exec(sentence);
    if (found !== null) return korean(...found.slice(1));
  }
  return null;
}

/**
 * What a refused call or setting means in Korean. A form without Korean stays as it is, with the options
 * named as on the page.
 */
export function refusalInKorean(message: string): string {
  const [, file = '', sentence = message] = /^([^:]+\.json: |링크: )?(--.*)$/s.exec(message) ?? [];
  const korean = firstOf(forms, sentence);
  if (korean !== null) return `${file}${korean}`;
  return `${message.replace(/--([a-z][a-z-]*)/g, (_, option: string) => `‘${koreanName(option)}’`)}.`;
}

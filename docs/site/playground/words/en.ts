import type { PageWords } from './words.js';

const whole = (count: number): string => count.toLocaleString('en');
const several = (count: number, one: string, many: string): string =>
  `${whole(count)} ${count === 1 ? one : many}`;
const answers = (count: number): string => several(count, 'answer', 'answers');
const inRow = (row: number | null) => (row === null ? '' : ` in row ${whole(row)}`);
/** A sentence with its end. */
const ended = (text: string): string => (text.endsWith('?') ? text : `${text}.`);
/** Parts of a request that settings call by another name. */
const settingNames: Readonly<Record<string, string>> = {
  confidenceLevel: 'level',
  labels: 'label',
};
const settingOf = (part: string): string =>
  settingNames[part] ?? part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const chooseRating = () => 'Which column is the rating? Choose one.';

/** What the page says in English. */
export const english: PageWords = {
  language: 'en',
  none: 'none',
  january: 'January',
  report: 'Report (HTML)',
  settings: 'Settings for the command',
  link: 'Copy a link',
  copyPicture: 'Copy picture',
  tools: 'Save and share',
  whole,

  pasted: 'What you pasted',
  example: 'The example survey',
  reading: (name) => `${name}: reading …`,
  read: (name, rows) => `${name}: ${rows}.`,
  units: (count, unit) => several(count, unit, unit === 'row' ? 'rows' : 'entries'),
  failed: (message) => `This page failed: ${message}`,
  oneFile: 'Drop one file at a time.',
  hints: {
    'title-above': ({ wider }) =>
      `The first row is one cell, and ${several(wider, 'row has', 'rows have')} more: if it is a title, delete it.`,
    'dates-unread': ({ column, text }) =>
      `“${column}” seems to hold dates, but dates like “${text}” are not read: write them like 2026-03-04.`,
  },
  sourceProblems: {
    'too-large': (name, { megabytes }) =>
      `${name} is larger than the ${megabytes} MB that this page holds. The nps-core command reads files of any size.`,
    workbook: (name, { message }) => `${name} ${message}.`,
    'not-text': (name) => `${name} is not a text file. Export the survey as CSV and drop that.`,
    damaged: (name) => `${name} has damaged characters. Save it as “CSV UTF-8” and drop that.`,
    'damaged-gzip': (name) => `${name} is a damaged compressed file. Compress it again.`,
    'quote-not-closed': (name, { row }) =>
      `${name} opens a quotation mark in row ${whole(row)} or later that is never closed.`,
    'not-an-object': (name, { line }) =>
      `${name}: line ${whole(line)} is not a JSON object, as each line of JSON Lines must be.`,
    'line-too-long': (name, { line }) => `${name}: line ${whole(line)} is longer than 16 MiB.`,
    'no-sheet': (name, { sheet, choices }) =>
      `${name} has no sheet called “${sheet}”; there are ${choices.map((choice) => `“${choice}”`).join(', ')}.`,
    'row-too-long': (name, { row }) =>
      `${name} has more than 16 MB in row ${whole(row)}: is a quotation mark never closed?`,
  },
  problems: {
    empty: (_, name) => `${name} is empty.`,
    'no-answers': (_, name) => `${name} has no answers below its header.`,
    'no-rating-column': ({ scale }, name, offersRatings) =>
      offersRatings
        ? chooseRating()
        : `${name} holds no ratings from ${scale.min} to ${scale.max}.`,
    'several-rating-columns': chooseRating,
    'duplicate-column': chooseRating,
    'no-comment-column': () => 'No column is plainly comments: choose one under “Comments”.',
    'several-comment-columns': () =>
      'Several columns could be the comments: choose one under “Comments”.',
    'date-against-order': ({ value, row }) =>
      `“${value}”${inRow(row)} cannot be read in the chosen order: choose the other one.`,
    'other-scale': ({ column, scale, evidence }) =>
      `The ratings in “${column}” seem to end at ${evidence.max}, as “${evidence.text}” shows, and not at ${scale.max}: choose their scale.`,
    'not-a-date': ({ value, row }) =>
      `“${value}”${inRow(row)} is not a date that exists: write dates like 2026-03-14.`,
    'date-order-unknown': () => 'The day or the month may stand first in the dates: choose which.',
    'year-may-be-first': ({ value, row }) =>
      `The year may stand first in “${value}”${inRow(row)}: write years with four digits, or choose whether the day or the month stands first.`,
  },
  otherProblem: (message) => ended(`${message.charAt(0).toUpperCase()}${message.slice(1)}`),

  settingsProblem: ended,
  settingsWait: (name) => `${name} is read: now open the survey that it is for.`,
  others: (names) =>
    `From the settings, without a control here: ${names.map(settingOf).join(', ')}.`,

  chooseOne: 'choose one …',
  columnNumber: (name, number) => `${name} (column ${number})`.trim(),
  tooManyValues: (column, most) => `${column} (more than ${most} values)`,
  conditionColumn: 'Column',
  comparison: 'Comparison',
  value: 'Value',
  valueHint: 'Pro|Team',
  removeCondition: 'Remove',
  relations: {
    is: 'is',
    isNot: 'is not',
    atLeast: 'is at least',
    above: 'is above',
    atMost: 'is at most',
    below: 'is below',
  },

  linkCopied: 'The link is copied. It holds settings and counts, and no answers.',
  linkTooLong: 'The settings are too long for a link: save them as a file.',
  pictureCopied: 'The picture is copied.',
  notCopied: 'This browser does not let the page copy. The link is in the address line.',
  ofPart: (button, part) => `${button}: ${part}`,

  counts: {
    fillIn: 'Fill in how many promoters, passives and detractors there were.',
    score: 'Score',
    firstScore: 'First score',
    secondScore: 'Second score',
    answers,
    change: (points, { level, range }, pValue) =>
      `Change: ${points} points, ${level} interval ${range}, p ${pValue}.`,
    howToRead:
      'Where the interval leaves out zero, the change is clear. Where it does not, the answers are too few to tell.',
    forMargin: (margin, count) =>
      `To know the score within ${margin} points takes about ${answers(count)}.`,
    forChange: (second, first) =>
      `To find a change as large as this one, four times in five, takes about ${answers(first)} in the first survey and ${whole(second)} in the second.`,
    toTarget: (target, points, { level, range }) =>
      `Score minus the target of ${target}: ${points} points, ${level} interval ${range}.`,
    targetNeeds: (target, net) =>
      net === 0
        ? `These answers reach ${target}.`
        : `To reach ${target} with as many answers, promoters must outnumber detractors by ${whole(net)} more than now. A detractor who becomes a promoter makes 2 of these, a passive 1.`,
  },

  comments: {
    heading: 'What customers write',
    read: (comments, all) => `${whole(comments)} of ${answers(all)} have a comment.`,
    promise:
      'Comments are read on this page and leave it in no way. E-mail addresses, telephone numbers and the like are masked.',
    nothing: 'No word separates low from high ratings yet.',
    low: 'Words that go with low ratings',
    high: 'Words that go with high ratings',
    columns: (level) => ['Word', 'Answers', 'Gap', `${level} interval`, 'p'],
    examples: 'Comments to read',
    example: (term, rating, text) => `${term} · ${rating}: ${text}`,
  },

  theLink: 'The link',
  linkCut: (names) =>
    `The link has parts that cannot be read and were left out: ${names.join(', ')}.`,

  npsHeading: 'Net Promoter Score',
  interval: ({ level, range }) => `${level} interval ${range}`,
  range: (lower, upper) => `${lower} to ${upper}`,
  scoreIs: (name, score, { level, range }) => `${name} ${score}, ${level} interval ${range}.`,
  scoreName: 'Score',
  shareName: 'Share',
  category: (category, count, percent) =>
    `${several(count, category, `${category}s`)}, ${percent}%`,
  inBox: (count, all) => `${whole(count)} of ${answers(all)}`,
  rounded: 'The shares and the score are each rounded by themselves.',
  noScore: 'No answer counts, so there is no score.',
  meaning: (count, promoters, detractors) =>
    `Of ${answers(count)}, ${promoters}% are from promoters and ${detractors}% from detractors.`,
  shareMeaning: (count, top, share) => `Of ${answers(count)}, ${share} are ${top}.`,
  compatible: (range) => `The answers are compatible with true scores from ${range}.`,
  needed: (count) => `To know it within 5 points takes about ${whole(count)} answers.`,
  targetLine: (target, difference, { level, range }) =>
    `Score minus the target of ${target}: ${difference} points, ${level} interval ${range}.`,
  trend: 'Trend',
  numbers: 'The numbers',
  scoreByPeriod: 'Score by period',
  trendColumns: (level) => ['Period', 'Answers', 'Score', `${level} interval`, 'Change', 'p'],
  withoutDate: (count) => `Left out here: ${answers(count)} without a date.`,
  withoutSegment: (count) => `Left out here: ${answers(count)} without a segment.`,
  segmentHeading: 'Segments',
  scoreBySegment: 'Score by segment',
  segmentColumns: (level) => [
    ...['Segment', 'Answers', 'Score', `${level} interval`, 'Against the rest', 'p'],
  ],
  lowBase: '* fewer than 30 answers.',
  nobodyIn: (names) => `Nobody answered in ${names.join(', ')}.`,
  adjusted: 'The p-values are adjusted for the number of segments (Holm).',
  homogeneity: (pValue) => `Test that all segments have the same score: p ${pValue}.`,
  nothingToCompare: 'There are no two segments with answers to compare.',
  distribution: 'Distribution',
  answersByRating: 'Answers by rating',
  distributionColumns: ['Rating', 'Answers'],
  account: 'What was counted',
  counted: (count, rows, leftOut) =>
    leftOut.length > 0
      ? `${whole(count)} of ${rows} counted; not counted: ${leftOut.join(', ')}.`
      : `${whole(count)} of ${rows} counted.`,
  method: 'Method',
  explainedIn: 'explained in',
  methods: 'Methods',
  oddAnswers: 'Answers that are not ratings',
  oddColumns: ['Where', 'Why', 'Answer'],
  place: (row, unit) => `${unit === 'row' ? 'Row' : 'Entry'} ${whole(row)}`,
  unlisted: (count) => `and ${whole(count)} more`,
};

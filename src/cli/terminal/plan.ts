import { formatShare } from '../../display/index.js';
import { numbersIn } from '../../display/numbers.js';
import { count, DIGITS, type Printing, points } from './printing.js';

/** A plan, as `--json` prints it. */
export type PlanRecord = PlanBasis & (MarginPlan | ChangePlan | RespondentsPlan);

/** What a plan assumes. */
export interface PlanBasis {
  readonly schema: 'nps-core/plan@1';
  readonly confidenceLevel: number;
  /** How the answers are expected to be divided. */
  readonly expected: {
    readonly promoterShare: number;
    readonly passiveShare: number;
    readonly detractorShare: number;
    readonly score: number;
  };
  /** What of that was given; the rest was chosen so that it needs the most answers. */
  readonly given: 'shares' | 'score' | 'nothing';
}

interface MarginPlan {
  readonly kind: 'margin';
  readonly margin: number;
  readonly population: number | null;
  readonly respondents: number;
}

interface ChangePlan {
  readonly kind: 'change';
  readonly change: number;
  readonly power: number;
  /** Of each of the two surveys. */
  readonly respondents: number;
}

interface RespondentsPlan {
  readonly kind: 'respondents';
  readonly respondents: number;
  readonly power: number;
  /** Null where all answers are expected to be of one category. */
  readonly margin: number | null;
  readonly detectableChange: number | null;
}

/** A plan in sentences, with what it assumes. */
export function planText(plan: PlanRecord, printing: Printing): string {
  const { words } = printing;
  const lines = [...answerLines(plan, printing), assumption(plan, printing), words.plan.answers];
  return `${lines.join('\n')}\n`;
}

function answerLines(plan: PlanRecord, { words, language }: Printing): string[] {
  const level = numbersIn(language).percent(plan.confidenceLevel);
  const respondents = count(plan.respondents);
  switch (plan.kind) {
    case 'margin': {
      const { margin, population } = plan;
      return [
        words.plan.margin(
          { margin: count(margin), level, respondents },
          population === null ? null : count(population),
        ),
      ];
    }
    case 'change': {
      const { score } = plan.expected;
      const [before, after] = [points(score), points(score + plan.change)];
      const chance = formatShare(plan.power);
      return [words.plan.change({ before, after, chance, level, respondents })];
    }
    case 'respondents': {
      const margin = plan.margin === null ? '–' : plan.margin.toFixed(DIGITS);
      const detectable = plan.detectableChange?.toFixed(DIGITS);
      return [
        words.plan.marginOf({ margin, level, respondents }),
        ...(detectable === undefined
          ? []
          : [words.plan.detectable(detectable, formatShare(plan.power))]),
      ];
    }
  }
}

function assumption({ expected, given }: PlanBasis, { words }: Printing): string {
  const { promoterShare, passiveShare, detractorShare, score } = expected;
  const shares = [promoterShare, passiveShare, detractorShare].map((share) =>
    formatShare(share, { digits: Number((100 * share).toFixed(6)) % 1 === 0 ? 0 : DIGITS }),
  ) as [string, string, string];
  return words.plan.assumed(shares, points(score), given !== 'shares');
}

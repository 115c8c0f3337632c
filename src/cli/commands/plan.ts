import type { Command } from 'commander';
import type { Tally } from '../../counting/tally.js';
import { marginOfError } from '../../inference/interval.js';
import {
  detectableDifference,
  respondentsForDifference,
  respondentsForMargin,
} from '../../inference/planning.js';
import { computeNps } from '../../inference/score.js';
import { addOptions, commandCalled } from '../arguments/command.js';
import { type PlanRequest, type PlanValues, planOptions, readPlan } from '../arguments/plan.js';
import { readLanguage } from '../arguments/reading.js';
import { UsageError } from '../input/errors.js';
import type { Io } from '../input/io.js';
import { type PlanRecord, planText } from '../terminal/plan.js';
import { points, printingFor } from '../terminal/printing.js';

/** `nps-core plan`: how many answers a survey needs, or what so many can show. */
export function planCommand(io: Io): Command {
  const command = commandCalled('plan', io, {
    usage: '--margin POINTS | --change POINTS | --respondents N',
    description:
      'Tells how many answers a survey needs for a margin of error or to find a change, or what so many answers can show. Reads no file.',
    example: 'plan --margin 5 --population 2000',
  });
  return addOptions(command, planOptions()).action((values: PlanValues) => {
    if (command.args.length > 0) throw new UsageError('plan reads no file');
    const record = planFor(readPlan(values));
    const printing = printingFor(io, readLanguage(values.language));
    io.stdout.write(
      values.json ? `${JSON.stringify(record, null, 2)}\n` : planText(record, printing),
    );
  });
}

function planFor({ question, expected, given, confidenceLevel, power }: PlanRequest): PlanRecord {
  const { promoterShare, passiveShare, detractorShare, score } = computeNps(expected);
  const shared = {
    schema: 'nps-core/plan@1',
    confidenceLevel,
    expected: {
      promoterShare: promoterShare ?? 0,
      passiveShare: passiveShare ?? 0,
      detractorShare: detractorShare ?? 0,
      score: score ?? 0,
    },
    given,
  } as const;
  switch (question.kind) {
    case 'margin': {
      const { margin, population } = question;
      const options = { expected, confidenceLevel, ...(population !== null && { population }) };
      return { ...shared, ...question, respondents: respondentsForMargin(margin, options) };
    }
    case 'change': {
      const before = resize(expected, 100);
      const after = changeScore(before, question.change);
      const { a } = respondentsForDifference(after, before, { confidenceLevel, power });
      return { ...shared, ...question, power, respondents: a };
    }
    case 'respondents': {
      const tally = resize(expected, question.respondents);
      return {
        ...shared,
        ...question,
        power,
        margin: marginOfError(tally, { confidenceLevel }),
        detectableChange: detectableDifference(tally, tally, { confidenceLevel, power }),
      };
    }
  }
}

function resize({ promoters, passives, detractors }: Tally, size: number): Tally {
  const factor = size / (promoters + passives + detractors);
  return {
    promoters: factor * promoters,
    passives: factor * passives,
    detractors: factor * detractors,
  };
}

/** Percentages after a change of the score: half of it from detractors to promoters, if there are as many. */
function changeScore(before: Tally, change: number): Tally {
  const score = before.promoters - before.detractors;
  if (Math.abs(score + change) > 100) {
    throw new UsageError(
      `a score of ${points(score)} cannot change by ${points(change)}: scores are from -100 to +100`,
    );
  }
  if (change < 0) return mirror(changeScore(mirror(before), -change));
  const detractors = Math.max(0, before.detractors - change / 2);
  const promoters = before.promoters + change - (before.detractors - detractors);
  return { promoters, passives: Math.max(0, 100 - promoters - detractors), detractors };
}

function mirror({ promoters, passives, detractors }: Tally): Tally {
  return { promoters: detractors, passives, detractors: promoters };
}

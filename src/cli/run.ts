import { type Command, CommanderError } from 'commander';
import { harmless } from '../display/text.js';
import { usageErrorOf } from './arguments/command.js';
import { chartCommand } from './commands/chart.js';
import { compareCommand } from './commands/compare.js';
import { explainCommand } from './commands/explain.js';
import { frontCommand } from './commands/front.js';
import { monitorCommand } from './commands/monitor.js';
import { panelCommand } from './commands/panel.js';
import { planCommand } from './commands/plan.js';
import { reportCommand } from './commands/report.js';
import { sqlCommand } from './commands/sql.js';
import { InputError, NewAlarm, UsageError } from './input/errors.js';
import type { Io } from './input/io.js';
import { applySettings, saveSettings, withSettingsFile } from './input/settings.js';

declare const NPS_CORE_VERSION: string;

const subcommands = [
  explainCommand,
  compareCommand,
  panelCommand,
  monitorCommand,
  reportCommand,
  chartCommand,
  sqlCommand,
  planCommand,
];

/**
 * Runs the command.
 *
 * @param words - What follows `nps-core` on the command line.
 * @returns The exit code: 0; 1 for input that cannot be counted; 2 for a wrong call;
 * 3 for a new alarm of `monitor`.
 */
export async function run(words: readonly string[], io: Io): Promise<number> {
  const program = programFor(io);
  const subcommand = program.commands.find((command) => command.name() === words[0]);
  try {
    await program.parseAsync([...words], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof NewAlarm) return 3;
    if (error instanceof CommanderError && error.exitCode === 0) return 0; // --help, --version
    return complain(
      error instanceof CommanderError ? usageErrorOf(error, subcommand ?? program) : error,
      subcommand ?? program,
      io,
    );
  }
}

function programFor(io: Io): Command {
  const program = frontCommand(io)
    .version(NPS_CORE_VERSION, '--version', 'prints the version')
    .enablePositionalOptions()
    .addHelpText(
      'after',
      '\nExit codes: 0 success; 1 input that cannot be counted; 2 a wrong call;\n  3 a new alarm of monitor.',
    );
  for (const subcommandFor of subcommands) program.addCommand(subcommandFor(io));
  program
    .hook('preAction', (_, command) => applySettings(command, io))
    .hook('postAction', (_, command) => saveSettings(command, io));
  return program.hook('preSubcommand', (_, subcommand) => {
    const [misplaced] = Object.keys(program.opts());
    if (misplaced === undefined) return;
    throw new UsageError(`options follow the command: nps-core ${subcommand.name()} FILE …`);
  });
}

/** Says what went wrong in one sentence; the stack of an unexpected error where it is asked for. */
function complain(error: unknown, command: Command, { stderr, env }: Io): number {
  const message = withSettingsFile((error as Error).message, command);
  const isUsage = error instanceof UsageError;
  const name = command.parent === null ? 'nps-core' : `nps-core ${command.name()}`;
  const hint = isUsage ? `\n${name} --help tells more.` : '';
  stderr.write(`nps-core: ${message.split('\n').map(harmless).join('\n')}${hint}\n`);
  const isExpected = isUsage || error instanceof InputError;
  if (!isExpected && env['NPS_CORE_DEBUG']) throw error;
  return isUsage ? 2 : 1;
}

import { Command, CommanderError } from 'commander';
import { harmless } from '../display/text.js';
import { SettingsError } from '../survey/index.js';
import { usageErrorOf } from './arguments/command.js';
import { frontCommand } from './commands/front.js';
import { type Subcommand, summaries } from './commands/list.js';
import { InputError, NewAlarm, UsageError } from './input/errors.js';
import type { Io } from './input/io.js';
import { applySettings, saveSettings, withSettingsFile } from './input/settings.js';
import { applyThemeFile } from './input/themes.js';

declare const NPS_CORE_VERSION: string;

/**
 * Runs the command.
 *
 * @param words - What follows `nps-core` on the command line.
 * @returns The exit code: 0; 1 for input that cannot be counted; 2 for a wrong call;
 * 3 for a new alarm of `monitor`.
 */
export async function run(words: readonly string[], io: Io): Promise<number> {
  const program = await programFor(words, io);
  const subcommand = program.commands.find((command) => command.name() === words[0]);
  try {
    return await resultOf(program.parseAsync([...words], { from: 'user' }), () =>
      saveSettings(subcommand ?? program, io),
    );
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0; // --help, --version
    return complain(
      error instanceof CommanderError ? usageErrorOf(error, subcommand ?? program) : error,
      subcommand ?? program,
      io,
    );
  }
}

/** The exit code of a call that has succeeded: commander ends a call with an alarm as one that failed. */
async function resultOf(call: Promise<unknown>, finish: () => Promise<void>): Promise<number> {
  try {
    await call;
    return 0;
  } catch (error) {
    if (!(error instanceof NewAlarm)) throw error;
    await finish();
    return 3;
  }
}

/** The command, with those subcommands that a word names; of the others only what help says. */
async function programFor(words: readonly string[], io: Io): Promise<Command> {
  const program = frontCommand(io)
    .version(NPS_CORE_VERSION, '--version', 'prints the version')
    .enablePositionalOptions()
    .addHelpText(
      'after',
      '\nExit codes: 0 success; 1 input that cannot be counted; 2 a wrong call;\n  3 a new alarm of monitor.',
    );
  for (const [name, summary] of Object.entries(summaries)) {
    const subcommand = words.includes(name)
      ? await subcommandCalled(name as Subcommand, io)
      : new Command(name);
    program.addCommand(subcommand.summary(summary));
  }
  program
    .hook('preAction', async (_, command) => {
      await applySettings(command, io);
      await applyThemeFile(command, io);
    })
    .hook('postAction', (_, command) => saveSettings(command, io));
  return program.hook('preSubcommand', (_, subcommand) => {
    const [misplaced] = Object.keys(program.opts());
    if (misplaced === undefined) return;
    throw new UsageError(`options follow the command: nps-core ${subcommand.name()} FILE …`);
  });
}

async function subcommandCalled(name: Subcommand, io: Io): Promise<Command> {
  const { subcommands } = await import('./commands/subcommands.js');
  return subcommands[name](io);
}

/** Says what went wrong in one sentence; the stack of an unexpected error where it is asked for. */
function complain(error: unknown, command: Command, { stderr, env }: Io): number {
  const message = withSettingsFile((error as Error).message, command);
  const isUsage = error instanceof UsageError || error instanceof SettingsError;
  const name = command.parent === null ? 'nps-core' : `nps-core ${command.name()}`;
  const hint = isUsage ? `\n${name} --help tells more.` : '';
  stderr.write(`nps-core: ${message.split('\n').map(harmless).join('\n')}${hint}\n`);
  const isExpected = isUsage || error instanceof InputError;
  if (!isExpected && env['NPS_CORE_DEBUG']) throw error;
  return isUsage ? 2 : 1;
}

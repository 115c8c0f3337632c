import { Command, type CommanderError, Option } from 'commander';
import { nearestNames } from '../../counting/nearest.js';
import { UsageError } from '../input/errors.js';
import type { Io } from '../input/io.js';

const WIDTH = 80;

/** What the help of a command says besides its options. */
export interface Help {
  /** What follows the name of the command. */
  readonly usage: string;
  /** What the command does. */
  readonly description: string;
  /** A call that works, without `nps-core`. */
  readonly example: string;
}

/** A command that prints to `io` and throws a UsageError where it is called wrongly. */
export function commandCalled(
  name: string,
  io: Io,
  { usage, description, example }: Help,
): Command {
  return new Command(name)
    .usage(usage)
    .description(description)
    .helpOption('-h, --help', 'prints this help')
    .helpCommand(false)
    .configureHelp({ subcommandTerm: (subcommand) => subcommand.name() })
    .allowExcessArguments()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => {}, // run.ts words errors
      getOutHelpWidth: () => WIDTH,
      getOutHasColors: () => false,
    })
    .addHelpText('after', `\nExample:\n  nps-core ${example}`);
}

/** An option that can be given once. */
export function once(flags: string, description: string): Option {
  return new Option(flags, description);
}

/** An option that can be given several times: its values are collected in a list. */
export function repeated(flags: string, description: string): Option {
  return new Option(flags, description).argParser(
    (value: string, earlier: readonly string[] | undefined) => [...(earlier ?? []), value],
  );
}

/** Adds options to a command, which then refuses a second value where one option takes one. */
export function addOptions(command: Command, options: readonly Option[]): Command {
  for (const option of options) {
    command.addOption(option);
    if (option.parseArg === undefined) refuseSecond(command, option);
  }
  return command;
}

function refuseSecond(command: Command, option: Option): void {
  let isGiven = false;
  command.on(`option:${option.name()}`, () => {
    if (isGiven) throw new UsageError(`--${option.name()} is given twice: give it once`);
    isGiven = true;
  });
}

/** An error of the parser of commands in one of our sentences. */
export function usageErrorOf({ code, message }: CommanderError, command: Command): UsageError {
  const [, flag = ''] = /'(-[^' ]*)/.exec(message) ?? [];
  if (code === 'commander.optionMissingArgument') {
    const option = command.options.find(
      ({ short, long }) => short === flag.replace(',', '') || long === flag,
    );
    return new UsageError(`${option?.long ?? flag} needs a value`);
  }
  const [name = '', value] = flag.split('=');
  const names = command.options.flatMap(({ long }) => (long ? [long] : []));
  if (value !== undefined && names.includes(name)) {
    return new UsageError(`${name} takes no value, received ${value}`);
  }
  const [near] = nearestNames(
    name.replace(/^-+/, ''),
    names.map((long) => long.slice(2)),
  );
  const hint = near === undefined ? '' : `: did you mean --${near}?`;
  return new UsageError(`there is no option ${name}${hint}`);
}

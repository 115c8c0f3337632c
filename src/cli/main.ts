import { run } from './run.js';

/** A reader that has seen enough, such as head, closes the pipe: that is not an error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`nps-core: the output cannot be written: ${error.message}\n`);
  process.exit(1);
});

const { stdin, stdout, stderr, env } = process;
process.exitCode = await run(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  env,
  cwd: process.cwd(),
});

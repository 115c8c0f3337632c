import { InputError } from './errors.js';

/** Codes of connections that end: exceptions of connections, and servers that shut down. */
const BROKEN = /^(?:08|57P0[123]|ECONNRESET|EPIPE|ETIMEDOUT)/;

/** What an error of pg says. An address of several machines gives an error for each. */
function reasonOf(error: unknown): { readonly code: string; readonly message: string } {
  const [first = error] = error instanceof AggregateError ? error.errors : [];
  const { code = '', message } = first as { readonly code?: string; readonly message: string };
  return { code, message: message.split('\n')[0] ?? '' };
}

/** A server that cannot be reached, or that refuses. */
export function noConnection(host: string, error: unknown): InputError {
  const { code, message } = reasonOf(error);
  if (/password must be a string|no password supplied/i.test(message)) {
    return new InputError(
      `${host} asks for a password: give it in the address, as postgres://USER:PASSWORD@HOST/…, or in PGPASSWORD`,
    );
  }
  if (/^[0-9A-Z]{5}$/.test(code) && /\d/.test(code)) {
    return new InputError(`${host} refuses the connection: ${message}`);
  }
  return new InputError(`${host} cannot be reached: ${message}`);
}

/** A table that cannot be read, or a connection that broke while it was read. */
export function noReading(host: string, name: string, error: unknown): InputError {
  const { code, message } = reasonOf(error);
  const isBroken = BROKEN.test(code) || /^connection terminated|not queryable/i.test(message);
  return new InputError(
    isBroken
      ? `the connection to ${host} broke while ${name} was read: run the command again`
      : `${name} cannot be read: ${message}`,
  );
}

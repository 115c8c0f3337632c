import { flat } from './text.js';

/** The name of a segment to print: its parts where several columns were crossed. */
export function nameOf(
  segment: unknown,
  parts: readonly unknown[] | undefined,
  blank: string,
): string {
  return (parts ?? [segment]).map((part) => flat(textOf(part)) || blank).join(' × ');
}

function textOf(part: unknown): string {
  if (part instanceof Date) return part.toISOString().slice(0, 10);
  return part === null ? '' : String(part);
}

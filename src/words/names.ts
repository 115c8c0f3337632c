const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;

/** A text on one line, with nothing in it that could hide, or that SVG does not know. */
export function flat(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(UNSEEN, '\uFFFD');
}

/** What to call a segment: its parts where several properties were crossed. */
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

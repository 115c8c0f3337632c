/** Whether a text is the beginning of JSON Lines rather than settings: its first line is a whole object. */
export function beginsWithLines(text: string): boolean {
  const [first = '', ...others] = text.trimStart().split('\n');
  if (others.every((line) => line.trim() === '')) return false;
  try {
    const value: unknown = JSON.parse(first);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/**
 * The bytes of a text in an encoding of one or two bytes. The table comes from decoding every byte
 * and every pair of bytes.
 */
export function encode(
  text: string,
  encoding: 'windows-1252' | 'euc-kr' | 'shift_jis',
): Uint8Array {
  const bytesOf = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = bytesOf.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

const tables = new Map<string, Map<string, number[]>>();

function tableOf(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, number[]>();
  const note = (bytes: number[]) => {
    // without `stream`, Node.js 20 reads windows-1252 as Latin 1
    const text = new TextDecoder(encoding).decode(Uint8Array.from(bytes), { stream: true });
    if ([...text].length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes);
  };
  for (let lead = 0; lead < 256; lead++) note([lead]);
  for (let lead = 0x81; encoding !== 'windows-1252' && lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) note([lead, trail]);
  }
  tables.set(encoding, table);
  return table;
}

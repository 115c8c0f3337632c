/** How many places of the table belong to one lead byte. */
const PLACES = 0x100;

let table: (string | undefined)[] | undefined;

/**
 * A decoder of CP949 (windows-949), which the web calls `euc-kr`. The TextDecoder of Node.js decodes
 * only KS X 1001, the older part of it. CP949 adds the 8,822 Hangul syllables that are missing there,
 * in Unicode order, in the unused pairs of bytes, so the table can be computed.
 */
export function koreanDecoder(): Pick<TextDecoder, 'encoding' | 'decode'> {
  table ??= pairs();
  const characters = table;
  let lead: number | undefined;
  return {
    encoding: 'euc-kr',
    decode: (input, options) => {
      const bytes = input as Uint8Array | undefined;
      let text = '';
      let plainFrom = 0;
      const plain = (to: number) =>
        bytes === undefined || to <= plainFrom ? '' : asciiOf(bytes.subarray(plainFrom, to));
      for (let at = 0; bytes !== undefined && at < bytes.length; at++) {
        const byte = bytes[at] as number;
        if (lead !== undefined) {
          const character = characters[lead * PLACES + byte];
          if (character === undefined) throw new TypeError('not encoded in euc-kr');
          text += character;
          lead = undefined;
          plainFrom = at + 1;
        } else if (byte >= 0x80) {
          text += plain(at);
          lead = byte;
        }
      }
      if (lead === undefined) text += plain(bytes?.length ?? 0);
      else if (!options?.stream) throw new TypeError('not encoded in euc-kr');
      return text;
    },
  };
}

function asciiOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/** The characters of all pairs of bytes, by lead and trail. */
function pairs(): (string | undefined)[] {
  const characters: (string | undefined)[] = new Array(PLACES * PLACES);
  const older = new Set<string>();
  const decoder = new TextDecoder('euc-kr');
  for (let lead = 0xa1; lead <= 0xfd; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length !== 1 || character === '\uFFFD') continue;
      characters[lead * PLACES + trail] = character;
      older.add(character);
    }
  }
  let syllable = 0xac00;
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    const last = lead <= 0xa0 ? 0xfe : 0xa0;
    for (let trail = 0x41; trail <= last; trail++) {
      if ((trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81)) continue;
      while (older.has(String.fromCharCode(syllable))) syllable++;
      if (syllable > 0xd7a3) return characters;
      characters[lead * PLACES + trail] = String.fromCharCode(syllable++);
    }
  }
  return characters;
}

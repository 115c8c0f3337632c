/** The room of one lead byte in the table. */
const LEADS = 0x100;

let table: (string | undefined)[] | undefined;

/**
 * A decoder of CP949, also called windows-949, which is what `euc-kr` names on the web. The
 * TextDecoder of Node.js knows only its older part by that name, and takes the 8,822 syllables that
 * were added for control characters. They stand in the order of Unicode, wherever a pair of bytes
 * was free: what KS X 1001 has not, one after another.
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
          const character = characters[lead * LEADS + byte];
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
  const found: (string | undefined)[] = new Array(LEADS * LEADS);
  const older = new Set<string>();
  const decoder = new TextDecoder('euc-kr');
  for (let lead = 0xa1; lead <= 0xfd; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length !== 1 || character === '\uFFFD') continue;
      found[lead * LEADS + trail] = character;
      older.add(character);
    }
  }
  let syllable = 0xac00;
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    const last = lead <= 0xa0 ? 0xfe : 0xa0;
    for (let trail = 0x41; trail <= last; trail++) {
      if ((trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81)) continue;
      while (older.has(String.fromCharCode(syllable))) syllable++;
      if (syllable > 0xd7a3) return found;
      found[lead * LEADS + trail] = String.fromCharCode(syllable++);
    }
  }
  return found;
}

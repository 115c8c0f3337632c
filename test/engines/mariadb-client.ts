import { connect, type Socket } from 'node:net';
import type { DriverRow } from './engine.js';

/** A connection to a MariaDB server that asks for no password. */
export interface Client {
  /** Runs statements, several of them too, and gives the rows of all. */
  query(sql: string): Promise<DriverRow[]>;
  end(): void;
}

const flags = {
  longFlag: 1 << 2,
  protocol41: 1 << 9,
  secureConnection: 1 << 15,
  multiStatements: 1 << 16, // an attack may try a second statement
  multiResults: 1 << 17,
};
const UTF8MB4 = 45;
const QUERY = 3;
const MORE_RESULTS = 8;
/** The types of the protocol that a driver gives as numbers; decimals are texts. */
const numberTypes = new Set([1, 2, 3, 4, 5, 8, 9, 13]);

/** Connects through a socket: the part of the MySQL protocol that a query in text needs. */
export async function connectTo(path: string): Promise<Client> {
  const socket = connect(path);
  const packets = packetsOf(socket);
  await packets.next(); // the greeting
  send(socket, 1, handshake());
  failIfError((await packets.next()).value);
  return {
    async query(sql) {
      send(socket, 0, Buffer.concat([Buffer.of(QUERY), Buffer.from(sql)]));
      const rows: DriverRow[] = [];
      while (await readResult(packets, rows));
      return rows;
    },
    end: () => socket.destroy(),
  };
}

function handshake(): Buffer {
  const head = Buffer.alloc(32);
  const capabilities = Object.values(flags).reduce((sum, flag) => sum | flag, 0);
  head.writeUInt32LE(capabilities, 0);
  head.writeUInt32LE(2 ** 24, 4);
  head.writeUInt8(UTF8MB4, 8);
  return Buffer.concat([head, Buffer.from('root\0'), Buffer.of(0)]);
}

function send(socket: Socket, number: number, body: Buffer): void {
  const head = Buffer.alloc(4);
  head.writeUIntLE(body.length, 0, 3);
  head.writeUInt8(number, 3);
  socket.write(Buffer.concat([head, body]));
}

type Packets = AsyncGenerator<Buffer, never>;

/** The bodies of the packets, one after another. */
async function* packetsOf(socket: Socket): Packets {
  let bytes = Buffer.alloc(0);
  for await (const chunk of socket) {
    bytes = Buffer.concat([bytes, chunk as Buffer]);
    while (bytes.length >= 4 && bytes.length >= 4 + bytes.readUIntLE(0, 3)) {
      const end = 4 + bytes.readUIntLE(0, 3);
      yield bytes.subarray(4, end);
      bytes = bytes.subarray(end);
    }
  }
  throw new Error('the MariaDB server closed the connection');
}

/** Reads the result of one statement; true if another follows. */
async function readResult(packets: Packets, rows: DriverRow[]): Promise<boolean> {
  const first = (await packets.next()).value;
  failIfError(first);
  const reader = readerOf(first);
  if (first[0] === 0) {
    reader.skip(1);
    reader.length(); // affected rows
    reader.length(); // last inserted id
    return (reader.uint16() & MORE_RESULTS) > 0;
  }
  const count = reader.length();
  const columns: { name: string; isNumber: boolean }[] = [];
  for (let place = 0; place < count; place++) columns.push(columnIn((await packets.next()).value));
  await packets.next(); // the end of the columns
  for (;;) {
    const packet = (await packets.next()).value;
    failIfError(packet);
    const isEnd = packet[0] === 0xfe && packet.length < 9;
    if (isEnd) return (packet.readUInt16LE(3) & MORE_RESULTS) > 0;
    rows.push(rowIn(packet, columns));
  }
}

function columnIn(packet: Buffer): { name: string; isNumber: boolean } {
  const reader = readerOf(packet);
  for (let part = 0; part < 4; part++) reader.text(); // catalogue, schema and the names of the table
  const name = reader.text() ?? '';
  reader.text(); // the name in the table
  reader.skip(7); // the length of what follows, character set and width
  return { name, isNumber: numberTypes.has(reader.byte()) };
}

function rowIn(packet: Buffer, columns: readonly { name: string; isNumber: boolean }[]): DriverRow {
  const reader = readerOf(packet);
  const entries = columns.map(({ name, isNumber }): [string, unknown] => {
    const text = reader.text();
    return [name, isNumber && text !== null ? Number(text) : text];
  });
  return Object.fromEntries(entries);
}

/** Reads a packet from its start. */
function readerOf(packet: Buffer) {
  let place = 0;
  const uint = (bytes: number): number => {
    place += bytes;
    return packet.readUIntLE(place - bytes, bytes);
  };
  /** A number of one, three, four or nine bytes. */
  const length = (): number => {
    const first = uint(1);
    if (first < 0xfb) return first;
    if (first === 0xfe) {
      place += 8;
      return Number(packet.readBigUInt64LE(place - 8));
    }
    return uint(first === 0xfc ? 2 : 3);
  };
  return {
    length,
    byte: () => uint(1),
    uint16: () => uint(2),
    skip(bytes: number): void {
      place += bytes;
    },
    /** A text, or null. */
    text(): string | null {
      if (packet[place] === 0xfb) {
        place++;
        return null;
      }
      const bytes = length();
      place += bytes;
      return packet.toString('utf8', place - bytes, place);
    },
  };
}

function failIfError(packet: Buffer): void {
  if (packet[0] === 0xff) throw new Error(packet.toString('utf8', 9));
}

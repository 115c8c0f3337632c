import { SaxesParser } from 'saxes';
import { damaged } from './error.js';

/** How many bytes are parsed at a time. */
const CHUNK = 1 << 14;
/** How many bytes a text, name or comment may take. A longer one is not from a workbook. */
const LONGEST_TOKEN = 1 << 20;
/** How many characters the texts of a cell may have together. A cell of Excel has at most 32,767. */
const LONGEST_TEXT = 1 << 20;
/** How deep elements may be nested. */
const DEEPEST = 256;
/** How many attributes an element may have. */
const MOST_ATTRIBUTES = 256;

/** The attributes of an element by name, prefix included. */
export type Attributes = Readonly<Record<string, string>>;

/** What is done with the elements and texts of a part. Names of elements come without prefix. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Parses a part, and pauses after every few thousand bytes. Refuses parts that are not well-formed,
 * and parts that would take far more memory than they have bytes.
 */
export function* parseXml(part: string, bytes: Uint8Array, events: XmlEvents): Generator<void> {
  let depth = 0;
  let attributes = 0;
  let bytesOfToken = 0;
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => {
    throw damaged(part, message.replace(/\.$/, ''));
  });
  parser.on('doctype', () => {
    throw damaged(part, 'it has a DOCTYPE');
  });
  parser.on('attribute', () => {
    bytesOfToken = 0;
    if (++attributes > MOST_ATTRIBUTES) throw damaged(part, 'an element has too many attributes');
  });
  parser.on('opentag', ({ name, attributes: values }) => {
    attributes = 0;
    bytesOfToken = 0;
    if (++depth > DEEPEST) throw damaged(part, 'its elements are nested too deeply');
    events.open(withoutPrefix(name), values);
  });
  parser.on('closetag', ({ name }) => {
    bytesOfToken = 0;
    depth--;
    events.close?.(withoutPrefix(name));
  });
  if (events.text) {
    parser.on('text', events.text);
    parser.on('cdata', events.text);
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0; start < bytes.length; start += CHUNK) {
    bytesOfToken += CHUNK;
    if (bytesOfToken > LONGEST_TOKEN) throw damaged(part, 'a text or a comment is too long');
    parser.write(decode(decoder, bytes.subarray(start, start + CHUNK), part));
    yield;
  }
  parser.close();
}

/** Parses a whole part. */
export function parseWholeXml(part: string, bytes: Uint8Array, events: XmlEvents): void {
  const steps = parseXml(part, bytes, events);
  while (!steps.next().done);
}

/** The text with another part of the same cell after it. */
export function joined(text: string, more: string, part: string): string {
  if (text.length + more.length > LONGEST_TEXT) throw damaged(part, 'a cell is too long');
  return text + more;
}

/**
 * The same text in memory of its own. A longer part of a string keeps the whole string in memory,
 * which is the text of a chunk, as long as the part itself.
 */
export function compact(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

const escapedCharacter = /_x([0-9a-f]{4})_/gi;

/** The text that a workbook writes with escapes: control characters as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escapedCharacter, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function decode(decoder: TextDecoder, bytes: Uint8Array, part: string): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw damaged(part, 'it is not UTF-8');
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

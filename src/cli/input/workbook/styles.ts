import { kindOfBuiltIn, kindOfCode, type NumberKind } from './number-format.js';
import { parseWholeXml } from './xml.js';

/** How the numbers of cells are shown, by the style of the cell. */
export type Styles = readonly NumberKind[];

/** Reads how the styles of a workbook show numbers. A code of the workbook goes before a built-in one. */
export function readStyles(bytes: Uint8Array | undefined): Styles {
  const kinds: NumberKind[] = [];
  if (bytes === undefined) return kinds;
  const ownKinds = new Map<number, NumberKind>();
  let isCellStyle = false;
  parseWholeXml('the list of styles', bytes, {
    open(element, { numFmtId, formatCode = '' }) {
      const id = Number(numFmtId ?? 0);
      if (element === 'cellXfs') isCellStyle = true;
      else if (element === 'numFmt') ownKinds.set(id, kindOfCode(formatCode));
      else if (element === 'xf' && isCellStyle) kinds.push(ownKinds.get(id) ?? kindOfBuiltIn(id));
    },
    close(element) {
      if (element === 'cellXfs') isCellStyle = false;
    },
  });
  return kinds;
}

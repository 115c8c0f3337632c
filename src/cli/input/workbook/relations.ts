import { parseWholeXml } from './xml.js';

/** A part that another part refers to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type, such as `worksheet`. */
  readonly type: string;
  /** The path of the part, in lower case. */
  readonly path: string;
}

/** The path of the part that holds the relations of a part; those of the whole archive for ''. */
export function relationsPath(part: string): string {
  const { folder, name } = split(part);
  return `${folder}_rels/${name}.rels`;
}

/** The relations of a part within the archive. */
export function readRelations(part: string, bytes: Uint8Array | undefined): Relation[] {
  const relations: Relation[] = [];
  if (bytes === undefined) return relations;
  const { folder } = split(part);
  parseWholeXml(relationsPath(part), bytes, {
    open(element, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (element !== 'Relationship' || mode === 'External') return;
      if (id === undefined || type === undefined || target === undefined) return;
      const path = resolved(target.startsWith('/') ? target : `${folder}${target}`);
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), path });
    },
  });
  return relations;
}

function split(part: string): { readonly folder: string; readonly name: string } {
  const start = part.lastIndexOf('/') + 1;
  return { folder: part.slice(0, start), name: part.slice(start) };
}

function resolved(path: string): string {
  const names: string[] = [];
  for (const name of path.toLowerCase().split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

/** The name of a file without its ending: what is saved of it begins so. */
export function baseOf(name: string): string {
  return name.replace(/\.(csv|tsv|txt|xlsx|jsonl|ndjson)?(\.gz)?$/i, '');
}

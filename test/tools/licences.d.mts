export declare function licencesOf(
  metafile: { readonly inputs: Readonly<Record<string, unknown>> },
  root?: string,
): string;

export declare const subpaths: readonly string[];
export declare const entries: Readonly<Record<string, string>>;
export declare function moduleName(entry: string): string;
export declare const packageKeys: {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly typesVersions: Readonly<Record<string, unknown>>;
};

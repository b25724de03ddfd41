declare module "*?raw" {
  const text: string;
  export default text;
}

/** Vite's: the files that fit a pattern, each with what it exports. */
interface ImportMeta {
  glob<T>(pattern: string, options: { eager: true; import?: string }): Record<string, T>;
}

// Pure.
/** The usual forms of CSV, as a page offers them; a call may put together its own. */
export const csvStyles = ["comma", "semicolon", "tab"] as const;
export type CsvStyleName = (typeof csvStyles)[number];

const styles = {
  comma: { delimiter: ",", decimal: "." },
  semicolon: { delimiter: ";", decimal: "," },
  tab: { delimiter: "\t", decimal: "." },
} as const;

export const csvStyleOf = (name: string | undefined) =>
  styles[csvStyles.find((style) => style === name) ?? "comma"];

/** What the spreadsheets of a language's countries read. */
export const usualStyle = (locale: string): CsvStyleName => (locale.startsWith("fr") ? "semicolon" : "comma");

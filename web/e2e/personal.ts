// Pure.

/** People of the tests' world, by the part of their name that is nobody else's and nothing else's. */
const people = [
  "Test Person",
  "Asha",
  "Zqxname",
  "Tesfaye",
  "Sittie Guro",
  "Sonnwald",
  "Kwame",
  "Bai Sample",
];

/** An address of mail, a phone number with its country's code, or a name. */
const personal = new RegExp(
  String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+\d{9,15}(?!\d)|\b(?:${people.join("|")})\b`,
);

/** Lines of the product's log by which somebody could be known. */
export const personalIn = (lines: readonly string[]): string[] => lines.filter((line) => personal.test(line));

/** The same in all that a started product has printed: what `npm start` itself says of the first sign-in is no log. */
export const personalInOutput = (text: string): string[] =>
  personalIn(text.split("\n").filter((line) => line.startsWith('{"level":')));

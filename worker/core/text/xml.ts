// Pure.

const signs: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

// What XML 1.0 has no way to write: most control characters, halves of pairs, and the two that are no characters.
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Text as it stands in XML, within an element or an attribute. */
export const xml = (text: string): string =>
  text.replace(unwritable, "").replace(/[&<>"']/g, (sign) => signs[sign] ?? "");

import { expect, it } from "vitest";
import { escapePattern } from "./escape-pattern";

it("each character is found as itself, whatever flags the pattern has", () => {
  const signs = Array.from({ length: 0x250 }, (_, at) => String.fromCodePoint(at));
  for (const sign of [...signs, "–", "‘", "\u2028", "पु", "\u{1f600}", "\u{1f468}\u200d\u{1f33e}"]) {
    for (const flags of ["", "u", "v"]) {
      const pattern = new RegExp(`^(?:${escapePattern(`${sign}a${sign}`)})$`, flags);
      expect([sign, flags, pattern.test(`${sign}a${sign}`)]).toEqual([sign, flags, true]);
      expect([sign, flags, pattern.test(`xa${sign}`)]).toEqual([sign, flags, sign === "x"]);
    }
  }
});

import { expect, it } from "vitest";
import { translator } from "../../../../web/i18n/translate";
import { durationWords, reasonWords, sourceWords } from "./attribution-words";

const [en, fr] = [translator("en"), translator("fr")];

it("a duration is said in the two units that matter", () => {
  expect([1, 59, 60, 185, 1440, 1500, 3120].map((minutes) => durationWords(minutes, en))).toEqual([
    "1 min",
    "59 min",
    "1 h",
    "3 h 5 min",
    "1 day",
    "1 day 1 h",
    "2 days 4 h",
  ]);
  expect(durationWords(3120, fr)).toBe("2 jours 4 h");
});

it("says where a sign-up came from, also before it is known", () => {
  expect(reasonWords("last_click", en)).toBe("Earned by the latest click");
  expect(reasonWords(null, en)).toBe("Being attributed");
});

it("a click named in two ways is told with both", () => {
  expect(sourceWords(["click_id", "cookie"], en)).toBe("sent with the sign-up and remembered by the browser");
});

import { expect, it } from "vitest";
import { formatRate } from "../../../web/i18n/format";
import { translator } from "../../../web/i18n/translate";
import { percent } from "../insight/rates";
import { digestSubject } from "./digest";

it("the subject tells the rate that the dashboard tells", () => {
  const words = { t: translator("en"), locale: "en" };
  for (const [signups, clicks, shown] of [
    [5, 154, "3.3%"], // 3.2468 %, in hundredths 3.25 %
    [1, 3, "33.3%"],
    [3, 2, "–"],
    [0, 0, "–"],
  ] as const) {
    const subject = digestSubject("admin", { now: { clicks, signups, enrollments: 0 } }, words);
    expect(formatRate(percent(signups, clicks), "en")).toBe(shown);
    expect(subject).toContain(`(${shown})`);
  }
});

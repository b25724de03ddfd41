import { expect, it } from "vitest";
import { translator } from "../../../web/i18n/translate";

it.each(["en", "fr"])("sign-ups of a hundred clicks have one name wherever they stand, in %s", (language) => {
  const t = translator(language);
  for (const key of ["figure.conversion", "detail.rate", "key_figures.click_to_signup_rate"] as const) {
    expect([key, t(key)]).toEqual([key, "Conversion"]);
  }
  for (const key of ["detail.lifetime_rate", "coaching.campaigns_rate"] as const) {
    expect(t(key)).toMatch(/^Conversion /);
  }
});

import { describe, expect, it } from "vitest";
import { languageOf } from "./language";
import { sayer } from "./sentences";

describe("a sentence of the API", () => {
  const say = sayer({ "Gone.": "Parti.", "From {a} to {b}.": "De {a} à {b}, oui {a}." });
  it("is said in the reader's language, with its values", () => {
    expect(say("Gone.")).toBe("Parti.");
    expect(say("From 1 to 12.")).toBe("De 1 à 12, oui 1.");
  });
  it("stays English where nobody has said it yet", () => {
    expect(say("From here.")).toBe("From here.");
    expect(say("constructor")).toBe("constructor");
  });
});

describe("a language", () => {
  it("without a catalogue is English, from the left", () => {
    expect(languageOf("ar")).toMatchObject({ locale: "en", direction: "ltr" });
  });
  it("written from the right is rehearsed in development", () => {
    expect(languageOf("ar", { rehearsal: true })).toMatchObject({ locale: "en", direction: "rtl" });
    expect(languageOf("fr-SN", { rehearsal: true })).toMatchObject({ locale: "fr-SN", direction: "ltr" });
  });
});

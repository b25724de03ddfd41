import { describe, expect, it } from "vitest";
import { fill, type Message } from "./message";
import { languages, translator } from "./translate";

const places = (message: Message) => {
  const texts = typeof message === "string" ? [message] : Object.values(message);
  return [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
};

const en = languages.en.catalogue;
const fr = languages.fr.catalogue;

describe("catalogues", () => {
  it("have the same keys and places in every language", () => {
    expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
    for (const [key, message] of Object.entries(en)) {
      expect(places(fr[key] ?? ""), key).toEqual(places(message));
    }
  });
});

describe("French", () => {
  it("spells no 1 where it says 0 in the same form", () => {
    const forms = Object.values(fr).flatMap((message) =>
      typeof message === "string" ? [] : [message.one ?? ""],
    );
    expect(forms.filter((text) => !text.includes("{count}") && /(?<![\d,.])1(?![\d,.])/.test(text))).toEqual(
      [],
    );
  });
  it("lets no line begin with a sign that ends a phrase", () => {
    const texts = Object.values(fr).flatMap((message) =>
      typeof message === "string" ? [message] : Object.values(message),
    );
    expect(texts.filter((text) => / [:;?!»]|« /.test(text))).toEqual([]);
    expect(fr["figure.csv_of"]).toBe("CSV de\u00a0: {title}");
  });
});

describe("a message", () => {
  it("takes its parameters, numbers as the locale writes them", () => {
    expect(fill("{name}: {n}", "fr", { name: "Asha", n: 12345.5 })).toBe("Asha: 12\u202f345,5");
  });
  it("has plural forms by count, where zero is one of few in French", () => {
    const message = { one: "{count} page", other: "{count} pages" };
    expect([0, 1, 2].map((count) => fill(message, "en", { count }))).toEqual([
      "0 pages",
      "1 page",
      "2 pages",
    ]);
    expect(fill(message, "fr", { count: 0 })).toBe("0 page");
  });
  it("tells of one thing where there is one, and of none where there is none", () => {
    const message = { one: "Une personne attend", other: "{count} personnes attendent" };
    expect([0, 1, 1.5, 2].map((count) => fill(message, "fr", { count }))).toEqual([
      "0 personnes attendent",
      "Une personne attend",
      "1,5 personnes attendent",
      "2 personnes attendent",
    ]);
    const shown = { one: "{shown} clic", other: "{shown} clics" };
    expect(fill(shown, "fr", { count: 0, shown: "0" })).toBe("0 clic");
  });
  it("is English where a language has no catalogue", () => {
    expect(translator("sw-KE")("common.save")).toBe(translator("en")("common.save"));
    expect(translator("fr-SN")("common.save")).toBe("Enregistrer");
  });
});

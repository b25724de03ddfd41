import { expect, it } from "vitest";
import { live as en } from "../../i18n/en/live";
import { live as fr } from "../../i18n/fr/live";
import { figureText } from "./figures";
import { freshnessText } from "./freshness-words";

type Catalogue = Record<`live.${"live" | "polled" | "offline" | "paused" | "ended"}`, string>;

const wordsOf = (words: Catalogue) => ({
  live: words["live.live"],
  polled: words["live.polled"],
  offline: words["live.offline"],
  paused: words["live.paused"],
  ended: words["live.ended"],
});

it("a live part says how fresh it is, in the page's language", () => {
  const at = new Date(2026, 10, 21, 10, 42).getTime();
  const text = (state: "live" | "polled" | "offline", later: number, words: Catalogue, locale: string) =>
    freshnessText({ state, at }, wordsOf(words), locale, at + later);
  expect(text("live", 90_000, en, "en")).toBe("Live");
  expect(text("polled", 200, en, "en")).toBe("Updated now");
  expect(text("polled", -5000, en, "en")).toBe("Updated now"); // a clock that was set back
  expect(text("polled", 3200, en, "en")).toBe("Updated 3 seconds ago");
  expect(text("polled", 3200, fr, "fr")).toBe("Mis à jour il y a 3 secondes");
  expect(text("offline", 60_000, en, "en-GB")).toBe("No connection · figures of 10:42");
  expect(text("offline", 60_000, fr, "fr")).toBe("Pas de connexion · chiffres de 10:42");
});

it("a figure is written as the page's language writes it", () => {
  expect(figureText("visits", 12345, "en")).toBe("12,345");
  expect(figureText("today.visits", 12345, "fr")).toBe("12\u202f345");
  expect(figureText("return_rate", 12.5, "en")).toBe("12.5%");
  expect(figureText("return_rate", 8, "en")).toBe("8.0%");
  expect(figureText("bounce_rate", null, "en")).toBe("–");
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channelAddress, channels, languageTag, shareMessage, taggedUrl } from "./share-message";

const words = { campaign: "Spring {link}", officer: "Asha", link: "https://m.example/r/x?s=whatsapp" };

describe("a message to share", () => {
  it("names campaign, officer and link, once each, whatever they look like", () => {
    expect(shareMessage("{officer} invites you to {campaign}: {link}!", words)).toBe(
      "Asha invites you to Spring {link}: https://m.example/r/x?s=whatsapp!",
    );
  });
  it("always leads somewhere", () => {
    expect(shareMessage("Join us ", words)).toBe("Join us https://m.example/r/x?s=whatsapp");
  });
});

describe("a channel", () => {
  it("gets the link with its own tag, and the message whole", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.constantFrom(...channels),
        (text, channel) => {
          const url = taggedUrl("https://m.example/r/code", channel);
          const message = `${text} ${url}`;
          const address = channelAddress(channel, { message, url, title: "Join" });
          if (address === null) return;
          const query = new URLSearchParams(address.slice(address.indexOf("?") + 1));
          const sent = [...query.values()].join(" ");
          expect(sent).toContain(`?s=${channel}`);
          if (query.has("text") || query.has("body"))
            expect(sent.normalize()).toContain(text.trim().normalize());
        },
      ),
    );
  });
  it("that is paper or the clipboard has no address", () => {
    expect(channelAddress("poster", { message: "", url: "", title: "" })).toBeNull();
    expect(channelAddress("copy", { message: "", url: "", title: "" })).toBeNull();
  });
});

it("languages are tags as browsers write them", () => {
  expect(["en", "sw", "pt-BR", "sr-Latn", "zh-Hant-TW"].every((tag) => languageTag.test(tag))).toBe(true);
  expect(["", "EN", "en_GB", "english", "e", "<b>"].some((tag) => languageTag.test(tag))).toBe(false);
});

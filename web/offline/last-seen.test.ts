import { expect, it } from "vitest";
import { lastSeenIn, shownAgain } from "./last-seen";

const at = Date.parse("2026-11-21T04:57:00Z");
const page = (inside: string) =>
  `<!doctype html><form><input name="csrf" value="secret"></form>${inside}<p>more</p>`;

it("keeps what the template holds and nothing else of the page", () => {
  const seen = lastSeenIn(
    page(
      '<template id="last-seen" data-locale="en-GB" data-zone="Asia/Kathmandu"><p>Figures of {when}</p></template>',
    ),
    at,
  );
  expect(seen).toEqual({ html: "<p>Figures of {when}</p>", locale: "en-GB", timeZone: "Asia/Kathmandu", at });
});

it("finds nothing where a page leaves nothing", () => {
  expect(lastSeenIn(page('<template id="other"><p>x</p></template>'), at)).toBeNull();
});

it("says when they were seen, by the organisation's clocks and in the reader's language", () => {
  const seen = { html: "<p>{when}</p>", locale: "en-GB", timeZone: "Asia/Kathmandu", at };
  expect(shownAgain(seen)).toBe("<p>21 Nov 2026, 10:42</p>");
  expect(shownAgain({ ...seen, locale: "fr" })).toContain("21 nov. 2026");
});

import { expect, it } from "vitest";
import type { AppContext } from "./context";
import { takeMessages, tell } from "./page-cookies";

/** What the next page is told, after this was said. */
function toldNext(words: string) {
  const cookies: string[] = [];
  const get = (name: string) => (name === "setCookies" ? cookies : null);
  tell({ get } as unknown as AppContext, words);
  const [cookie = ""] = cookies[0]?.split(";") ?? [];
  const raw = new Request("https://milepost.test/", { headers: { cookie } });
  return takeMessages({ get, req: { raw } } as unknown as AppContext);
}

it("a long message is cut between characters", () => {
  const long = `${"a".repeat(299)}\u{1F468}${"b".repeat(10)}`;
  expect(toldNext(long)).toEqual([{ tone: "good", words: `${"a".repeat(299)}\u{1F468}` }]);
  expect(toldNext("half \ud800 a character")).toEqual([{ tone: "good", words: "half \ufffd a character" }]);
  expect(toldNext("two\nlines")).toEqual([{ tone: "good", words: "two lines" }]);
});

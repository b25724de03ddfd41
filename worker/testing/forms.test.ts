import { beforeAll, expect, it, vi } from "vitest";
import { pages as rooms } from "../product";
import { addressesOf, pathsByPlace } from "./addresses";
import { request } from "./api";
import { formsIn, showsStored } from "./form-in";
import type { World } from "./suite";
import { suites } from "./suites";
import { newWorld } from "./world";

// Whoever saves an edit form undoes nobody else's change: it says what it was shown with (`edits` of PostForm), and what
// takes it leaves alone what was not changed there (core/http/based-on.ts).

const overwrites = Object.assign({}, ...suites.map(({ overwrites }) => overwrites)) as Record<string, string>;

let world: World;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  world = await newWorld();
});

/** Whoever may have a page of their own: the administrator first, who sees most. */
const lookers = () => {
  const { admin, ...others } = world.callers;
  const people = Object.values(others).filter(({ kind }) => kind === "person");
  return [...(admin ? [admin] : []), ...people];
};

/** The page as the first sees it to whom it is open. */
async function pageAt(path: string): Promise<string> {
  for (const { token = "", records } of lookers()) {
    const own = { ...world.records.other, ...world.records.own, ...records?.own };
    for (const address of addressesOf(path, own)) {
      const headers = { accept: "text/html", cookie: `__Host-access=${token}` };
      const answer = await request("GET", address, { headers });
      const isPage = answer.headers.get("content-type")?.startsWith("text/html");
      if (answer.status === 200 && isPage) return answer.text();
      await answer.body?.cancel();
    }
  }
  return "";
}

/** Where a form goes, without the ids of records. */
const kindOf = (action: string) =>
  action
    .replace(/\?.*/, "")
    .split("/")
    .map((part) => (/\d/.test(part) ? "*" : part))
    .join("/");

const seen = new Set<string>();

it.each(pathsByPlace(rooms))("forms at %s that show what is stored say what they show", async (_, paths) => {
  const silent = new Set<string>();
  for (const path of paths) {
    for (const form of formsIn(await pageAt(path))) {
      if (!showsStored(form)) continue;
      const kind = kindOf(form.action);
      seen.add(kind);
      const isKept = "based_on" in form.values || "idempotency_key" in form.values; // the latter makes something new
      if (!isKept && !(kind in overwrites)) silent.add(kind);
    }
  }
  expect([...silent]).toEqual([]);
});

it("the exceptions are forms that there are", () => {
  expect(seen.size).toBeGreaterThan(20);
  expect(Object.keys(overwrites).filter((kind) => !seen.has(kind))).toEqual([]);
});

import { beforeAll, expect, it, vi } from "vitest";
import { pages as rooms } from "../product";
import { addressesOf, pathsByPlace } from "./addresses";
import { request } from "./api";
import { formsIn, showsStored } from "./form-in";
import type { Caller, World } from "./suite";
import { suites } from "./suites";
import { newWorld, recordsFor } from "./world";

// What holds for every page that is shown: its forms, its lists, the days that its address asks for. Each page is opened
// by the first two people who may, an administrator and somebody of its own.

const overwrites = Object.assign({}, ...suites.map(({ overwrites }) => overwrites)) as Record<string, string>;

let world: World;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  world = await newWorld();
});

/** Whoever may have a page of their own: the administrator first, who sees most. */
function lookers(): Caller[] {
  const { admin, ...others } = world.callers;
  const people = Object.values(others).filter(({ kind }) => kind === "person");
  return [...(admin ? [admin] : []), ...people];
}

interface Shown {
  address: string;
  /** Empty of a file. */
  html: string;
  isFirst: boolean;
  /** The same page with this query. */
  read: (query: string) => Promise<{ status: number; html: string }>;
}

/** The pages at these paths, as the first two see each. */
async function* shownAt(paths: readonly string[]): AsyncGenerator<Shown> {
  const seen = new Map<string, number>();
  for (const caller of lookers()) {
    const records = recordsFor(world, caller, "own");
    for (const address of new Set(paths.flatMap((path) => addressesOf(path, records)))) {
      const times = seen.get(address) ?? 0;
      if (times > 1) continue;
      const headers = { accept: "text/html", cookie: `__Host-access=${caller.token}` };
      const read = async (query: string) => {
        const answer = await request("GET", address + query, { headers });
        const isHtml = answer.headers.get("content-type")?.startsWith("text/html");
        if (isHtml) return { status: answer.status, html: await answer.text() };
        await answer.body?.cancel();
        return { status: answer.status, html: "" };
      };
      const { status, html } = await read("");
      if (status !== 200) continue;
      seen.set(address, times + 1);
      yield { address, html, isFirst: times === 0, read };
    }
  }
}

/** Where a form goes, without the ids of records. */
const kindOf = (action: string) =>
  action
    .replace(/\?.*/, "")
    .split("/")
    .map((part) => (/\d/.test(part) ? "*" : part))
    .join("/");

const formsSeen = new Set<string>();

/**
 * Whoever saves an edit form undoes nobody else's change: it says what it was shown with (`edits` of PostForm), and what
 * takes it leaves alone what was not changed there (core/http/based-on.ts). The forms that do not, by where they go.
 */
function silentFormsIn(html: string): string[] {
  return formsIn(html)
    .filter(showsStored)
    .flatMap(({ action, values }) => {
      const kind = kindOf(action);
      formsSeen.add(kind);
      const isKept = "based_on" in values || "idempotency_key" in values; // the latter makes something new
      return isKept || kind in overwrites ? [] : [kind];
    });
}

const isList = (html: string) => html.includes('<nav class="pager"');
const lists = new Set<string>();

async function expectToLeadBack({ address, read }: Shown): Promise<void> {
  lists.add(address);
  const { html } = await read("?page=99");
  expect(html, address).toContain("There is no page 99");
  expect(html, address).toMatch(/The list has [\d,]+ (entry|entries) in all\./);
  expect(html, address).toMatch(/href="[^"]*[?;]page=(?!99)\d+"/);
  expect(isList(html), address).toBe(false);
}

const days = [
  "?from=2026-02-30",
  "?from=0001-01-01&to=9999-12-31",
  "?from=2026-01-01&to=2026-01-00",
] as const;

it.each(pathsByPlace(rooms))(
  "pages of %s: forms say what they show, lists lead back from past their end, any days are taken",
  async (_, paths) => {
    const silent = new Set<string>();
    for await (const page of shownAt(paths)) {
      if (isList(page.html) && !lists.has(page.address)) await expectToLeadBack(page);
      if (!page.isFirst) continue;
      for (const kind of silentFormsIn(page.html)) silent.add(kind);
      for (const query of days) expect((await page.read(query)).status, page.address + query).toBe(200);
    }
    expect([...silent]).toEqual([]);
  },
);

it("finds the lists and the forms, and no exception of a form that is gone", () => {
  expect(lists.size).toBeGreaterThan(10);
  expect(formsSeen.size).toBeGreaterThan(20);
  expect(Object.keys(overwrites).filter((kind) => !formsSeen.has(kind))).toEqual([]);
});

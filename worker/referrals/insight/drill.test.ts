import * as fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { administrator, db, request } from "../../testing/api";
import { runs } from "../../testing/runs";
import { compactStep } from "../rollups/compact";
import { signupFilterNames } from "../signups/filters";
import { shift } from "./testing/brute-force";
import { storeSignups } from "./testing/store-signups";
import type { Question, World } from "./testing/world";
import { store, worlds } from "./testing/worlds";
import { insightViews } from "./views/views";

let token: string;
beforeAll(async () => {
  ({ token } = await administrator());
});

/** Where the API has the list that a page has. */
const apis: Record<string, string> = {
  signups: "signups",
  links: "referrals",
  campaigns: "campaigns",
  officers: "officers",
};

interface Figure {
  href: string;
  said: number;
}

/** The figures of a page that lead to a list: "12", "12 sign-ups", "3 sign-ups of 40 clicks". */
function figuresOf(html: string): Figure[] {
  const links = html.matchAll(
    /<a\b[^>]*\bhref="(\/dashboard\/(?:signups|links|campaigns|officers)\?[^"]*)"[^>]*>(.*?)<\/a>/gs,
  );
  return [...links].flatMap(([, href = "", inner = ""]) => {
    const words = inner.replace(/<[^>]*>/g, " ").replace(/(?<=\d),(?=\d)/g, "");
    const [, said] = /(\d+) sign-ups?\b/.exec(words) ?? /^\D*(\d+)/.exec(words) ?? [];
    return said === undefined ? [] : [{ href: href.replaceAll("&amp;", "&"), said: Number(said) }];
  });
}

async function pageOf(path: string): Promise<string> {
  const response = await request("GET", path, { token, headers: { accept: "text/html" } });
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
}

/** The true total of the list that an address opens, by the API: it refuses a filter that it does not know. */
async function totalOf(href: string): Promise<number> {
  const [, list = "", query = ""] = /^\/dashboard\/(\w+)\?(.*)$/.exec(href) ?? [];
  const response = await request("GET", `/api/v1/${apis[list]}?${query}&limit=1`, { token });
  expect([href, response.status]).toEqual([href, 200]);
  return ((await response.json()) as { total: number }).total;
}

function pagesOf(world: World, { from, to, campaign, officer }: Question): string[] {
  const query = new URLSearchParams({
    ...{ from, to },
    ...(campaign ? { campaign_id: campaign } : {}),
    ...(officer ? { officer_id: officer } : {}),
  });
  const days = new URLSearchParams({ from, to });
  const [link] = world.links;
  return [
    `/dashboard?${query}`,
    ...insightViews.map((view) => `/dashboard/insight/${view}?${query}`),
    `/dashboard/insight/matrix?${query}&by=type`,
    `/dashboard/campaigns/${campaign ?? "c0"}?${days}`,
    `/dashboard/campaigns/${campaign ?? "c0"}/officers?${days}`,
    `/dashboard/officers/${officer ?? "o1"}?${days}`,
    `/dashboard/links/${link?.id}?${days}`,
  ];
}

/** Every figure of every page that leads to a list. */
async function holdFigures(world: World, question: Question): Promise<Figure[]> {
  const totals = new Map<string, number>();
  const found: Figure[] = [];
  for (const path of pagesOf(world, question)) {
    for (const { href, said } of figuresOf(await pageOf(path))) {
      const total = totals.get(href) ?? (await totalOf(href));
      totals.set(href, total);
      expect({ path, href, total }).toEqual({ path, href, total: said });
      found.push({ href, said });
    }
  }
  return found;
}

async function hold(made: { world: World; question: Question }, steps: number): Promise<Figure[]> {
  await store(made.world);
  await storeSignups(made.world);
  for (let n = 0; n < steps; n++) await compactStep(db, shift(made.question.to, -1));
  return holdFigures(made.world, made.question);
}

const programmes = runs(2, 100);
it(`each list that a figure opens holds as many as the figure says (${programmes} programmes)`, async () => {
  await fc.assert(
    fc.asyncProperty(worlds, fc.constantFrom(0, 5, 60), async (made, steps) => {
      await hold(made, steps);
    }),
    { numRuns: programmes },
  );
}, 600_000);

it("figures lead to lists by all that sign-ups are counted by", async () => {
  const filters = new Set<string>();
  for (const { world, question } of fc.sample(worlds, { numRuns: 4, seed: 11 })) {
    const at = world.signups.map((signup) => signup.at).sort((a, b) => a - b);
    const [first = 0, last = 0] = [at[0], at.at(-1)];
    if (last - first > 1000 * 86_400_000) continue;
    const [from, to] = [first, last].map((ms) => new Date(ms).toISOString().slice(0, 10));
    const whole = {
      ...question,
      from: shift(from ?? "", -1),
      to: shift(to ?? "", 1),
      campaign: null,
      officer: null,
    };
    for (const { href } of await hold({ world, question: whole }, 0)) {
      for (const name of new URLSearchParams(href.split("?")[1]).keys()) filters.add(name);
    }
  }
  // Nothing counts by these: they stand in the list for whoever looks for more.
  const unlinked = ["reason", "channel"];
  expect([...filters]).toEqual(
    expect.arrayContaining([
      ...signupFilterNames.filter((name) => !unlinked.includes(name)),
      ...["campaign_id", "officer_id", "referral_id", "enrollment_status"],
      ...["issued_to", "ran_from", "active_from"],
    ]),
  );
}, 120_000);

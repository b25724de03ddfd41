import { createExecutionContext } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import worker from "../../index";
import { administrator, api, db, origin, request, testEnv } from "../../testing/api";
import { linkDayMaps } from "../insight/testing/day-maps";
import { keyRing } from "../links/key-ring";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { readClickCookie } from "./click-cookie";
import { readClick } from "./click-token";
import { forgetLinks } from "./known-links";

const ring = keyRing(testEnv.LINK_KEYS);
const browser = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36";
let admin = "";
let officer: Awaited<ReturnType<typeof signedInOfficer>>;

beforeAll(async () => {
  admin = (await administrator()).token;
  officer = await signedInOfficer();
});

async function openLink(campaignFields: Record<string, unknown> = {}) {
  const campaign = await runningCampaign(admin, { officer_ids: [officer.id], ...campaignFields });
  const body = { officer_id: officer.id, campaign_id: campaign.id };
  const { body: link } = await api<{ id: string; code: string }>("POST", "/referrals", {
    token: admin,
    body,
  });
  return { ...link, campaign };
}

const click = (code: string, headers: Record<string, string> = {}, method = "GET") =>
  request(method, `/r/${code}`, { headers: { "user-agent": browser, ...headers } });

async function counts(id: string) {
  await testEnv.CLICK_COUNTER.getByName(id).flushNow();
  const { body } = await api<Record<string, number>>("GET", `/referrals/${id}`, { token: admin });
  const bots = await db.get<{ n: number }>(sql`SELECT bot_clicks AS n FROM referrals WHERE id = ${id}`);
  return { clicks: body.clicks, unique: body.unique_clicks, bots: bots?.n };
}
const settled = async (id: string, expected: Awaited<ReturnType<typeof counts>>) =>
  expect.poll(() => counts(id), { timeout: 5000 }).toEqual(expected);

describe("a click on an open link", () => {
  it("goes to the landing page with the code and a signed click id, and counts", async () => {
    const link = await openLink({ landing_url: "https://example.org/join?a=1#form" });
    for (const path of [`/r/${link.code}`, `/track/${link.code}`]) {
      const response = await request("GET", path, { headers: { "user-agent": browser } });
      expect(response.status).toBe(302);
      const location = new URL(response.headers.get("location") ?? "");
      expect(location.origin + location.pathname + location.hash).toBe("https://example.org/join#form");
      expect(location.searchParams.get("a")).toBe("1");
      expect(location.searchParams.get("ref")).toBe(link.code);
      const id = location.searchParams.get("click_id") ?? "";
      expect(readClick(ring, id)).toMatchObject({ bot: false, source: "link" });
      expect(readClickCookie(response.headers.get("set-cookie"))).toEqual([id]);
      expect(response.headers.get("cache-control")).toBe("private, no-store");
      expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(response.headers.get("strict-transport-security")).toContain("max-age");
    }
    await settled(link.id, { clicks: 2, unique: 1, bots: 0 });
  });

  it("goes to the campaign's own form where there is no landing page", async () => {
    const link = await openLink();
    const response = await click(link.code);
    const location = new URL(response.headers.get("location") ?? "");
    expect(location.origin).toBe("https://milepost.test");
    expect(location.pathname).toBe(`/signup/${link.campaign.slug}`);
  });

  it("counts repeats as clicks and each visitor's first of the day as unique", async () => {
    const link = await openLink();
    for (const address of ["203.0.113.1", "203.0.113.1", "203.0.113.2", "2001:db8::1"]) {
      await click(link.code, { "cf-connecting-ip": address });
    }
    await settled(link.id, { clicks: 4, unique: 3, bots: 0 });
  });

  it.each<[string, Record<string, string>, string]>([
    ["a robot", { "user-agent": "Googlebot/2.1 (+http://www.google.com/bot.html)" }, "GET"],
    ["a HEAD request", {}, "HEAD"],
    ["a prefetch", { purpose: "prefetch" }, "GET"],
    ["a prerender", { "sec-purpose": "prefetch;prerender" }, "GET"],
    ["an old Firefox's prefetch", { "x-moz": "prefetch" }, "GET"],
  ])("answers %s the same and counts it apart", async (_, headers, method) => {
    const link = await openLink();
    const response = await click(link.code, headers, method);
    expect(response.status).toBe(302);
    const id = new URL(response.headers.get("location") ?? "").searchParams.get("click_id") ?? "";
    expect(readClick(ring, id)?.bot).toBe(true);
    await settled(link.id, { clicks: 0, unique: 0, bots: 1 });
  });

  it("keeps what it knows of the visitor short: no address, a scan told from a click", async () => {
    const link = await openLink();
    await request("GET", `/r/${link.code}?x=1&s=qr`, {
      headers: {
        "user-agent": browser,
        "cf-connecting-ip": "203.0.113.77",
        referer: "https://news.example/a?b",
      },
    });
    await settled(link.id, { clicks: 1, unique: 1, bots: 0 });
    const row = await db.get<{ events: string; breakdown: string }>(sql`
      SELECT events, breakdown FROM click_flushes f JOIN ${sql.raw(linkDayMaps)} d USING (referral_id)
      WHERE referral_id = ${link.id}`);
    expect(row?.events).toContain('"203.0"');
    expect(row?.events).not.toContain("203.0.113");
    expect(JSON.parse(row?.breakdown ?? "")).toMatchObject({
      "c.source.qr": 1,
      "c.referrer.news.example": 1,
      "c.device.desktop": 1,
      "c.browser.Chrome": 1,
      "c.system.Linux": 1,
      "c.country.XX": 1,
    });
  });

  it("tells links shared with a tag from one another, and a tag of nobody's from none", async () => {
    const link = await openLink();
    for (const query of ["?s=whatsapp", "?x=1&s=poster", "?s=nobody", "?as=qr", "?s=whatsapp&s=qr", ""]) {
      const response = await request("GET", `/r/${link.code}${query}`, {
        headers: { "user-agent": browser, referer: "https://t.me/", "cf-connecting-ip": "203.0.113.77" },
      });
      const id = new URL(response.headers.get("location") ?? "").searchParams.get("click_id") ?? "";
      const [, tag] = /[?&]s=(whatsapp|poster)/.exec(query) ?? [];
      expect(readClick(ring, id)).toMatchObject({
        source: tag ?? "link",
        origin: { device: "desktop", browser: "Chrome", system: "Linux", referrer: "t.me" },
      });
    }
    await settled(link.id, { clicks: 6, unique: 1, bots: 0 });
    const row = await db.get<{ breakdown: string }>(sql`
      SELECT breakdown FROM ${sql.raw(linkDayMaps)} WHERE referral_id = ${link.id}`);
    expect(JSON.parse(row?.breakdown ?? "")).toMatchObject({
      ...{ "c.source.whatsapp": 2, "c.source.poster": 1, "c.source.link": 3, "c.referrer.t.me": 6 },
    });
  });

  it("cannot be made to write a header of a stranger's", async () => {
    const link = await openLink({ landing_url: "https://example.org/" });
    for (const tail of ["%0d%0ax-evil:1", "?s=qr%0d%0ax-evil:1", "/../../evil", "#evil", "%00"]) {
      const response = await click(link.code + tail);
      expect([302, 404]).toContain(response.status);
      expect(response.headers.get("x-evil")).toBeNull();
      if (response.status === 302)
        expect(response.headers.get("location")).toMatch(/^https:\/\/example\.org\//);
    }
  });

  it("is a GET: other methods are refused and count nothing", async () => {
    const link = await openLink();
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      expect([404, 405]).toContain((await click(link.code, {}, method)).status);
    }
    await settled(link.id, { clicks: 0, unique: 0, bots: 0 });
  });
});

describe("a forged code", () => {
  it.each([
    ["truncated", (code: string) => code.slice(0, -1)],
    [
      "with a letter changed",
      (code: string) => code.slice(0, 9) + (code[9] === "A" ? "B" : "A") + code.slice(10),
    ],
    ["in another case", (code: string) => code.toLowerCase().replace(/[a-z]/, (c) => c.toUpperCase())],
    ["padded", (code: string) => `${code}=`],
    ["percent-encoded", (code: string) => `%${code.charCodeAt(0).toString(16)}${code.slice(1)}`],
    ["with a path after it", (code: string) => `${code}/`],
    ["of nothing", () => ""],
    ["of nonsense", () => "%F0%9F%A6%86..%2f"],
    ["very long", () => "A".repeat(4000)],
  ])("%s gets a 404 page, and the database is not read", async (_, forge) => {
    const link = await openLink();
    const code = forge(link.code);
    const asked: unknown[] = [];
    const DB = {
      withSession: () => ({
        prepare: (query: string) => asked.push(query),
        batch: (queries: unknown) => asked.push(queries),
      }),
    } as unknown as D1Database;
    const ctx = createExecutionContext();
    const incoming = new Request(`${origin}/r/${code}`, { headers: { "user-agent": browser } });
    const response = await worker.fetch(incoming, { ...testEnv, DB }, ctx);
    expect(asked).toEqual([]);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(await response.text()).toContain("This link is not valid");
  });
});

describe("a link that is closed", () => {
  const gone = async (code: string, text: string) => {
    const response = await click(code);
    expect(response.status).toBe(410);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(response.headers.get("location")).toBeNull();
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(await response.text()).toContain(text);
  };

  it("before its campaign starts says when that is, and counts nothing", async () => {
    const link = await openLink({ starts_on: "2099-12-24" });
    await gone(link.code, "24 December 2099");
    await settled(link.id, { clicks: 0, unique: 0, bots: 0 });
  });

  it("says that it was revoked", async () => {
    const link = await openLink();
    expect((await click(link.code)).status).toBe(302);
    await api("POST", `/referrals/${link.id}/revoke`, { token: admin });
    await gone(link.code, "withdrawn");
    await settled(link.id, { clicks: 1, unique: 1, bots: 0 });
  });

  it("says that its campaign is archived", async () => {
    const link = await openLink();
    expect((await click(link.code)).status).toBe(302);
    await api("POST", `/campaigns/${link.campaign.id}/archive`, { token: admin });
    await gone(link.code, "campaign is closed");
  });

  it.each([
    ["expired", sql`UPDATE referrals SET expires_at = 1000`, "limited time"],
    ["ended", sql`UPDATE campaigns SET ends_on = '2020-01-02'`, "has ended"],
    ["of an inactive officer", sql`UPDATE officers SET deactivated_at = 1`, "no longer takes part"],
  ])("gets a 410 page when %s", async (_, change, text) => {
    const link = await openLink();
    const undo = sql`UPDATE officers SET deactivated_at = NULL`;
    await db.run(change);
    await forgetLinks({ officerId: officer.id });
    await gone(link.code, text);
    await db.run(undo);
  });

  it("is treated as forged where the database has another officer, campaign or time for it", async () => {
    const link = await openLink();
    await db.run(sql`UPDATE referrals SET issued_at = issued_at + 1000 WHERE id = ${link.id}`);
    await forgetLinks({ officerId: officer.id });
    expect((await click(link.code)).status).toBe(404);
  });
});

describe("POST /track/click", () => {
  const key = async () => {
    const body = { name: "k", scopes: ["track:write"] };
    const answer = await api<{ key: string }>("POST", "/api-keys", { token: admin, body });
    return answer.body.key;
  };

  it("counts a click and answers where it leads", async () => {
    const link = await openLink({ landing_url: "https://example.org/" });
    const token = await key();
    const visitor = { visitor_ip: "198.51.100.4", user_agent: browser, country: "NP" };
    for (const more of [visitor, visitor, {}]) {
      const { status, body } = await api<{ redirect_url: string; click_id: string }>("POST", "/track/click", {
        token,
        body: { ref_code: link.code, ...more },
      });
      expect(status).toBe(200);
      expect(new URL(body.redirect_url).searchParams.get("click_id")).toBe(body.click_id);
      expect(readClick(ring, body.click_id)).not.toBeNull();
    }
    await settled(link.id, { clicks: 3, unique: 1, bots: 0 });
  });

  it("answers as the redirect does for forged codes and closed links", async () => {
    const link = await openLink({ starts_on: "2099-01-01" });
    const token = await key();
    const call = (ref_code: string) => api("POST", "/track/click", { token, body: { ref_code } });
    expect(await call("nonsense")).toMatchObject({ status: 404, body: { code: "not_found" } });
    expect(await call(link.code)).toMatchObject({ status: 410, body: { code: "gone" } });
  });
});

it("forged codes are tallied, and written at most once a minute", async () => {
  for (let i = 0; i < 200; i++) await click(`${i}`);
  const tally = () =>
    db.get<{ n: number; rows: number }>(sql`
    SELECT coalesce(sum(count), 0) AS n, count(*) AS rows FROM forgeries`);
  await expect.poll(async () => (await tally())?.rows, { timeout: 5000 }).toBe(1);
  for (let i = 0; i < 200; i++) await click(`${i}`);
  await scheduler.wait(2500);
  expect((await tally())?.rows).toBe(1);
}, 15_000);

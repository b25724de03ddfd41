import { createExecutionContext } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import worker from "../../index";
import { administrator, api, db, origin, request, testEnv } from "../../testing/api";
import { linkDayMaps } from "../insight/testing/day-maps";
import { keyRing } from "../signing/key-ring";
import { browser, click, clickIdOf, openLink, settled } from "../testing/clicks";
import { readClickCookie } from "./click-cookie";
import { readClick } from "./click-token";
import { forgetLinks } from "./known-links";

const ring = keyRing(testEnv.LINK_KEYS);
let admin = "";
beforeAll(async () => {
  admin = (await administrator()).token;
});

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

  it("knows a visitor however the address is spelt", async () => {
    const link = await openLink();
    const spellings = ["2001:DB8:0:0::1", "2001:db8::1", "203.0.113.1", "::ffff:203.0.113.1"];
    for (const address of spellings) await click(link.code, { "cf-connecting-ip": address });
    await settled(link.id, { clicks: 4, unique: 2, bots: 0 });
  });

  it("is found in an address that was copied with more, or spelt another way", async () => {
    const link = await openLink({ landing_url: "https://example.org/join?next=%2Fa%20b&ref=old" });
    const { code } = link;
    const encoded = [...code].map((c) => `%${c.charCodeAt(0).toString(16)}`).join("");
    const tails = ["", ".", ")", ",", "/", "/x", "&s=qr", "%E2%80%8B", "%20and", "=", "*"];
    for (const path of [...tails.map((tail) => code + tail), encoded]) {
      const response = await click(path);
      expect([path, response.status]).toEqual([path, 302]);
      expect(response.headers.get("x-robots-tag")).toBe("noindex");
      const location = response.headers.get("location") ?? "";
      expect(location).toContain(`https://example.org/join?next=%2Fa%20b&ref=${code}&click_id=`);
    }
    await settled(link.id, { clicks: tails.length + 1, unique: 1, bots: 0 });
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
      const id = clickIdOf(response);
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
  // The tally of this minute is written for it, and none for those below, whose database is not one.
  beforeAll(() => click("forged"));

  it.each([
    ["truncated", (code: string) => code.slice(0, -1)],
    [
      "with a letter changed",
      (code: string) => code.slice(0, 9) + (code[9] === "A" ? "B" : "A") + code.slice(10),
    ],
    ["in another case", (code: string) => code.toLowerCase().replace(/[a-z]/, (c) => c.toUpperCase())],
    ["with a letter more", (code: string) => `${code}x`],
    ["encoded twice", (code: string) => `%25${code.charCodeAt(0).toString(16)}${code.slice(1)}`],
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
    expect(response.headers.get("x-robots-tag")).toBe("noindex");
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(await response.text()).toContain("This link is not valid");
  });
});

describe("a link that is closed", () => {
  const gone = async (code: string, text: string) => {
    const response = await click(code);
    expect(response.status).toBe(410);
    expect(response.headers.get("x-robots-tag")).toBe("noindex");
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
    await forgetLinks({ officerId: link.officerId });
    await gone(link.code, text);
    await db.run(undo);
  });

  it("is treated as forged where the database has another officer, campaign or time for it", async () => {
    const link = await openLink();
    await db.run(sql`UPDATE referrals SET issued_at = issued_at + 1000 WHERE id = ${link.id}`);
    await forgetLinks({ officerId: link.officerId });
    expect((await click(link.code)).status).toBe(404);
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

import { describe, expect, it } from "vitest";
import { testEnv } from "../../testing/api";
import { keyRing } from "../signing/key-ring";
import { click, clickIdOf, openLink, settled } from "../testing/clicks";
import { readClick } from "./click-token";

const ring = keyRing(testEnv.LINK_KEYS);

describe("a click", () => {
  it.each<[string, Record<string, string>, string]>([
    ["a robot", { "user-agent": "Googlebot/2.1 (+http://www.google.com/bot.html)" }, "GET"],
    ["a HEAD request", {}, "HEAD"],
    ["Viber's preview", { "user-agent": "Viber/20.9.0.8 CFNetwork/1410.0.3 Darwin/22.6.0" }, "GET"],
  ])("of %s is answered the same, and counted apart", async (_, headers, method) => {
    const link = await openLink();
    const response = await click(link.code, headers, method);
    expect(response.status).toBe(302);
    expect(readClick(ring, clickIdOf(response))?.bot).toBe(true);
    await settled(link.id, { clicks: 0, unique: 0, bots: 1 });
  });

  it.each([
    { "sec-purpose": "prefetch" },
    { "sec-purpose": "prefetch;prerender" },
    { "sec-purpose": "prefetch;anonymous-client-ip" },
    { purpose: "Prefetch" },
    { purpose: "PREVIEW" },
    { "x-purpose": "preview" },
    { "x-purpose": "instant" },
    { "x-moz": "prefetch" },
    { "x-sec-purpose": "prerender" },
    { "sec-purpose": "prefetch", "user-agent": "Googlebot/2.1" },
  ])("ahead of a visit is sent away: %j; its person comes later, and counts", async (ahead) => {
    const link = await openLink();
    const response = await click(link.code, ahead);
    expect(response.status).toBe(503);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    for (const name of ["set-cookie", "location"]) expect(response.headers.get(name)).toBeNull();
    expect(await response.text()).toBe("");
    expect((await click(link.code)).status).toBe(302);
    await settled(link.id, { clicks: 1, unique: 1, bots: 1 });
  });

  it.each(["image", "iframe", "script", "empty", "Document", ""])(
    "of a page that takes it as %j gets no cookie, and is counted apart",
    async (destination) => {
      const link = await openLink();
      const response = await click(link.code, { "sec-fetch-dest": destination });
      expect(response.status).toBe(302);
      expect(response.headers.get("set-cookie")).toBeNull();
      await settled(link.id, { clicks: 0, unique: 0, bots: 1 });
    },
  );

  it.each([
    { "sec-fetch-dest": "document" },
    { "sec-purpose": "" },
    {
      "user-agent":
        "Mozilla/5.0 (Linux; Android 8.1.0; XBot Junior) AppleWebKit/537.36 Chrome/65.0 Mobile Safari/537.36",
    },
    { "user-agent": "Mozilla/4.0 (compatible; ms-office; MSOffice 16)" },
  ])("is a person's with %j", async (headers) => {
    const link = await openLink();
    expect((await click(link.code, headers)).headers.get("set-cookie")).not.toBeNull();
    await settled(link.id, { clicks: 1, unique: 1, bots: 0 });
  });
});

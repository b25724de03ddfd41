import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyRing } from "../signing/key-ring";
import { readClickCookie, withClick } from "./click-cookie";
import { signClick } from "./click-token";

const ring = keyRing(`1=${Buffer.alloc(32, 1).toString("base64")}`);
const day = 86_400_000;
const start = 1_800_000_000_000;
let count = 0;

const click = (campaign: number, at: number, bot = false) =>
  signClick(ring, {
    referral: 1,
    campaign,
    at,
    bot,
    source: "link",
    origin: at % 2 === 0 ? null : { device: "mobile", browser: "Safari", system: "iOS", referrer: "t.me" },
    country: "NP",
    nonce: Uint8Array.of(count++ & 255, 0, 0, 0, 0, 0, 0),
  });

const sent = (setCookie: string) => `theme=dark; ${setCookie.split(";")[0]}; other=1`;

/** The header after these clicks, one after another. */
function headerAfter(
  clicks: { campaign: number; at: number; token: string; windowDays?: number }[],
): string | null {
  return clicks.reduce<string | null>(
    (header, c) => sent(withClick(header, c.token, c.windowDays ?? 30, c.at)),
    null,
  );
}
const made = (campaign: number, at: number, bot = false) => ({
  campaign,
  at,
  token: click(campaign, at, bot),
});

describe("the click cookie", () => {
  it("lasts as long as the attribution window and is out of reach of scripts and other hosts", () => {
    const header = withClick(null, click(5, start), 30, start);
    expect(header).toMatch(
      /^__Host-clicks=[\w.-]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it("keeps the first and the last click of each campaign", () => {
    const clicks = [made(5, start), made(6, start + 1), made(5, start + 2), made(5, start + 3)];
    const header = headerAfter(clicks);
    expect(readClickCookie(header, 5)).toEqual([clicks[0]?.token, clicks[3]?.token]);
    expect(readClickCookie(header, 6)).toEqual([clicks[1]?.token]);
    expect(readClickCookie(header, 7)).toEqual([]);
  });

  it("replaces a first click that is past the window by the next one", () => {
    const clicks = [made(5, start), made(5, start + 20 * day), made(5, start + 40 * day)];
    expect(readClickCookie(headerAfter(clicks), 5)).toEqual([clicks[1]?.token, clicks[2]?.token]);
  });

  it("gives a prefetch no place that a person's click holds", () => {
    const clicks = [made(5, start), made(5, start + 1), made(5, start + 2, true)];
    expect(readClickCookie(headerAfter(clicks), 5)).toEqual([clicks[0]?.token, clicks[1]?.token]);
    const person = made(5, start + 9);
    expect(readClickCookie(headerAfter([made(5, start, true), person]), 5)).toEqual([person.token]);
  });

  it("outlives a click of a campaign with a shorter window", () => {
    const header = headerAfter([{ ...made(5, start), windowDays: 90 }]);
    expect(withClick(header, click(6, start + 10 * day), 7, start + 10 * day)).toContain("Max-Age=6912000;");
  });

  it("keeps the eight campaigns clicked last, and stays small", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 60 }), (campaigns) => {
        const clicks = campaigns.map((campaign, i) => made(campaign, start + i));
        const header = headerAfter(clicks);
        const recent = [...new Set(campaigns.toReversed())].slice(0, 8).toReversed();
        const expected = recent.flatMap((campaign) => {
          const from = clicks.slice(firstKept(campaigns, campaign)).filter((c) => c.campaign === campaign);
          return [...new Set([from[0]?.token, from.at(-1)?.token])];
        });
        expect(readClickCookie(header)).toEqual(expected);
        expect(header?.length).toBeLessThan(1000);
      }),
    );
  });

  it("is read without harm whatever it holds", () => {
    fc.assert(
      fc.property(fc.string(), (junk) => {
        const token = click(5, start);
        for (const header of [junk, `__Host-clicks=${junk}`, `__Host-clicks=1900000000.${junk}.${token}`]) {
          expect(readClickCookie(header).every((t) => /^[\w-]{48,108}$/.test(t))).toBe(true);
          expect(withClick(header, token, 30, start)).toMatch(/^__Host-clicks=[\w.-]+; Max-Age=\d+; Path/);
        }
      }),
    );
  });
});

/** Where the campaign's present stay in the cookie begins: eight others in between put it out. */
function firstKept(campaigns: number[], campaign: number): number {
  let from = campaigns.indexOf(campaign);
  for (let i = from; i < campaigns.length; i++) {
    if (campaigns[i] !== campaign) continue;
    const last = campaigns.slice(0, i).lastIndexOf(campaign);
    if (last >= 0 && new Set(campaigns.slice(last + 1, i)).size >= 8) from = i;
  }
  return from;
}

import { describe, expect, it } from "vitest";
import { api, origin, testEnv } from "../../testing/api";
import { keyRing } from "../signing/key-ring";
import { browser, openLink, settled } from "../testing/clicks";
import { apiKey } from "../testing/signups";
import { readClick } from "./click-token";

const ring = keyRing(testEnv.LINK_KEYS);

describe("POST /track/click", () => {
  it("counts a click and answers where it leads", async () => {
    const link = await openLink({ landing_url: "https://example.org/" });
    const token = await apiKey();
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

  it("reads a code as the redirect does: without what people copy along, and no other for it", async () => {
    const link = await openLink();
    const token = await apiKey();
    const answerTo = async (ref_code: string) =>
      (await api("POST", "/track/click", { token, body: { ref_code, user_agent: browser } })).status;
    for (const ref_code of [`${link.code}.`, `${link.code})`, `${link.code}/`, ` ${link.code}%2E`]) {
      expect([ref_code, await answerTo(ref_code)]).toEqual([ref_code, 200]);
    }
    for (const ref_code of [`${link.code}x`, `x${link.code}`, ".", ""]) {
      expect([ref_code, await answerTo(ref_code)]).toEqual([ref_code, 404]);
    }
  });

  it("takes the whole link for its code, and a description that cannot be read for none", async () => {
    const link = await openLink();
    const token = await apiKey();
    const descriptions = [
      { visitor_ip: "1.2.3.4:5123", user_agent: browser, country: "T1", referrer: "x".repeat(5000) },
      { visitor_ip: "", user_agent: "", country: "" },
      { visitor_ip: 7, user_agent: ["x"], country: {}, referrer: false, source: "nobody" },
      { visitor_ip: "203.0.113.9", user_agent: browser.padEnd(3000, "x"), country: null, source: null },
    ];
    for (const description of descriptions) {
      const body = { ref_code: `${origin}/r/${link.code}?s=qr`, ...description };
      const { status } = await api("POST", "/track/click", { token, body });
      expect([description, status]).toEqual([description, 200]);
    }
    await settled(link.id, { clicks: 4, unique: 1, bots: 0 });
  });

  it("answers as the redirect does for forged codes and closed links", async () => {
    const link = await openLink({ starts_on: "2099-01-01" });
    const token = await apiKey();
    const call = (ref_code: string) => api("POST", "/track/click", { token, body: { ref_code } });
    expect(await call("nonsense")).toMatchObject({ status: 404, body: { code: "not_found" } });
    expect(await call(link.code)).toMatchObject({ status: 410, body: { code: "gone" } });
  });
});

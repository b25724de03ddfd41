import { expect, it } from "vitest";
import { administrator } from "../../testing/api";
import { signedInOfficer } from "../testing/fixtures";
import { page } from "../testing/pages";
import { apiKey, campaign, clickOn, linkOf, settledSignUp, someone } from "../testing/signups";

// One search over the product: each finds what they may open, and nothing else.

const admin = await administrator();
const key = await apiKey();

async function search(who: Parameters<typeof page>[1], q: string): Promise<string> {
  const { status, html } = await page(`/dashboard/search?q=${encodeURIComponent(q)}`, who);
  expect(status).toBe(200);
  return html.slice(html.indexOf('id="list"'));
}

const hits = (html: string) => [...html.matchAll(/href="([^"]+)" data-hit/g)].map(([, href]) => href);

it("finds campaigns, officers, links, sign-ups, users, pages and the guide", async () => {
  const name = "Zéphyr 2026";
  const running = await campaign({ name });
  const link = await linkOf(running);
  const email = someone();
  const { id } = await settledSignUp(key, { email, click_id: await clickOn(link, Date.now() - 60_000) });
  const of = async (q: string) => hits(await search(admin, q));
  expect(await of("ZEPHYR 2")).toContain(`/dashboard/campaigns/${running.id}`);
  expect(await of(email)).toEqual([`/dashboard/signups/${id}`]);
  for (const pasted of [
    link.code,
    `https://milepost.test/r/${link.code}?s=qr`,
    `https://a.example/?ref=${link.code}`,
  ]) {
    expect(await of(pasted), pasted).toContain(`/dashboard/links/${link.id}`);
  }
  expect(await of("webhoo")).toContain("/dashboard/settings/webhooks");
  expect((await of("attribution")).some((href) => href?.startsWith("/help/"))).toBe(true);
  expect(await of("")).toContain("/dashboard/campaigns");
  expect(await of("zxqv")).toEqual([]);
  for (const path of ["r/", "?ref=", "track/"]) {
    expect(await of(`https://other.example/${path}${"zxqv0".repeat(40)}`), path).toEqual([]);
  }
  expect(await search(admin, "<b>zxqv")).not.toContain("<b>");
});

it("what is longer than any code finds nothing, and is answered", async () => {
  const long = "a".repeat(200);
  for (const q of [long, `https://milepost.test/r/${long}`, `/r/ ${"ré ".repeat(60)}`, `?ref=${long}`]) {
    expect(hits(await search(admin, q)), q).toEqual([]);
  }
});

it("finds nothing that is not theirs", async () => {
  const officer = await signedInOfficer();
  const running = await campaign();
  const [own, other] = [await linkOf(running, { officer }), await linkOf(running)];
  const email = someone();
  await settledSignUp(key, { email, click_id: await clickOn(own, Date.now() - 60_000) });
  expect(hits(await search(officer, own.code))).toEqual([`/dashboard/links/${own.id}`]);
  for (const q of [other.code, email, other.officer.id, "webhook", "audit"]) {
    const found = hits(await search(officer, q)).filter((href) => !href?.startsWith("/help/"));
    expect(found, q).toEqual([]);
  }
});

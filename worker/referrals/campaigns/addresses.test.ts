import { createExecutionContext } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import worker from "../../index";
import { administrator, api, db, origin, request, testEnv } from "../../testing/api";
import { campaignCallsOf } from "../testing/campaigns";
import { page, submit } from "../testing/pages";

let admin: Awaited<ReturnType<typeof administrator>>;
let calls: ReturnType<typeof campaignCallsOf>;
let last = 0;
const newSlug = () => `place-${++last}`;

beforeAll(async () => {
  admin = await administrator();
  calls = campaignCallsOf(admin.token);
});

const rename = (id: string, slug: string) =>
  api("PATCH", `/campaigns/${id}`, { token: admin.token, body: { slug } });

const form = async (slug: string, query = "") => {
  const answer = await request("GET", `/signup/${slug}${query}`);
  return [answer.status, answer.headers.get("location")];
};

describe("a changed slug", () => {
  it("leads from each of those before to the form as it is now, with what stands behind it", async () => {
    const [first, second, third] = [newSlug(), newSlug(), newSlug()];
    const { body: campaign } = await calls.create({ slug: first });
    await rename(campaign.id, second);
    await rename(campaign.id, third);
    for (const former of [first, second]) {
      expect(await form(former, "?ref=a%20b&click_id=c&lang=fr")).toEqual([
        301,
        `/signup/${third}?ref=a%20b&click_id=c&lang=fr`,
      ]);
    }
    expect(await form(third)).toEqual([200, null]);
    const moved = await request("GET", `/signup/${first}?ref=x`);
    expect(moved.headers.get("cache-control")).toContain("no-store");
    expect(moved.headers.get("x-robots-tag")).toBe("noindex");
  });

  it("is found as people type and copy it, and nothing else for it", async () => {
    const [first, second] = [newSlug(), newSlug()];
    const { body: campaign } = await calls.create({ slug: first });
    await rename(campaign.id, second);
    for (const slug of [second, first]) {
      for (const typed of [
        slug.toUpperCase(),
        `${slug}/`,
        `${slug}.`,
        `${slug})`,
        `${slug}%E2%80%8B`,
        `${slug}%2E/`,
      ]) {
        expect([typed, ...(await form(typed, "?ref=x"))]).toEqual([typed, 301, `/signup/${second}?ref=x`]);
      }
    }
    for (const other of [`${second}x`, `${second}x/`, `x.${second}`, `${second}.html`, ".", `${second}/x`]) {
      expect([other, ...(await form(other))]).toEqual([other, 404, null]);
    }
  });

  it("takes a form that was open while it changed", async () => {
    const [first, second] = [newSlug(), newSlug()];
    const { body: campaign } = await calls.create({ slug: first });
    await rename(campaign.id, second);
    const answer = await request("POST", `/signup/${first}`, {
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "sec-fetch-site": "same-origin",
        accept: "text/html",
      },
      body: new URLSearchParams({ email: "asha@example.org" }).toString(),
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([
      303,
      `/signup-success?campaign=${second}`,
    ]);
    const row = await db.get(sql`SELECT count(*) AS n FROM signups WHERE campaign_id = ${campaign.id}`);
    expect(row).toEqual({ n: 1 });
  });

  it("leads on until another campaign takes it, by being made or by changing its own", async () => {
    for (const take of [
      (slug: string) => calls.create({ slug }),
      async (slug: string) => rename((await calls.create({ slug: newSlug() })).body.id, slug),
    ]) {
      const [first, second] = [newSlug(), newSlug()];
      const { body: campaign } = await calls.create({ slug: first });
      await rename(campaign.id, second);
      expect((await take(first)).status).toBeLessThan(300);
      expect(await form(first)).toEqual([200, null]);
      expect(await form(second)).toEqual([200, null]);
    }
  });

  it("may be changed back", async () => {
    const [first, second] = [newSlug(), newSlug()];
    const { body: campaign } = await calls.create({ slug: first });
    await rename(campaign.id, second);
    await rename(campaign.id, first);
    expect(await form(first)).toEqual([200, null]);
    expect(await form(second)).toEqual([301, `/signup/${first}`]);
  });

  it("is not taken by a campaign whose slug follows from its name", async () => {
    const { body: campaign } = await calls.create({ name: "Harvest of printed forms" });
    expect(campaign.slug).toBe("harvest-of-printed-forms");
    await rename(campaign.id, newSlug());
    const { body: next } = await calls.create({ name: "Harvest of printed forms" });
    expect(next.slug).toBe("harvest-of-printed-forms-2");
    expect((await form("harvest-of-printed-forms"))[0]).toBe(301);
  });

  it("that is refused leads nowhere", async () => {
    const [first, taken] = [newSlug(), newSlug()];
    const { body: campaign } = await calls.create({ slug: first });
    await calls.create({ slug: taken });
    expect((await rename(campaign.id, taken)).status).toBe(409);
    expect(await form(first)).toEqual([200, null]);
    expect((await request("GET", "/signup/nobody-had-this")).status).toBe(404);
  });
});

describe("a landing page", () => {
  const links = [
    `${origin}/r/x`,
    `${origin.toUpperCase()}/r/x`,
    `http://milepost.test/track/x?a=b`,
    `${origin}:443//r/x`,
    `${origin}./%72/x`,
    `${origin}/a/../r/x`,
    `${origin}/login?next=%2Fr%2Fx`,
  ];

  it.each(links)("is not %s, a link of ours, when a campaign is made or changed", async (landing_url) => {
    const refusal = { status: 400, body: { errors: [{ path: "landing_url" }] } };
    expect(await calls.create({ landing_url })).toMatchObject(refusal);
    const { body: campaign } = await calls.create({ landing_url: "https://example.org/r/x" });
    const edit = { token: admin.token, body: { landing_url, name: "Changed" } };
    expect(await api("PATCH", `/campaigns/${campaign.id}`, edit)).toMatchObject(refusal);
    expect((await calls.read(campaign.id)).body).toMatchObject({
      landing_url: "https://example.org/r/x",
      name: "Intake",
    });
  });

  it("is no link of ours by the address that the product is configured with either", async () => {
    const env = { ...testEnv, PUBLIC_URL: "https://go.example.org/" };
    const make = async (landing_url: string) => {
      const headers = { authorization: `Bearer ${admin.token}`, "content-type": "application/json" };
      const body = JSON.stringify({ name: "Intake", starts_on: "2020-01-01", landing_url });
      const call = new Request(`${origin}/api/v1/campaigns`, { method: "POST", headers, body });
      return (await worker.fetch(call, env, createExecutionContext())).status;
    };
    expect(await make("https://GO.example.org/r/x")).toBe(400);
    expect(await make(`${origin}/track/x`)).toBe(400);
    expect(await make("https://go.example.org/join")).toBe(201);
  });

  it("is refused beside its field, in the reader's language", async () => {
    const fields = { name: "Intake", starts_on: "2020-01-01", landing_url: links[0] ?? "" };
    const refused = await submit("/dashboard/campaigns/new", admin, fields);
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('id="field-landing_url-fault"');
    expect(refused.html).toContain("This is a referral link");
  });
});

describe("a form that a link led to", () => {
  it("asks search engines not to show it, and one that was found otherwise does not", async () => {
    const { body: campaign } = await calls.create({ slug: newSlug() });
    for (const [query, isListed] of [
      ["", true],
      ["?lang=en", true],
      ["?ref=x", false],
      ["?r%65f=x", false],
      ["?click_id=x", false],
    ] as const) {
      const answer = await request("GET", `/signup/${campaign.slug}${query}`);
      expect([query, answer.headers.get("x-robots-tag")]).toEqual([query, isListed ? null : "noindex"]);
      expect((await answer.text()).includes('<meta name="robots" content="noindex"')).toBe(!isListed);
    }
    await api("POST", `/campaigns/${campaign.id}/archive`, { token: admin.token });
    const closed = await request("GET", `/signup/${campaign.slug}?ref=x`);
    expect([closed.status, closed.headers.get("x-robots-tag")]).toEqual([410, "noindex"]);
    expect((await page(`/signup/${campaign.slug}`, null)).html).not.toContain("noindex");
  });
});

import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { administrator, api, db, request, signIn } from "../testing/api";
import { newWorld, recordsFor } from "../testing/world";
import { apiKey, campaign, settledSignUp, someone } from "./testing/signups";

// Who may call what is in the access matrix. Here: what somebody who only reads is shown.

let viewer: string;
let admin: string;
let records: Record<string, string>;
/** What nobody but administrators sees: how officers and candidates are reached. */
let addresses: string[];

beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  const world = await newWorld();
  records = recordsFor(world, world.callers.viewer ?? { kind: "nobody" }, "own");
  viewer = (await signIn(["referrals:viewer"])).token;
  admin = (await administrator()).token;
  await db.run(sql`UPDATE people SET phone = '+9779800000077' WHERE id = (
    SELECT person_id FROM officers WHERE id = ${records.officer_id ?? ""})`);
  const rows = await db.all<{ address: string }>(sql`
    SELECT p.email AS address FROM officers o JOIN people p ON p.id = o.person_id
    UNION SELECT email_masked FROM signups WHERE email_masked <> ''
    UNION SELECT publishable_key FROM campaigns WHERE publishable_key IS NOT NULL
    UNION SELECT '+9779800000077'`);
  addresses = rows.map(({ address }) => address);
});

const open = (path: string) =>
  request("GET", path, { headers: { accept: "text/html", cookie: `__Host-access=${viewer}` } });
const found = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, one = ""]) => one);
const heldBy = (text: string) => addresses.filter((address) => text.includes(address));

/** Forms of their own account, and exports, which they may ask for. */
const own =
  /^\/(?:logout|theme|language|dashboard\/settings\/profile|dashboard\/exports$|dashboard\/views(?:$|\/))/;

it("opens every page that a page shows them a way to, and finds there no form that is not theirs", async () => {
  const seen = new Set<string>(["/dashboard"]);
  for (const path of seen) {
    const answer = await open(path);
    // The entry of the settings leads to the first of them that they may open.
    if (path === "/dashboard/settings") seen.add(answer.headers.get("location") ?? "");
    expect([path, answer.status]).toEqual([path, path === "/dashboard/settings" ? 303 : 200]);
    if (!(answer.headers.get("content-type") ?? "").includes("html")) continue;
    const html = await answer.text();
    expect([path, heldBy(html)]).toEqual([path, []]);
    // The name of a sign-up without an address that they may see is its id.
    expect([path, found(html, /<a [^>]*href="([^"]*)"[^>]*>\s*<\/a>/g)]).toEqual([path, []]);
    expect([path, html.includes("<title>Erased")]).toEqual([path, false]);
    const forms = found(html, /<form[^>]*method="post"[^>]*action="([^"]*)"/g);
    expect([path, forms.filter((action) => !own.test(action))]).toEqual([path, []]);
    const links = found(html, /href="(\/dashboard[^"#]*)"/g).map((href) => href.replaceAll("&amp;", "&"));
    // One list in one order shows the same ways as in another, and of a month as of a year.
    for (const href of links)
      if (!/[?&](?:(?:sort|page|days|from|view|stage)=|range=(?!this_month))|\.csv/.test(href))
        seen.add(href);
    expect(seen.size).toBeLessThan(200);
  }
  for (const list of ["campaigns", "officers", "links", "signups", "exports", "fraud"]) {
    expect(seen).toContain(`/dashboard/${list}`);
  }
  for (const page of ["fraud", "reports", "privacy"]) expect(seen).toContain(`/dashboard/settings/${page}`);
  for (const id of [records.campaign_id, records.officer_id, records.referral_id, records.signup_id]) {
    expect([...seen].some((path) => path.endsWith(String(id)))).toBe(true);
  }
});

it("reads a campaign's targets, to which the officers' table leads, without what changes them", async () => {
  const answer = await open(`/dashboard/campaigns/${records.campaign_id}/targets`);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(html).toContain(`/dashboard/officers/${records.officer_id}`);
  const forms = found(html, /<form[^>]*method="post"[^>]*action="([^"]*)"/g);
  expect(forms.filter((action) => !own.test(action))).toEqual([]);
});

it("is given no address in any list, record or file", async () => {
  const { campaign_id, officer_id, referral_id, signup_id } = records;
  const paths = [
    ...["/officers", `/officers/${officer_id}`, "/campaigns", `/campaigns/${campaign_id}`],
    ...["/referrals", `/referrals/${referral_id}`, `/referrals/${referral_id}/history`],
    ...[
      "/signups",
      `/signups/${signup_id}`,
      "/follow-ups",
      "/fraud/flags",
      "/claims",
      "/targets",
      "/exports",
    ],
  ];
  for (const path of paths) {
    const answer = await api("GET", path, { token: viewer });
    expect([path, answer.status, heldBy(JSON.stringify(answer.body))]).toEqual([path, 200, []]);
  }
  for (const list of ["campaigns", "officers", "links", "signups"]) {
    const file = await open(`/dashboard/${list}?format=csv`);
    expect([list, file.status, heldBy(await file.text())]).toEqual([list, 200, []]);
  }
  // The administrator is: what is asked for is there.
  const officers = await api("GET", "/officers", { token: admin });
  expect(heldBy(JSON.stringify(officers.body)).length).toBeGreaterThan(0);
});

it("finds nobody by an address either", async () => {
  const { body: officer } = await api<{ email: string; name: string }>(
    "GET",
    `/officers/${records.officer_id}`,
    { token: admin },
  );
  const total = async (path: string, token: string) =>
    (await api<{ total: number }>("GET", path, { token })).body.total;
  const byAddress = `/officers?q=${encodeURIComponent(officer.email)}`;
  expect(await total(byAddress, admin)).toBe(1);
  expect(await total(byAddress, viewer)).toBe(0);
  expect(await total("/officers?q=9800000077", viewer)).toBe(0);
  expect(await total(`/officers?q=${encodeURIComponent(officer.name)}`, viewer)).toBeGreaterThan(0);
  const email = someone();
  await settledSignUp(await apiKey(), { email, campaign_id: (await campaign()).id });
  const candidate = `/signups?q=${encodeURIComponent(email)}`;
  expect(await total(candidate, admin)).toBeGreaterThan(0);
  expect(await total(candidate, viewer)).toBe(0);
});

describe("exports", () => {
  const wanted = { report: "officer_summary", format: "csv", from: "2026-10-01", to: "2026-10-31" };

  it("are made of the whole programme, not into the spreadsheet, and changed where they are their own", async () => {
    const ask = (token: string, more = {}) =>
      api<{ id: string }>("POST", "/exports", { token, body: { ...wanted, ...more } });
    const [mine, theirs] = [await ask(viewer), await ask(admin)];
    expect(mine).toMatchObject({ status: 202, body: { officer_id: null } });
    expect((await ask(viewer, { format: "google_sheets" })).status).toBe(403);
    expect((await api("GET", `/exports/${theirs.body.id}`, { token: viewer })).status).toBe(200);
    expect((await api("DELETE", `/exports/${theirs.body.id}`, { token: viewer })).status).toBe(404);
    expect((await api("DELETE", `/exports/${mine.body.id}`, { token: viewer })).status).toBe(204);
    const page = await (await open("/dashboard/exports")).text();
    expect(page).not.toContain(`/dashboard/exports/${theirs.body.id}/delete`);
    expect(page).not.toContain('value="google_sheets"');
  });
});

it("an administrator of the organisation invites one, and a role beside an officer's is the wider", async () => {
  const form = await request("GET", "/dashboard/settings/users/new", {
    headers: { accept: "text/html", cookie: `__Host-access=${admin}` },
  });
  expect(await form.text()).toContain("Referrals: reader");
  const invited = await api("POST", "/users", {
    token: admin,
    body: {
      name: "A Reader",
      email: `reader-${Date.now()}@milepost.test`,
      grants: [{ module: "referrals", role: "viewer" }],
    },
  });
  expect(invited.status).toBe(201);
  const both = (await signIn(["referrals:viewer", "referrals:officer"])).token;
  expect((await api("GET", "/officers", { token: both })).status).toBe(200);
});

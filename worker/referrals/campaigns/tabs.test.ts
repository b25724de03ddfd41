import { beforeAll, expect, it } from "vitest";
import { administrator, api, request, signIn } from "../../testing/api";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { page, submit } from "../testing/pages";

let admin: Awaited<ReturnType<typeof administrator>>;
let officer: Awaited<ReturnType<typeof signedInOfficer>>;
let home: string;

beforeAll(async () => {
  admin = await administrator();
  officer = await signedInOfficer();
  const { id } = await runningCampaign(admin.token, {
    ...{ name: "In parts", officer_ids: [officer.id], goal: 40 },
  });
  home = `/dashboard/campaigns/${id}`;
  const body = { officer_id: officer.id, campaign_id: id };
  const { body: link } = await api<{ id: string }>("POST", "/referrals", { token: admin.token, body });
  await api("PATCH", `/referrals/${link.id}`, { token: admin.token, body: { label: "At the fair" } });
  await api("PUT", `/campaigns/${id}/targets/${officer.id}`, { token: admin.token, body: { goal: 12 } });
});

/** What each tab shows, and no other. */
const parts = {
  "": "0 of 40 sign-ups",
  "/officers": "What each officer brought",
  "/links": "At the fair",
  "/form": "What people do with the sign-up form",
  "/settings": "Links per officer",
};
const tabs = Object.keys(parts) as (keyof typeof parts)[];
const currentIn = (html: string) =>
  /<nav class="tabs"[^>]*>.*?<\/nav>/s.exec(html)?.[0].match(/href="[^"]*" aria-current="page"/g);

it("each part of a campaign has an address of its own, which its tab marks, and shows itself alone", async () => {
  for (const who of [admin, await signIn(["referrals:viewer"])]) {
    for (const tab of tabs) {
      const { status, html } = await page(`${home}${tab}`, who);
      expect([tab, status]).toEqual([tab, 200]);
      expect(currentIn(html)).toEqual([`href="${home}${tab}" aria-current="page"`]);
      for (const other of tabs) expect(html).toContain(`href="${home}${other}"`);
      expect([tab, tabs.filter((other) => html.includes(parts[other]))]).toEqual([tab, [tab]]);
    }
  }
});

it("the days go along from tab to tab, and through a search of officers and back", async () => {
  const days = "range=this_month";
  for (const tab of tabs) {
    const { html } = await page(`${home}${tab}?${days}&q=nobody&page=2`, admin);
    for (const other of tabs)
      expect([tab, html.includes(`href="${home}${other}?${days}"`)]).toEqual([tab, true]);
  }
  const { html } = await page(`${home}/officers?${days}&q=nobody&officer=nobody`, admin);
  const forms = html.match(/<form class="filters".*?<\/form>/gs) ?? [];
  expect(forms).toHaveLength(2);
  for (const form of forms) expect(form).toContain('name="range" value="this_month"');
  expect(html).toMatch(new RegExp(`class="filters__clear" href="${home}/officers\\?${days}"`));
  expect(html).toContain(`href="${home}/officers?${days}#assigned"`);
  expect(html).toContain(`href="${home}/officers?${days}&amp;officer=nobody"`);
});

it("says on every page of a record where the days came the wrong way round", async () => {
  const { body: links } = await api<{ data: { id: string }[] }>("GET", "/referrals", { token: admin.token });
  const asked = (to: string) => `?from=2026-03-10&to=${to}`;
  const said = "The first day came after the last: figures are of 2";
  for (const [path, who] of [
    ...["", "/officers", "/form"].map((tab) => [`${home}${tab}`, admin] as const),
    [`/dashboard/officers/${officer.id}`, admin],
    [`/dashboard/links/${links.data[0]?.id}`, admin],
    ["/dashboard", officer],
    [home, officer],
  ] as const) {
    expect([path, (await page(`${path}${asked("2026-03-02")}`, who)).html.includes(said)]).toEqual([
      path,
      true,
    ]);
    expect([path, (await page(`${path}${asked("2026-03-12")}`, who)).html.includes(said)]).toEqual([
      path,
      false,
    ]);
  }
});

it("somebody who only reads is offered no change on any tab", async () => {
  const reader = await signIn(["referrals:viewer"]);
  for (const tab of tabs) {
    const { html } = await page(`${home}${tab}`, reader);
    expect(html).not.toContain(`method="post" action="${home}`);
    expect(html).not.toMatch(new RegExp(`href="${home}/(edit|messages|duplicate|targets|start)"`));
    expect(html).not.toContain("audit-log?subject_id");
  }
});

it("pages of a part mark its tab, and a change leads back to it", async () => {
  expect(currentIn((await page(`${home}/targets`, admin)).html)).toEqual([
    `href="${home}/officers" aria-current="page"`,
  ]);
  expect(currentIn((await page(`${home}/messages`, admin)).html)).toEqual([
    `href="${home}/settings" aria-current="page"`,
  ]);
  const assigned = await submit(`${home}/officers`, admin, { [`officer_ids.${officer.id}`]: "on" });
  expect(assigned.location).toBe(`${home}/officers`);
  expect((await submit(`${home}/archive`, admin)).location).toBe(`${home}/settings`);
  expect((await submit(`${home}/restore`, admin)).location).toBe(`${home}/settings`);
});

it("an address that looked for officers on the whole page leads to their tab", async () => {
  const { status, headers } = await request("GET", `${home}?officer=Asha&days=7`, {
    headers: { accept: "text/html", cookie: `__Host-access=${admin.token}` },
  });
  expect(status).toBe(303);
  expect(headers.get("location")).toBe(`${home}/officers?officer=Asha&days=7`);
});

it("an officer has results and links on one page, without tabs", async () => {
  const { html } = await page(home, officer);
  expect(html).not.toContain('class="tabs"');
  expect(html).toContain("At the fair");
  for (const tab of tabs.slice(1)) expect((await page(`${home}${tab}`, officer)).status).toBe(403);
});

import { beforeAll, expect, it } from "vitest";
import { administrator, api } from "../../testing/api";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { page, submit } from "../testing/pages";

let admin: Awaited<ReturnType<typeof administrator>>;
let officer: Awaited<ReturnType<typeof signedInOfficer>>;
let other: Awaited<ReturnType<typeof signedInOfficer>>;
let closed: string;
let open: string;

beforeAll(async () => {
  admin = await administrator();
  officer = await signedInOfficer();
  other = await signedInOfficer();
  const officer_ids = [officer.id, other.id];
  closed = (await runningCampaign(admin.token, { name: "Admin gives links", officer_ids })).id;
  open = (
    await runningCampaign(admin.token, {
      name: "Officers make links",
      officer_ids,
      officers_create_links: true,
    })
  ).id;
});

const idIn = (location: string | null) => /ref_\w+/.exec(location ?? "")?.[0] ?? "";
const read = async (id: string) => (await api("GET", `/referrals/${id}`, { token: admin.token })).body;

async function make(form: Record<string, string> = {}): Promise<string> {
  const made = await submit("/dashboard/links/new", admin, {
    officer_id: officer.id,
    campaign_id: closed,
    ...form,
  });
  expect(made.status).toBe(303);
  return idIn(made.location);
}

it("a link is made, shown with its QR code, and ready to share", async () => {
  const id = await make({ label: "Market day", last_day: "2099-12-31" });
  expect(await read(id)).toMatchObject({ label: "Market day", expires_at: "2100-01-01T00:00:00.000Z" });
  const { html } = await page(`/dashboard/links/${id}`, admin);
  for (const text of ["/qr.svg", "/qr.png?size=1024", "https://wa.me/?text=", "t.me"]) {
    expect(html).toContain(text);
  }
});

it("the same form sent twice makes one link", async () => {
  expect(await make({ idempotency_key: "once" })).toBe(await make({ idempotency_key: "once" }));
});

it("a refusal keeps what was typed", async () => {
  const refused = await submit("/dashboard/links/new", admin, {
    officer_id: officer.id,
    campaign_id: closed,
    label: "Kept label",
    last_day: "2000-01-01",
  });
  expect(refused.status).toBe(400);
  expect(refused.html).toContain("Kept label");
  expect(refused.html).toContain("2000-01-01");
  expect(refused.html).toContain('id="field-last_day-fault"');
  expect((await submit("/dashboard/links/new", admin, { label: "x" })).status).toBe(400);
});

it("an officer who is not assigned is refused beside the officer's field", async () => {
  const { id } = await signedInOfficer();
  const refused = await submit("/dashboard/links/new", admin, { officer_id: id, campaign_id: closed });
  expect(refused.status).toBe(400);
  expect(refused.html).toContain('id="field-officer_id-fault"');
});

it("label and last day are edited, and emptied", async () => {
  const id = await make({ label: "Before", last_day: "2099-12-31" });
  await submit(`/dashboard/links/${id}`, admin, { label: "After", last_day: "" });
  expect(await read(id)).toMatchObject({ label: "After", expires_at: null });
});

it("revokes; regenerates into a new link with the same label", async () => {
  const id = await make({ label: "Old" });
  const made = await submit(`/dashboard/links/${id}/regenerate`, admin, { idempotency_key: "again" });
  const replacement = idIn(made.location);
  expect(await read(replacement)).toMatchObject({ label: "Old", status: "active", replaces: id });
  expect(await read(id)).toMatchObject({ status: "revoked", replaced_by: replacement });
  await submit(`/dashboard/links/${replacement}/revoke`, admin);
  expect(await read(replacement)).toMatchObject({ status: "revoked" });
});

it("each officer ticked gets a link, or none does", async () => {
  const before = await page(`/dashboard/links/bulk?campaign_id=${closed}`, admin);
  expect(before.html).toContain(`officer_ids.${other.id}`);
  const done = await submit("/dashboard/links/bulk", admin, {
    campaign_id: closed,
    label: "For all",
    [`officer_ids.${officer.id}`]: "on",
    [`officer_ids.${other.id}`]: "on",
  });
  expect(done.location).toBe(`/dashboard/links?campaign_id=${closed}`);
  const { body } = await api<{ total: number }>("GET", "/referrals?q=For+all", { token: admin.token });
  expect(body.total).toBe(2);
  const none = await submit("/dashboard/links/bulk", admin, { campaign_id: closed });
  expect([none.status, none.html.includes('id="field-officer_ids-fault"')]).toEqual([400, true]);
});

it("an officer makes links for themself where the campaign lets them, whatever the form says", async () => {
  const form = await page("/dashboard/links/new", officer);
  expect(form.html).toContain("Officers make links");
  expect(form.html).not.toContain("Admin gives links");
  const made = await submit("/dashboard/links/new", officer, { campaign_id: open, officer_id: other.id });
  expect(await read(idIn(made.location))).toMatchObject({ officer_id: officer.id });
  expect((await submit("/dashboard/links/new", officer, { campaign_id: closed })).status).toBe(403);
});

it("an officer's list holds their own links alone", async () => {
  const mine = await make({ label: "Mine alone" });
  expect((await page("/dashboard/links?limit=100", officer)).html).toContain(mine);
  expect((await page(`/dashboard/links?limit=100&officer_id=${officer.id}`, other)).html).not.toContain(mine);
});

it("all of a campaign's active officers get a link without a box for each", async () => {
  const [first, second] = [await signedInOfficer(), await signedInOfficer()];
  const { id } = await runningCampaign(admin.token, { officer_ids: [first.id, second.id] });
  const done = await submit("/dashboard/links/bulk", admin, { campaign_id: id, all_officers: "on" });
  expect(done.message).toContain("2 links are created.");
});

it("a row of the list copies the link and holds its code out, unless it leads nowhere", async () => {
  const [open, revoked] = [await make({ label: "Taken along" }), await make({ label: "Left behind" })];
  await submit(`/dashboard/links/${revoked}/revoke`, admin);
  const { html } = await page("/dashboard/links?limit=100", admin);
  const rowOf = (id: string) => html.split("<tr").find((row) => row.includes(`data-key="${id}"`)) ?? "";
  const { url } = (await read(open)) as { url: string };
  expect(rowOf(open)).toContain(`data-copy="${url}?s=copy"`);
  expect(rowOf(open)).toContain(`href="/dashboard/links/${open}/scan"`);
  expect(rowOf(revoked)).toContain("Left behind");
  expect(rowOf(revoked)).not.toMatch(/data-copy|\/scan"/);
});

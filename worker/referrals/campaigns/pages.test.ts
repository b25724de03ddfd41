import { beforeAll, expect, it } from "vitest";
import { qrPng } from "../../core/qr/qr";
import { administrator, api } from "../../testing/api";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { page, submit } from "../testing/pages";

let admin: Awaited<ReturnType<typeof administrator>>;
let officer: Awaited<ReturnType<typeof signedInOfficer>>;
beforeAll(async () => {
  admin = await administrator();
  officer = await signedInOfficer();
});

const read = async (id: string) => (await api("GET", `/campaigns/${id}`, { token: admin.token })).body;

it("a campaign is created, staffed and shown", async () => {
  const made = await submit("/dashboard/campaigns/new", admin, {
    name: "Winter intake",
    starts_on: "2026-01-01",
    [`officer_ids.${officer.id}`]: "on",
    idempotency_key: "one",
  });
  expect(made.status).toBe(303);
  expect(made.location).toMatch(/^\/dashboard\/campaigns\/cmp_\w+\/start$/);
  expect(made.message).toContain("The campaign is created");
  const shown = await page(made.location ?? "", admin);
  expect(shown.html).toContain("Winter intake");
  expect(await read((made.location ?? "").split("/")[3] ?? "")).toMatchObject({
    name: "Winter intake",
    officer_ids: [officer.id],
    attribution_window_days: 30,
  });
});

it("the same form sent twice makes one campaign", async () => {
  const form = { name: "Twice", starts_on: "2026-01-01", idempotency_key: "two" };
  const first = await submit("/dashboard/campaigns/new", admin, form);
  const second = await submit("/dashboard/campaigns/new", admin, form);
  expect(second.location).toBe(first.location);
});

it("a refused form keeps what was typed and says what is wrong beside each field", async () => {
  const refused = await submit("/dashboard/campaigns/new", admin, {
    name: "Keeps <this>",
    starts_on: "",
    landing_url: "javascript:alert(1)",
    attribution_window_days: "a month",
    allowed_origins: "https://a.example\nnot an origin",
  });
  expect(refused.status).toBe(400);
  for (const text of [
    "Keeps &lt;this",
    "javascript:alert(1)",
    "a month",
    "not an origin",
    "Give a date like 2026-11-01.",
    "Give an absolute http or https address",
    "Give a number.",
    "Give an origin like https://example.org",
  ]) {
    expect(refused.html).toContain(text);
  }
});

it("an edit changes what was changed; a taken address is refused beside its field", async () => {
  const { slug } = await runningCampaign(admin.token, { name: "Taken" });
  const { id } = await runningCampaign(admin.token, { name: "Edited", officers_create_links: true });
  const form = await page(`/dashboard/campaigns/${id}/edit`, admin);
  expect(form.html).toContain('value="Edited"');
  const edited = await submit(`/dashboard/campaigns/${id}/edit`, admin, {
    name: "Edited again",
    slug: "edited",
    starts_on: "2020-01-01",
    attribution_model: "first_click",
    attribution_window_days: "7",
    max_links_per_officer: "3",
  });
  expect(edited.location).toBe(`/dashboard/campaigns/${id}/settings`);
  expect(await read(id)).toMatchObject({
    name: "Edited again",
    attribution_model: "first_click",
    attribution_window_days: 7,
    officers_create_links: false,
  });
  const taken = await submit(`/dashboard/campaigns/${id}/edit`, admin, {
    name: "Edited again",
    slug,
    starts_on: "2020-01-01",
  });
  expect(taken.status).toBe(409);
  expect(taken.html).toContain("Another campaign has this address.");
});

it("its officers are those whose boxes are ticked", async () => {
  const { id } = await runningCampaign(admin.token, { officer_ids: [officer.id] });
  await submit(`/dashboard/campaigns/${id}/officers`, admin, {});
  expect(await read(id)).toMatchObject({ officer_ids: [] });
  await submit(`/dashboard/campaigns/${id}/officers`, admin, { [`officer_ids.${officer.id}`]: "on" });
  expect(await read(id)).toMatchObject({ officer_ids: [officer.id] });
});

it("archives and restores", async () => {
  const { id } = await runningCampaign(admin.token);
  await submit(`/dashboard/campaigns/${id}/archive`, admin);
  expect(await read(id)).toMatchObject({ status: "archived" });
  await submit(`/dashboard/campaigns/${id}/restore`, admin);
  expect(await read(id)).toMatchObject({ status: "active" });
});

it("a logo is uploaded, replaced only by an image, and removed", async () => {
  const { id } = await runningCampaign(admin.token);
  const upload = (file: File) => {
    const form = new FormData();
    form.set("file", file);
    return submit(`/dashboard/campaigns/${id}/logo`, admin, form);
  };
  const png = await qrPng("https://example.org/", 128);
  expect((await upload(new File([png], "logo.png"))).message).toContain("The logo is saved.");
  expect((await read(id)).logo_url).toEqual(expect.stringContaining(".png"));

  const text = await upload(new File(["<svg/>"], "logo.svg"));
  expect([text.status, text.html.includes("A logo is a PNG, JPEG or WebP image.")]).toEqual([415, true]);
  const large = await upload(new File([new Uint8Array(1024 * 1024 + 1)], "logo.png"));
  expect(large.status).toBe(413);
  const none = await submit(`/dashboard/campaigns/${id}/logo`, admin, new FormData());
  expect([none.status, none.html.includes("Choose an image first.")]).toEqual([400, true]);

  await submit(`/dashboard/campaigns/${id}/logo/remove`, admin);
  expect((await read(id)).logo_url).toBeNull();
});

it("an officer sees their campaigns without what is the admin's", async () => {
  const { id, publishable_key: key } = await runningCampaign(admin.token, {
    name: "For the officer",
    officer_ids: [officer.id],
  });
  const list = await page("/dashboard/campaigns", officer);
  expect(list.html).toContain("For the officer");
  expect(list.html).not.toContain("/dashboard/campaigns/new");
  const detail = await page(`/dashboard/campaigns/${id}`, officer);
  expect(detail.html).not.toContain(String(key));
  expect(detail.html).not.toContain('<form method="post" action="/dashboard/campaigns');
});

it("a list follows its address, and an address it cannot follow is no error", async () => {
  await runningCampaign(admin.token, { name: "Findable" });
  expect((await page("/dashboard/campaigns?q=findab&status=", admin)).html).toContain("Findable");
  expect((await page("/dashboard/campaigns?q=nowhere+at+all", admin)).html).toContain("No campaign fits");
  expect((await page("/dashboard/campaigns?status=lost&page=none&sort=salary", admin)).status).toBe(200);
});

import { beforeAll, expect, it } from "vitest";
import { readOrganisation } from "../../core/organisation/organisation";
import { administrator, api, db, request, signIn, testEnv } from "../../testing/api";
import { formIn } from "../../testing/form-in";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { page, submit } from "../testing/pages";

let admin: Awaited<ReturnType<typeof administrator>>;
beforeAll(async () => {
  admin = await administrator();
});

interface Officer {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  active_links: number;
}
interface Link {
  id: string;
  code: string;
  officer_name: string;
}

const list = async <T>(path: string): Promise<T[]> =>
  (await api<{ data: T[] }>("GET", path, { token: admin.token })).body.data;
const linksOf = (id: string) => list<Link>(`/referrals?campaign_id=${id}&sort=officer_name`);
const assignedTo = async (id: string) =>
  (await api<{ officer_ids: string[] }>("GET", `/campaigns/${id}`, { token: admin.token })).body.officer_ids;

/** The step that is due, by its title. */
const due = (html: string) =>
  /<li class="step step--now".*?<h2[^>]*>(.*?)<\/h2>/s.exec(html)?.[1]?.replace(/<[^>]+>/g, "") ?? null;

const start = (id: string) => `/dashboard/campaigns/${id}/start`;

/** What the form of officers holds when nobody has typed yet. */
async function officersForm(id: string): Promise<Record<string, string>> {
  const { html } = await page(start(id), admin);
  return formIn(html, `${start(id)}/officers`);
}

const sent = (fields: Record<string, string>, file?: string): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  if (file !== undefined) data.set("file", new File([file], "people.csv", { type: "text/csv" }));
  return data;
};

/** A click of a person, until it is counted. */
async function visit({ id = "", code = "" }: Partial<Link> = {}): Promise<void> {
  await request("GET", `/r/${code}`, {
    headers: { "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0" },
  });
  const clicks = async () => {
    await testEnv.CLICK_COUNTER.getByName(id).flushNow();
    return (await api<{ clicks: number }>("GET", `/referrals/${id}`, { token: admin.token })).body.clicks;
  };
  await expect.poll(clicks, { timeout: 5000 }).toBe(1);
}

it("a new organisation is asked what it is on the dashboard, which ticks what is done until the first click", async () => {
  const before = await page("/dashboard", admin);
  expect(before.status).toBe(200);
  expect(due(before.html)).toBe("Your organisation");
  expect(before.html).not.toContain('id="figures-range"');
  expect((await page("/dashboard?days=7", admin)).html).toContain('id="figures-range"');
  const form = formIn(before.html, "/dashboard/settings/organisation/set-up");
  expect(form).toMatchObject({ name: "", time_zone: "UTC", locale: "en" });

  const wrong = { ...form, name: "Field Team", time_zone: "Mars/Olympus", country: "NP" };
  const refused = await submit("/dashboard/settings/organisation/set-up", admin, wrong);
  expect(refused.status).toBe(400);
  expect(formIn(refused.html, "/dashboard/settings/organisation/set-up")).toMatchObject({
    name: "Field Team",
  });
  expect((await readOrganisation(db)).timeZone).toBe("UTC");

  const told = { ...wrong, time_zone: "Asia/Kathmandu" };
  const done = await submit("/dashboard/settings/organisation/set-up", admin, told);
  expect([done.status, done.location]).toEqual([303, "/dashboard"]);
  expect(await readOrganisation(db)).toMatchObject({
    ...{ name: "Field Team", timeZone: "Asia/Kathmandu", country: "NP", locale: "en" },
  });

  const next = await page("/dashboard", admin);
  expect(due(next.html)).toBe("Your first campaign");
  const campaign = formIn(next.html, "/dashboard/campaigns/new");
  expect(campaign.starts_on).toMatch(/^\d{4}-\d\d-\d\d$/);
  const made = await submit("/dashboard/campaigns/new", admin, { ...campaign, name: "Spring" });
  expect(made.location).toMatch(/^\/dashboard\/campaigns\/cmp_\w+\/start$/);
  const again = await submit("/dashboard/campaigns/new", admin, { ...campaign, name: "Spring" });
  expect(again.location).toBe(made.location);
  expect(due((await page("/dashboard", admin)).html)).toBe("Officers");

  const id = (made.location ?? "").split("/")[3] ?? "";
  const added = await submit(
    `${start(id)}/officers`,
    admin,
    sent({ ...(await officersForm(id)), name_1: "Asha", contact_1: "asha@example.org" }),
  );
  expect(added.status).toBe(200);
  const halfway = await page("/dashboard", admin);
  expect(due(halfway.html)).toBe("The first click");
  expect(halfway.html).toContain(`href="${start(id)}#try"`);

  const [link] = await linksOf(id);
  await visit(link);
  const counting = await page("/dashboard", admin);
  expect(due(counting.html)).toBeNull();
  expect(counting.html).toContain('id="figures-range"');
});

it("the tracker's own administrator, who may not tell of the organisation, begins with the campaign", async () => {
  const manager = await signIn(["referrals:admin"]);
  const refused = await submit("/dashboard/settings/organisation/set-up", manager, { name: "Mine" });
  expect(refused.status).toBe(403);
});

it("officers typed, pasted and sent as a file are created, assigned and linked at once, and once", async () => {
  const { id } = await runningCampaign(admin.token);
  expect(due((await page(start(id), admin)).html)).toBe("Officers");
  const known = await signedInOfficer();
  const form = {
    ...(await officersForm(id)),
    name_1: "Bea Typed",
    contact_1: "bea@example.org",
    name_3: "Cem Typed",
    contact_3: "984-123 4567",
    list: "\nDina Pasted <dina@example.org>\nEmil Pasted\t+977 984 123 4568\tKoshi\n",
    [`officer_ids.${known.id}`]: "on",
  };
  const file = "name;email;region\nFay File;fay@example.org;Gandaki\n";
  const added = await submit(`${start(id)}/officers`, admin, sent(form, file));
  expect(added.status).toBe(200);

  const people = (await list<Officer>("/officers?limit=100")).filter(({ name }) =>
    /Typed|Pasted|File/.test(name),
  );
  expect(people.map(({ name, email, phone }) => [name, email ?? phone]).sort()).toEqual([
    ["Bea Typed", "bea@example.org"],
    ["Cem Typed", "+9779841234567"],
    ["Dina Pasted", "dina@example.org"],
    ["Emil Pasted", "+9779841234568"],
    ["Fay File", "fay@example.org"],
  ]);
  expect(people.every(({ active_links }) => active_links === 1)).toBe(true);
  expect((await assignedTo(id)).sort()).toEqual([...people.map(({ id }) => id), known.id].sort());
  expect(await linksOf(id)).toHaveLength(6);

  // What they sign in with is true, and shown in this answer alone.
  const passwords = [...added.html.matchAll(/<code class="copy-field__value">([^<]+)<\/code>/g)].map(
    ([, shown]) => shown,
  );
  expect(passwords).toHaveLength(10);
  const [invitation = "", password = ""] = passwords;
  expect(invitation).toMatch(/^https:\/\/milepost\.test\/reset\?token=/);
  const login = { email: "bea@example.org", password };
  expect((await api("POST", "/auth/login", { body: login })).status).toBe(200);
  const reset = { token: invitation.split("token=")[1], new_password: "rain on a tin roof" };
  expect((await api("POST", "/auth/reset", { body: reset })).status).toBe(204);
  expect(added.html).toContain("https://wa.me/9779841234567?text=");
  expect(added.html).toContain("mailto:bea@example.org?");
  const later = await page(start(id), admin);
  expect(later.html).not.toContain(password);
  expect(due(later.html)).toBe("Try it as a candidate");

  const repeated = await submit(`${start(id)}/officers`, admin, sent(form, file));
  expect(repeated.status).toBe(200);
  expect(repeated.html).toContain("was shown before");
  expect(await linksOf(id)).toHaveLength(6);
});

it("where any line is wrong nobody is added, and each fault is told with its line", async () => {
  const { id } = await runningCampaign(admin.token);
  const empty = await officersForm(id);
  const before = (await list("/officers?limit=100")).length;
  const refused = await submit(
    `${start(id)}/officers`,
    admin,
    sent({
      ...empty,
      name_1: "Good One",
      contact_1: "good@example.org",
      name_2: "No Contact",
      list: "Gita, gita@example.org\nHari\nIna, ina@example.org, Koshi, more\nGita Two, gita@example.org\nBea, asha@example.org",
    }),
  );
  expect(refused.status).toBe(400);
  const kept = formIn(refused.html, `${start(id)}/officers`);
  expect(kept).toMatchObject({ name_1: "Good One", name_2: "No Contact", contact_1: "good@example.org" });
  expect(kept.list).toContain("Hari");
  expect(refused.html).toContain("Line 2, E-mail: Give an e-mail address or a phone number.");
  expect(refused.html).toContain("Line 3: There are more cells than columns.");
  expect(refused.html).toContain("Line 4, E-mail: The same as in row 1.");
  expect(refused.html).toContain("Line 5, E-mail: Someone has this e-mail address already.");
  expect(await list("/officers?limit=100")).toHaveLength(before);
  expect(await linksOf(id)).toHaveLength(0);

  const nobody = await submit(`${start(id)}/officers`, admin, sent(empty));
  expect(nobody.status).toBe(400);
  const twice = { ...empty, name_1: "Jo", contact_1: "jo@example.org", list: "Jo, jo@example.org" };
  expect((await submit(`${start(id)}/officers`, admin, sent(twice))).status).toBe(409);
  expect(await linksOf(id)).toHaveLength(0);
});

it("who was assigned elsewhere gets a link by a press, and one alone", async () => {
  const [one, two] = [await signedInOfficer(), await signedInOfficer({ maxLinks: 0 })];
  const { id } = await runningCampaign(admin.token, { officer_ids: [one.id] });
  const shown = await page(start(id), admin);
  expect(due(shown.html)).toBe("Links");
  const form = formIn(shown.html, `${start(id)}/links`);
  for (const _ of ["once", "again"]) {
    const made = await submit(`${start(id)}/links`, admin, form);
    expect([made.status, made.location]).toEqual([303, start(id)]);
    expect(await linksOf(id)).toHaveLength(1);
  }
  // Of an officer who may have no link, the campaign's steps say so.
  await api("PUT", `/campaigns/${id}/officers`, {
    token: admin.token,
    body: { officer_ids: [one.id, two.id] },
  });
  await submit(
    `${start(id)}/links`,
    admin,
    formIn((await page(start(id), admin)).html, `${start(id)}/links`),
  );
  expect(await linksOf(id)).toHaveLength(1);
  expect((await page(start(id), admin)).html).toContain("No link yet");
});

it("officers ticked in the form of a new campaign have their links when it is created", async () => {
  const officer = await signedInOfficer();
  const made = await submit("/dashboard/campaigns/new", admin, {
    name: "Ticked",
    starts_on: "2026-01-01",
    [`officer_ids.${officer.id}`]: "on",
    idempotency_key: "ticked",
  });
  const id = (made.location ?? "").split("/")[3] ?? "";
  expect(await linksOf(id)).toHaveLength(1);
  expect(due((await page(start(id), admin)).html)).toBe("Try it as a candidate");
});

it("a new officer from a campaign's page works for it at once, with a link", async () => {
  const { id } = await runningCampaign(admin.token, { name: "Remembers" });
  const path = `/dashboard/officers/new?campaign_id=${id}`;
  const shown = await page(path, admin);
  expect((await page(`/dashboard/campaigns/${id}/officers`, admin)).html).toContain(`href="${path}"`);
  const form = { ...formIn(shown.html, "/dashboard/officers/new"), name: "Kim", email: "kim@example.org" };
  expect(form).toMatchObject({ campaign_id: id });
  const made = await submit("/dashboard/officers/new", admin, form);
  expect(made.status).toBe(200);
  const [link] = await linksOf(id);
  expect(link).toMatchObject({ officer_name: "Kim" });
  expect(made.html).toContain(link?.code ?? "none");
  const again = await submit("/dashboard/officers/new", admin, form);
  expect(again.status).toBe(303);
  expect(await linksOf(id)).toHaveLength(1);
});

it("a campaign without clicks leads back to its step, one with clicks to none; of one that is over there are none", async () => {
  const officer = await signedInOfficer();
  const { id } = await runningCampaign(admin.token, { officer_ids: [officer.id] });
  const home = `/dashboard/campaigns/${id}`;
  expect((await page(home, admin)).html).toContain("Next: links");
  const body = { officer_id: officer.id, campaign_id: id };
  const { body: link } = await api<Link>("POST", "/referrals", { token: admin.token, body });
  expect((await page(home, admin)).html).toContain("Next: try it");
  await visit(link);
  expect((await page(home, admin)).html).not.toContain(start(id));
  expect((await page(start(id), admin)).html).toContain("1 click has arrived");
  await api("POST", `/campaigns/${id}/archive`, { token: admin.token });
  expect((await page(start(id), admin)).status).toBe(303);
  const form = {
    ...(await officersForm((await runningCampaign(admin.token)).id)),
    name_1: "Lu",
    contact_1: "lu@example.org",
  };
  const closed = await submit(`${start(id)}/officers`, admin, sent(form));
  expect(closed.status).toBe(303);
  expect(await list("/officers?q=lu@example.org")).toHaveLength(0);
});

it("officers and readers have no steps", async () => {
  const { id } = await runningCampaign(admin.token);
  expect((await page(start(id), await signedInOfficer())).status).toBe(403);
  expect((await page(start(id), await signIn(["referrals:viewer"]))).status).toBe(403);
});

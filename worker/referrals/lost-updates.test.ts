import { beforeAll, describe, expect, it } from "vitest";
import { administrator, api } from "../testing/api";
import { formIn } from "../testing/form-in";
import { runningCampaign, signedInOfficer } from "./testing/fixtures";
import { page, submit } from "./testing/pages";

let next = 1;
/** A number that nobody has yet. */
const uniquePhone = () => `+97798123${String(next++).padStart(5, "0")}`;

let admin: Awaited<ReturnType<typeof administrator>>;
beforeAll(async () => {
  admin = await administrator();
});

type Record_ = Record<string, unknown>;
const read = async (path: string) => (await api<Record_>("GET", path, { token: admin.token })).body;
const change = (path: string, body: Record_, method = "PATCH") =>
  api(method, path, { token: admin.token, body });

/** A page's form as somebody has it open, and what sends it with these fields typed. */
async function open(address: string, action: string, id?: string) {
  const { html } = await page(address, admin);
  const values = formIn(html, action, id);
  return {
    values,
    send: (typed: Record<string, string>) => submit(action, admin, { ...values, ...typed }),
  };
}

interface Scene {
  what: string;
  setUp: () => Promise<{ address: string; action: string; record: string }>;
  /** Two fields of the form, as typed and as the record then says. */
  mine: { typed: Record<string, string>; recorded: Record_ };
  /** What somebody else changes by the API: another field, and the same one. */
  theirs: Record_;
  same: Record_;
  method?: "PUT";
  /** Of `same`, as the form shows it. */
  shown: string;
}

const campaign = async () => (await runningCampaign(admin.token, { region: "Koshi" })).id;
const officer = async () => {
  const body = { name: "Asha Rai", phone: uniquePhone(), region: "Koshi" };
  return String((await api<Record_>("POST", "/officers", { token: admin.token, body })).body.id);
};
const settings = { name: "Field team", time_zone: "UTC", locale: "en" };

const scenes: Scene[] = [
  {
    what: "campaign",
    setUp: async () => {
      const home = `/dashboard/campaigns/${await campaign()}/edit`;
      return { address: home, action: home, record: home.replace(/^\/dashboard|\/edit$/g, "") };
    },
    mine: { typed: { name: "Mine" }, recorded: { name: "Mine" } },
    theirs: { region: "Gandaki", attribution_window_days: 7, officers_create_links: true },
    same: { name: "Theirs" },
    shown: "Theirs",
  },
  {
    what: "officer",
    setUp: async () => {
      const home = `/dashboard/officers/${await officer()}/edit`;
      return { address: home, action: home, record: home.replace(/^\/dashboard|\/edit$/g, "") };
    },
    mine: { typed: { region: "Mine" }, recorded: { region: "Mine" } },
    theirs: { name: "Asha Kumari Rai", max_links: 7 },
    same: { region: "Theirs" },
    shown: "Theirs",
  },
  {
    what: "organisation",
    setUp: async () => {
      await change("/settings/organisation", settings, "PUT");
      const home = "/dashboard/settings/organisation";
      return { address: home, action: home, record: "/settings/organisation" };
    },
    mine: { typed: { name: "Mine" }, recorded: { name: "Mine" } },
    theirs: { ...settings, time_zone: "Asia/Kathmandu" },
    same: { ...settings, name: "Theirs" },
    method: "PUT",
    shown: "Theirs",
  },
  {
    what: "person",
    setUp: async () => {
      const { personId } = await signedInOfficer();
      const home = `/dashboard/settings/users/${personId}`;
      return { address: home, action: home, record: `/users/${personId}` };
    },
    mine: { typed: { name: "Mine" }, recorded: { name: "Mine" } },
    theirs: {
      grants: [
        { module: "organisation", role: "admin" },
        { module: "referrals", role: "officer" },
      ],
    },
    same: { name: "Theirs" },
    shown: "Theirs",
  },
  {
    what: "link",
    setUp: async () => {
      const own = await signedInOfficer();
      const { id: campaign_id } = await runningCampaign(admin.token, { officer_ids: [own.id] });
      const made = await api<Record_>("POST", "/referrals", {
        token: admin.token,
        body: { officer_id: own.id, campaign_id, expires_at: "2099-01-02T00:00:00.000Z" },
      });
      await change("/settings/organisation", settings, "PUT");
      const home = `/dashboard/links/${made.body.id}`;
      return { address: home, action: home, record: `/referrals/${made.body.id}` };
    },
    mine: { typed: { label: "Mine" }, recorded: { label: "Mine" } },
    theirs: { expires_at: "2098-01-02T00:00:00.000Z" },
    same: { label: "Theirs" },
    shown: "Theirs",
  },
];

describe.each(scenes)("$what: a page opened before somebody else's change", (scene) => {
  const { setUp, mine, theirs, same, shown, method } = scene;

  it("changes what was changed there, and nothing else", async () => {
    const { address, action, record } = await setUp();
    const form = await open(address, action);
    expect(form.values.based_on).toBeTruthy();
    expect((await change(record, theirs, method)).status).toBe(200);
    const sent = await form.send(mine.typed);
    expect(sent.status, sent.html.slice(0, 300)).toBe(303);
    expect(await read(record)).toMatchObject({ ...(method ? {} : theirs), ...mine.recorded });
    if (method) expect((await read(record)).time_zone).toBe(theirs.time_zone);
  });

  it("that changes the same field is refused with both values, and saved when it is sent again", async () => {
    const { address, action, record } = await setUp();
    const form = await open(address, action);
    await change(record, same, method);
    const refused = await form.send(mine.typed);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain(`Somebody else has changed this to “${shown}” meanwhile.`);
    expect(refused.html).toContain("Mine");
    expect(await read(record)).toMatchObject(same);
    const again = await submit(action, admin, formIn(refused.html, action));
    expect(again.status).toBe(303);
    expect(await read(record)).toMatchObject(mine.recorded);
  });
});

it("of a campaign's officers, boxes that were not touched say nothing", async () => {
  const [a, b, c] = [await officer(), await officer(), await officer()];
  const { id } = await runningCampaign(admin.token, { officer_ids: [a, b] });
  const home = `/dashboard/campaigns/${id}`;
  const form = await open(`${home}/officers`, `${home}/officers`);
  await change(`/campaigns/${id}/officers`, { officer_ids: [b, c] }, "PUT");
  const { [`officer_ids.${b}`]: _, ...left } = form.values;
  const sent = await submit(`${home}/officers`, admin, left);
  expect(sent.status).toBe(303);
  expect((await read(`/campaigns/${id}`)).officer_ids).toEqual([c]);
});

it("messages in other languages stay as somebody else has written them", async () => {
  const { id } = await runningCampaign(admin.token, { share_messages: { en: "Join", fr: "Venez" } });
  const action = `/dashboard/campaigns/${id}/messages`;
  const form = await open(action, action);
  await change(`/campaigns/${id}`, { share_messages: { en: "Join", fr: "Bienvenue", sw: "Karibu" } });
  expect((await form.send({ message_en: "Join us" })).status).toBe(303);
  const both = { en: "Join us", fr: "Bienvenue", sw: "Karibu" };
  expect((await read(`/campaigns/${id}`)).share_messages).toEqual(both);
  const refused = await form.send({ message_fr: "Bonjour" });
  expect(refused.status).toBe(409);
  expect(refused.html).toContain("“Bienvenue”");
  expect((await read(`/campaigns/${id}`)).share_messages).toEqual(both);
});

it("a link's last day stays where its label alone is changed, and is not set over", async () => {
  const own = await signedInOfficer();
  const { id: campaign_id } = await runningCampaign(admin.token, { officer_ids: [own.id] });
  const body = { officer_id: own.id, campaign_id, expires_at: "2099-01-02T00:00:00.000Z" };
  const { body: link } = await api<Record_>("POST", "/referrals", { token: admin.token, body });
  const action = `/dashboard/links/${link.id}`;
  const form = await open(action, action, "last-day");
  await change(`/referrals/${link.id}`, { expires_at: "2098-01-02T00:00:00.000Z", label: "Theirs" });
  const refused = await form.send({ last_day: "2097-01-01" });
  expect(refused.status).toBe(409);
  expect(refused.html).toContain("“2098-01-01”");
  expect(await read(`/referrals/${link.id}`)).toMatchObject({ expires_at: "2098-01-02T00:00:00.000Z" });
  const again = await submit(action, admin, formIn(refused.html, action, "last-day"));
  expect(again.status).toBe(303);
  expect(await read(`/referrals/${link.id}`)).toMatchObject({
    expires_at: "2097-01-02T00:00:00.000Z",
    label: "Theirs",
  });
});

it("a goal that somebody else has set meanwhile is not set over", async () => {
  const own = await officer();
  const { id } = await runningCampaign(admin.token, { officer_ids: [own] });
  const action = `/dashboard/campaigns/${id}/targets/${own}`;
  const form = await open(`/dashboard/campaigns/${id}/targets`, action);
  await change(`/campaigns/${id}/targets/${own}`, { goal: 40 }, "PUT");
  const refused = await form.send({ goal: "10" });
  expect(refused.message).toContain("“40”");
  const goals = async () => (await read(`/targets?campaign_id=${id}`)).data as Record_[];
  expect(await goals()).toMatchObject([{ goal: 40 }]);
  const fresh = await open(`/dashboard/campaigns/${id}/targets`, action);
  await fresh.send({ goal: "10" });
  expect(await goals()).toMatchObject([{ goal: 10 }]);
  const last = await open(`/dashboard/campaigns/${id}/targets`, action);
  await last.send({ goal: "" });
  expect(await goals()).toEqual([]);
});

import { beforeAll, describe, expect, it } from "vitest";
import { administrator, api } from "../testing/api";
import { formIn } from "../testing/form-in";
import { page, submit } from "./testing/pages";

// Settings that are stored as one: a page opened before somebody else's change undoes none of it.

let admin: Awaited<ReturnType<typeof administrator>>;
let officerId: string;
beforeAll(async () => {
  admin = await administrator();
  const body = { name: "Asha Rai", phone: "+9779812300001" };
  officerId = String((await api("POST", "/officers", { token: admin.token, body })).body.id);
});

type Body = Record<string, unknown>;

interface Scene {
  what: string;
  address: () => string;
  action?: () => string;
  record: () => string;
  /** What is stored at first. */
  before: Body;
  /** As typed, and as the record then says. */
  mine: { typed: Record<string, string>; recorded: Body };
  /** Somebody else's change: of another field (null where there is none), and of the same one. */
  theirs: Body | null;
  same: Body;
  /** Of `same`, as the form shows it. */
  shown: string;
}

const settings = (name: string) => ({
  address: () => `/dashboard/settings/${name}`,
  record: () => `/settings/${name}`,
});
const schedule = { raw_events: true, officer_summary: true, campaign_summary: true, yoy: true };

const scenes: Scene[] = [
  {
    what: "fraud rules",
    ...settings("fraud"),
    before: {},
    mine: { typed: { flag_at: "60" }, recorded: { flag_at: 60 } },
    theirs: { hold_days: 9, throttle_at: 70 },
    same: { flag_at: 55 },
    shown: "55",
  },
  {
    what: "reports",
    ...settings("reports"),
    before: { spreadsheet_id: null },
    mine: { typed: { spreadsheet_id: "mine" }, recorded: { spreadsheet_id: "mine" } },
    theirs: { spreadsheet_id: null, schedule: { ...schedule, weekly_summary: false } },
    same: { spreadsheet_id: "theirs" },
    shown: "theirs",
  },
  {
    what: "privacy",
    ...settings("privacy"),
    before: { evidence_days: 400, contact_days: null },
    mine: { typed: { evidence_days: "100" }, recorded: { evidence_days: 100 } },
    theirs: { evidence_days: 400, contact_days: 700 },
    same: { evidence_days: 90, contact_days: null },
    shown: "90",
  },
  {
    what: "days that clicks stay",
    address: () => "/dashboard/settings/privacy",
    action: () => "/dashboard/settings/privacy/clicks",
    record: () => "/settings/raw-events",
    before: { hot_days: 90 },
    mine: { typed: { hot_days: "40" }, recorded: { hot_days: 40 } },
    theirs: null,
    same: { hot_days: 50 },
    shown: "50",
  },
  {
    what: "note on an officer",
    address: () => `/dashboard/officers/${officerId}`,
    action: () => `/dashboard/officers/${officerId}/note`,
    record: () => `/officers/${officerId}/note`,
    before: { note: "" },
    mine: { typed: { note: "Mine" }, recorded: { note: "Mine" } },
    theirs: null,
    same: { note: "Theirs" },
    shown: "Theirs",
  },
];

const read = async ({ record }: Scene) => (await api<Body>("GET", record(), { token: admin.token })).body;
const change = async ({ record }: Scene, body: Body) =>
  expect((await api("PUT", record(), { token: admin.token, body })).status).toBe(200);

async function open(scene: Scene) {
  const { address, action = address } = scene;
  await change(scene, scene.before);
  const values = formIn((await page(address(), admin)).html, action());
  expect(values.based_on).toBeTruthy();
  return (typed: Record<string, string>) => submit(action(), admin, { ...values, ...typed });
}

describe.each(scenes)("$what: a page opened before somebody else's change", (scene) => {
  const { mine, theirs, same, shown } = scene;

  if (theirs)
    it("changes what was changed there, and nothing else", async () => {
      const send = await open(scene);
      await change(scene, theirs);
      const after = await read(scene);
      expect((await send(mine.typed)).status).toBe(303);
      expect(await read(scene)).toMatchObject({ ...settled(after), ...mine.recorded });
    });

  it("that changes the same field is refused with both values, and saved when it is sent again", async () => {
    const send = await open(scene);
    await change(scene, same);
    const refused = await send(mine.typed);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain(`Somebody else has changed this to “${shown}” meanwhile.`);
    expect(await read(scene)).toMatchObject(same);
    const action = (scene.action ?? scene.address)();
    expect((await submit(action, admin, formIn(refused.html, action))).status).toBe(303);
    expect(await read(scene)).toMatchObject(mine.recorded);
  });
});

/** Without what is told beside the settings. */
const settled = ({ runs: _, next: __, service_account_email: ___, ...rest }: Body) => rest;

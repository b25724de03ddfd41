import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { administrator, db } from "../../testing/api";
import { click } from "../testing/clicks";
import { callsOf, inSeconds } from "../testing/links";
import { page, submit } from "../testing/pages";

let admin: Awaited<ReturnType<typeof administrator>>;
let calls: ReturnType<typeof callsOf>;

beforeAll(async () => {
  admin = await administrator();
  calls = callsOf(admin.token);
});

async function newLink(campaignFields: Record<string, unknown> = {}) {
  const scene = await calls.scene({}, campaignFields);
  const { body } = await calls.create(scene.wanted);
  return { ...scene, link: body };
}

type Scene = Awaited<ReturnType<typeof newLink>>;

/** In the order in which the first that holds is told; what each is called on pages, and in French. */
const reasons: [string, (scene: Scene) => ReturnType<typeof sql>, string, string][] = [
  [
    "revoked",
    ({ link }) => sql`UPDATE referrals SET revoked_at = 1 WHERE id = ${link.id}`,
    "Revoked",
    "Révoqué",
  ],
  [
    "expired",
    ({ link }) => sql`UPDATE referrals SET expires_at = 1 WHERE id = ${link.id}`,
    "Expired",
    "Expiré",
  ],
  [
    "officer_inactive",
    ({ officer }) => sql`UPDATE officers SET deactivated_at = 1 WHERE id = ${officer.id}`,
    "Officer inactive",
    "Agent inactif",
  ],
  [
    "campaign_archived",
    ({ campaign }) => sql`UPDATE campaigns SET archived_at = 1 WHERE id = ${campaign.id}`,
    "Campaign archived",
    "Campagne archivée",
  ],
  [
    "campaign_ended",
    ({ campaign }) => sql`UPDATE campaigns SET ends_on = '2020-02-01' WHERE id = ${campaign.id}`,
    "Campaign over",
    "Campagne terminée",
  ],
  [
    "campaign_not_open",
    ({ campaign }) => sql`UPDATE campaigns SET starts_on = '2099-01-01' WHERE id = ${campaign.id}`,
    "Not open yet",
    "Pas encore ouvert",
  ],
];

describe("a link that leads on", () => {
  it("is open, wherever it is read, and has what it takes to share it", async () => {
    const { link } = await newLink();
    const open = { status: "active", open: true, closed_because: null };
    expect(link).toMatchObject(open);
    expect((await calls.read(link.id)).body).toMatchObject(open);
    expect((await calls.list(`officer_id=${link.officer_id}`)).body.data).toMatchObject([open]);
    expect((await calls.validate(link.code)).body).toMatchObject({ valid: true, referral: open });
    for (const path of [`/dashboard/links/${link.id}`, `/dashboard/links/${link.id}/share`]) {
      expect((await page(path, admin)).html).toContain("wa.me");
    }
  });
});

describe("a link that leads nowhere", () => {
  it.each(reasons)(
    "says %s wherever it is read, as the redirect does",
    async (reason, change, words, french) => {
      const scene = await newLink();
      const { link } = scene;
      await db.run(change(scene));
      const closed = { open: false, closed_because: reason };
      expect((await calls.read(link.id)).body).toMatchObject(closed);
      const inList = (await calls.list(`officer_id=${link.officer_id}&sort=campaign_name`)).body.data;
      expect(inList).toMatchObject([closed]);
      expect((await calls.validate(link.code)).body).toMatchObject({
        valid: false,
        reason,
        referral: closed,
      });
      expect((await click(link.code)).status).toBe(410);
      for (const path of [
        `/dashboard/links/${link.id}`,
        `/dashboard/links/${link.id}/share`,
        `/dashboard/links?officer_id=${link.officer_id}`,
      ]) {
        const { html } = await page(path, admin);
        expect(html).not.toContain("wa.me");
        expect(html).not.toMatch(/badge[^>]*>Active</);
        if (!path.endsWith("share")) expect(html).toContain(`>${words}<`);
      }
      await db.run(sql`UPDATE people SET locale = 'fr' WHERE id = ${admin.personId}`);
      expect((await page(`/dashboard/links/${link.id}`, admin)).html).toContain(`>${french}<`);
      await db.run(sql`UPDATE people SET locale = 'en' WHERE id = ${admin.personId}`);
    },
  );

  it("tells of several reasons the first", async () => {
    const scene = await newLink();
    for (const [reason, change] of reasons.slice(0, 5).toReversed()) {
      await db.run(change(scene));
      expect((await calls.read(scene.link.id)).body.closed_because).toBe(reason);
    }
  });

  it("has no share buttons on its officer's pages", async () => {
    const scene = await newLink();
    const { link, officer, campaign } = scene;
    const paths = ["/dashboard", "/dashboard/links", `/dashboard/campaigns/${campaign.id}`];
    for (const path of paths)
      expect([path, (await page(path, officer)).html.includes("wa.me")]).toEqual([path, true]);
    await db.run(sql`UPDATE campaigns SET archived_at = 1 WHERE id = ${campaign.id}`);
    for (const path of [...paths, `/dashboard/links/${link.id}`, `/dashboard/links/${link.id}/share`]) {
      expect([path, (await page(path, officer)).html.includes("wa.me")]).toEqual([path, false]);
    }
  });
});

it("links are listed by whether they lead on", async () => {
  const { officer, campaign, wanted, link } = await newLink();
  const { body: revoked } = await calls.create(wanted);
  await calls.act(revoked.id, "revoke");
  const { body: expiring } = await calls.create({ ...wanted, expires_at: inSeconds(3600) });
  const listed = async (query: string) =>
    (await calls.list(`officer_id=${officer.id}&${query}`)).body.data.map(({ id }) => id).sort();
  expect(await listed("open=true")).toEqual([link.id, expiring.id].sort());
  expect(await listed("open=false")).toEqual([revoked.id]);
  await db.run(sql`UPDATE campaigns SET ends_on = '2020-02-01' WHERE id = ${campaign.id}`);
  expect(await listed("open=true")).toEqual([]);
  expect((await page(`/dashboard/links?officer_id=${officer.id}&open=true`, admin)).html).toContain(
    "No link fits",
  );
});

describe("the form of a new link", () => {
  it("names an officer who is not assigned, and where to assign them, and assigns nobody by itself", async () => {
    const { campaign } = await calls.scene();
    const { officer } = await calls.scene();
    await db.run(sql`UPDATE people SET name = 'Asha Tamang' WHERE id = ${officer.personId}`);
    const form = { officer_id: officer.id, campaign_id: campaign.id, label: "Kept" };
    const refused = await submit("/dashboard/links/new", admin, form);
    expect(refused.status).toBe(400);
    expect(refused.html).toContain("Asha Tamang is not assigned to Field campaign");
    expect(refused.html).toContain(`/dashboard/campaigns/${campaign.id}/officers#assigned`);
    expect(refused.html).toContain('value="Kept"');
    const count = await db.get(sql`SELECT
      (SELECT count(*) FROM referrals WHERE officer_id = ${officer.id}) AS links,
      (SELECT count(*) FROM campaign_officers WHERE campaign_id = ${campaign.id} AND officer_id = ${officer.id}) AS assigned`);
    expect(count).toEqual({ links: 0, assigned: 0 });
  });

  it("offers no campaign that is over or archived", async () => {
    const { campaign } = await calls.scene({}, { name: "Long over", ends_on: "2020-02-01" });
    const offered = `value="${campaign.id}"`;
    for (const path of ["/dashboard/links/new", "/dashboard/links/bulk"]) {
      expect((await page(path, admin)).html).not.toContain(offered);
    }
  });
});

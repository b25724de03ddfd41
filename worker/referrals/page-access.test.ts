import { beforeAll, expect, it } from "vitest";
import { administrator, api, signIn } from "../testing/api";
import { runningCampaign, signedInOfficer } from "./testing/fixtures";
import { page, submit } from "./testing/pages";

type Session = Awaited<ReturnType<typeof administrator>>;
let admin: Session;
let officer: Awaited<ReturnType<typeof signedInOfficer>>;
let stranger: Awaited<ReturnType<typeof signedInOfficer>>;
let campaign: string;
let link: string;

beforeAll(async () => {
  admin = await administrator();
  officer = await signedInOfficer();
  stranger = await signedInOfficer();
  campaign = (await runningCampaign(admin.token, { officer_ids: [officer.id] })).id;
  const made = await api<{ id: string }>("POST", "/referrals", {
    token: admin.token,
    body: { officer_id: officer.id, campaign_id: campaign },
  });
  link = made.body.id;
});

const forAdmins = () => [
  "/dashboard/campaigns/new",
  `/dashboard/campaigns/${campaign}/edit`,
  ...["officers", "links", "form", "settings"].map((tab) => `/dashboard/campaigns/${campaign}/${tab}`),
  "/dashboard/officers",
  "/dashboard/officers/new",
  "/dashboard/officers/import",
  `/dashboard/officers/${officer.id}`,
  `/dashboard/officers/${officer.id}/edit`,
  `/dashboard/links/bulk?campaign_id=${campaign}`,
];

const forBoth = () => [
  "/dashboard/campaigns",
  `/dashboard/campaigns/${campaign}`,
  "/dashboard/links",
  "/dashboard/links/new",
  `/dashboard/links/${link}`,
];

it("an admin is shown every page", async () => {
  for (const path of [...forAdmins(), ...forBoth()]) {
    expect([path, (await page(path, admin)).status]).toEqual([path, 200]);
  }
});

it("an officer is shown their own pages and a 403 page for the rest", async () => {
  for (const path of forBoth()) expect([path, (await page(path, officer)).status]).toEqual([path, 200]);
  for (const path of forAdmins()) expect([path, (await page(path, officer)).status]).toEqual([path, 403]);
});

it("another officer's campaign and link are 404", async () => {
  expect((await page(`/dashboard/campaigns/${campaign}`, stranger)).status).toBe(404);
  expect((await page(`/dashboard/links/${link}`, stranger)).status).toBe(404);
  expect((await submit(`/dashboard/links/${link}/revoke`, stranger)).status).toBe(404);
});

it("an officer may not revoke what only an admin gave them, nor staff a campaign", async () => {
  expect((await submit(`/dashboard/links/${link}/revoke`, officer)).status).toBe(403);
  expect((await submit(`/dashboard/campaigns/${campaign}/officers`, officer)).status).toBe(403);
  expect((await submit(`/dashboard/campaigns/${campaign}/archive`, officer)).status).toBe(403);
});

it("an unknown record is 404 to an admin too", async () => {
  for (const kind of ["campaigns", "officers", "links"]) {
    expect((await page(`/dashboard/${kind}/none_such`, admin)).status).toBe(404);
  }
});

it("whoever is not signed in goes to the sign-in page and comes back", async () => {
  expect((await page("/dashboard/officers?status=active", null)).status).toBe(303);
});

it("a form without its token changes nothing", async () => {
  const refused = await submit(`/dashboard/campaigns/${campaign}/archive`, admin, {}, { csrf: null });
  expect(refused.status).toBe(403);
  const { body } = await api("GET", `/campaigns/${campaign}`, { token: admin.token });
  expect(body.status).toBe("active");
});

it("a person with a role in another module alone is shown none of it", async () => {
  const other = await signIn(["workshops:facilitator"]);
  expect((await page("/dashboard/campaigns", other)).status).toBe(403);
});

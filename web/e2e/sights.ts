import type { Page } from "playwright-core";

/** A page as somebody sees it; `act` does there what an address alone does not lead to. */
export interface Sight {
  name: string;
  path: string;
  act?: (page: Page) => Promise<unknown>;
}

export type Call = <T>(method: "GET" | "POST" | "PATCH" | "PUT", path: string, body?: unknown) => Promise<T>;

/** Calls the API as somebody who signs in with a password. */
export async function callAs(url: string, who: { email: string; password: string }): Promise<Call> {
  let token = "";
  const call: Call = async (method, path, body) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return response.json();
  };
  token = (await call<{ access_token: string }>("POST", "/auth/login", who)).access_token;
  return call;
}

const named = (paths: string[]): Sight[] =>
  paths.map((path) => ({
    path,
    name: path
      .slice(1)
      .replaceAll(/\b[a-z]{3}_\w{26}/g, "one")
      .replaceAll(/\W+/g, "-"),
  }));

const send = (page: Page) => page.locator("main form button[type=submit]").last().click();

/** Until the fault is told: a password is checked slowly on purpose. */
async function refuse(page: Page): Promise<void> {
  await send(page);
  await page.locator("[data-form-faults]").waitFor();
}

interface Named {
  id: string;
  name: string;
  email: string;
}
interface Link {
  id: string;
  code: string;
  campaign_id: string;
  officer_id: string;
}

const first = async <T>(call: Call, list: string): Promise<T> => {
  const [one] = (await call<{ data: T[] }>("GET", list)).data;
  if (!one) throw new Error(`${list} is empty`);
  return one;
};

const insight = ["compare", "timing", "geography", "sources", "matrix", "year"];
const settings = ["organisation", "users", "users/new", "api-keys", "audit-log", "dead-letters", "outbox"];
const lists = ["campaigns", "officers", "links", "signups", "follow-ups", "imports"];
const dashboard = (names: string[]) => names.map((name) => `/dashboard/${name}`);

/** An administrator's of a product in which nothing has happened. */
export const emptyPages = named([
  "/dashboard",
  ...dashboard(insight.map((view) => `insight/${view}`)),
  ...dashboard([...lists, "links/new", "links/bulk"]),
]).map((sight) => ({ ...sight, name: `empty-${sight.name}` }));

/** What the people of the demo and what it holds are known by. */
export async function findDemo(call: Call) {
  const link = await first<Link>(call, "/referrals?status=active&sort=-clicks");
  const officer = await call<Named>("GET", `/officers/${link.officer_id}`);
  const campaign = await call<Named & { slug: string }>("GET", `/campaigns/${link.campaign_id}`);
  const signup = await first<Named>(call, "/signups");
  const revoked = await first<Link>(call, "/referrals?status=revoked");
  const ended = await first<{ slug: string }>(call, "/campaigns?status=ended");
  const newcomer = { name: "Ines Ba", email: "ines.ba@example.org" };
  const invited = await call<{ temporary_password: string; invitation_url: string }>(
    "POST",
    "/officers",
    newcomer,
  );
  return { link, officer, campaign, signup, revoked, ended, newcomer: { ...newcomer, ...invited } };
}

export type Demo = Awaited<ReturnType<typeof findDemo>>;

export const visitorPages = ({ campaign, revoked, ended, newcomer }: Demo): Sight[] => [
  ...named(["/login", "/forgot", "/reset?token=none", "/offline", "/docs/api", "/nowhere"]),
  { name: "login-refused", path: "/login", act: refuse },
  { name: "invitation", path: newcomer.invitation_url },
  { name: "form", path: `/signup/${campaign.slug}` },
  { name: "form-refused", path: `/signup/${campaign.slug}`, act: refuse },
  { name: "form-success", path: `/signup-success?campaign=${campaign.slug}` },
  { name: "form-closed", path: `/signup/${ended.slug}` },
  { name: "form-none", path: "/signup/there-is-none" },
  { name: "link-closed", path: `/r/${revoked.code}` },
  { name: "link-forged", path: "/r/forged" },
  ...named(["signs", "forms", "lists", "charts"].map((part) => `/dev/ui/${part}`)),
];

/** A history that a person brings, with a line that cannot be taken. */
const history = ({ link }: Demo) =>
  [
    { timestamp: "2025-03-04T08:00:00.000Z", eventType: "click", referralID: link.code, visitor: "v" },
    {
      timestamp: "2025-03-04T09:00:00.000Z",
      eventType: "signup",
      referralID: link.code,
      userEmail: "a hash",
    },
    { timestamp: "yesterday", eventType: "click", referralID: link.code },
  ]
    .map((line) => JSON.stringify(line))
    .join("\n");

const upload = (name: string, text: string) => async (page: Page) => {
  await page.setInputFiles('[name="file"]', { name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await send(page);
  await page.waitForLoadState();
};

export function adminPages(demo: Demo): Sight[] {
  const { link, officer, campaign, signup } = demo;
  const below = (list: string, id: string, more: string[]): Sight[] =>
    ["", ...more].map((tail) => ({
      name: `${list}-one${tail && `-${tail}`}`,
      path: `/dashboard/${list}s/${id}${tail && `/${tail}`}`,
    }));
  return [
    ...named([
      "/dashboard",
      "/dashboard?days=365",
      `/dashboard?campaign_id=${campaign.id}`,
      "/dashboard?officer=nobody",
      ...dashboard(insight.map((view) => `insight/${view}`)),
      ...dashboard([...lists, "campaigns/new", "officers/new", "officers/import", "links/new", "links/bulk"]),
      "/dashboard/campaigns?q=nothing+like+it",
      ...dashboard(["profile", ...settings].map((part) => `settings/${part}`)),
    ]),
    ...below("campaign", campaign.id, ["edit", "messages", "targets"]),
    ...below("officer", officer.id, ["edit"]),
    ...below("link", link.id, ["share", "poster"]),
    {
      name: "poster-printed",
      path: `/dashboard/links/${link.id}/poster`,
      act: (page) => page.emulateMedia({ media: "print" }),
    },
    ...below("signup", signup.id, []),
    { name: "campaign-refused", path: "/dashboard/campaigns/new", act: refuse },
    {
      name: "officers-import-refused",
      path: "/dashboard/officers/import",
      act: upload("people.csv", "name,email\nAsha,asha@example.org\nBen,not an address\n"),
    },
    { name: "imports-check", path: "/dashboard/imports", act: upload("history.ndjson", history(demo)) },
  ];
}

/** What an officer opens. */
export const officerPaths = ({ link, campaign }: Record<"link" | "campaign", { id: string }>): string[] => [
  "/dashboard",
  "/dashboard/follow-ups",
  "/dashboard/follow-ups?stage=enrolled",
  "/dashboard/campaigns",
  `/dashboard/campaigns/${campaign.id}`,
  "/dashboard/links",
  `/dashboard/links/${link.id}`,
  `/dashboard/links/${link.id}/share`,
  `/dashboard/links/${link.id}/poster`,
  "/dashboard/officers",
  "/dashboard/settings/profile",
];

export const officerPages = (demo: Demo): Sight[] =>
  named(officerPaths(demo)).map((sight) => ({ ...sight, name: `own-${sight.name}` }));

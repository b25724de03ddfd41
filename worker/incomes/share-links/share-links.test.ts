import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { api, db, origin, request, signIn } from "../../testing/api";
import { type MadeCase, makeCase, unitWith } from "../testing/case-records";
import { loadMaster } from "../testing/master";
import { asMember } from "../testing/world";

type Session = Awaited<ReturnType<typeof signIn>>;
interface Link {
  id: string;
  url: string;
}

let owner: Session;
let made: MadeCase;
let at: string;
beforeAll(async () => {
  await loadMaster();
  owner = await signIn([]);
  const unit = await unitWith([]);
  await atomically(db, asMember(owner.personId, "editor", [unit]));
  made = await makeCase(owner.token, { business_unit_id: unit, description: "Of the highlands" });
  at = `/incomes/cases/${made.id}`;
});

const makeLink = async (body: object = {}) =>
  (await api<Link>("POST", `${at}/share-links`, { token: owner.token, body })).body;
const tokenOf = ({ url }: Link) => url.split("/").at(-1) ?? "";
const open = (token: string) =>
  api<{ case: object; results: { revision: number } }>("GET", `/incomes/shared/${token}`);

it("a link lets anybody read the case and what it comes to, without people, access, unit and tags", async () => {
  const link = await makeLink({ label: "For the board" });
  expect(link.url).toMatch(/\/incomes\/shared\/[\w-]{32}$/);
  const answer = await open(tokenOf(link));
  expect(answer.body).toMatchObject({
    case: { id: made.id, description: "Of the highlands", segments: [{ name: "All farmers" }] },
    results: { revision: 1, segments: [{ name: "All farmers" }] },
  });
  const told = JSON.stringify(answer.body);
  for (const hidden of ["owner", "updated_by", "right", "private", "business_unit_id", "tag_ids"]) {
    expect(told).not.toContain(`"${hidden}"`);
  }
  expect(told).not.toContain(owner.personId);
  const raw = await request("GET", `/api/v1/incomes/shared/${tokenOf(link)}`);
  expect(raw.headers.get("x-robots-tag")).toBe("noindex");
  const list = await api<{ data: object[] }>("GET", `${at}/share-links`, { token: owner.token });
  expect(list.body.data).toEqual([
    { id: link.id, label: "For the board", expires_on: null, created_at: expect.any(String) },
  ]);
  const kept = JSON.stringify(await db.all(sql`SELECT * FROM case_share_links`));
  expect(kept).not.toContain(tokenOf(link));
});

it("needs to be told nothing", async () => {
  const { token } = owner;
  expect(await api("POST", `${at}/share-links`, { token })).toMatchObject({
    ...{ status: 201, body: { label: "", expires_on: null } },
  });
  expect(await api("POST", `${at}/convert`, { token })).toMatchObject({ status: 200, body: { revision: 1 } });
});

it("a token that nobody was given is unknown; one withdrawn or expired, or of a deleted case, is gone", async () => {
  expect((await open("none")).status).toBe(404);
  const [withdrawn, expired, last] = [
    await makeLink(),
    await makeLink({ expires_on: "2026-01-01" }),
    await makeLink({ expires_on: "2999-12-31" }),
  ];
  const path = `${at}/share-links/${withdrawn.id}`;
  expect((await api("DELETE", path, { token: owner.token })).status).toBe(204);
  expect((await api("DELETE", path, { token: owner.token })).status).toBe(404);
  expect((await open(tokenOf(withdrawn))).status).toBe(410);
  expect((await open(tokenOf(expired))).status).toBe(410);
  expect((await open(tokenOf(last))).status).toBe(200);
  await api("DELETE", at, { token: owner.token });
  expect((await open(tokenOf(last))).status).toBe(410);
  await api("POST", `${at}/restore`, { token: owner.token });
  expect((await open(tokenOf(last))).status).toBe(200);
});

it("the page of access lets people in, makes a link and hands over, without script", async () => {
  const page = `/dashboard${at}/access`;
  const cookie = { accept: "text/html", cookie: `__Host-access=${owner.token}` };
  const html = await (await request("GET", page, { headers: cookie })).text();
  const csrf = /name="csrf" value="([^"]*)"/.exec(html)?.[1] ?? "";
  const send = async (action: string, fields: Record<string, string>) => {
    const form = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
    const body = new URLSearchParams({ csrf, ...fields }).toString();
    const answer = await request("POST", action, { headers: { ...cookie, ...form, origin }, body });
    return { status: answer.status, html: await answer.text() };
  };
  const colleague = await signIn([]);
  const other = await unitWith([]);
  await atomically(db, asMember(colleague.personId, "viewer", [other]));
  const email = `${colleague.personId}@milepost.test`;
  expect((await send(page, { email, permission: "edit" })).status).toBe(303);
  expect((await send(page, { email: "nobody", permission: "edit" })).status).toBe(400);
  expect(await request("GET", page, { headers: cookie }).then((answer) => answer.text())).toContain(email);
  const link = await send(`${page}/links`, { label: "Press" });
  const url = /https?:\/\/[^<"]+\/incomes\/shared\/[\w-]+/.exec(link.html)?.[0] ?? "";
  expect((await open(tokenOf({ id: "", url }))).status).toBe(200);
  expect((await send(`${page}/owner`, { owner_email: "nobody@milepost.test" })).status).toBe(400);
  expect((await send(`${page}/owner`, { owner_email: email })).status).toBe(303);
  const mine = await request("GET", page, { headers: cookie }).then((answer) => answer.text());
  expect(mine).not.toContain("/access/links");
});

it("whoever has the link reads the report, which no search engine lists; a dead one is said to be gone", async () => {
  const mine = await signIn(["incomes:super_admin"]);
  const { id } = await makeCase(mine.token, { name: "Maize <of the hills>" });
  const link = await api<Link>("POST", `/incomes/cases/${id}/share-links`, { token: mine.token, body: {} });
  const path = new URL(link.body.url).pathname;
  const read = async (headers: Record<string, string> = {}) => {
    const answer = await request("GET", path, { headers: { accept: "text/html", ...headers } });
    return { status: answer.status, robots: answer.headers.get("x-robots-tag"), html: await answer.text() };
  };
  const page = await read();
  expect([page.status, page.robots]).toEqual([200, "noindex"]);
  expect(page.html).toContain("Maize &lt;of the hills>");
  expect(page.html).toContain("What these figures do not say");
  expect((await read({ "accept-language": "fr" })).html).toContain("Ce que ces chiffres ne disent pas");
  await api("DELETE", `/incomes/cases/${id}/share-links/${link.body.id}`, { token: mine.token });
  expect(await read()).toMatchObject({ status: 410, robots: "noindex" });
});

import { beforeAll, expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { issueKey } from "../../core/testing/suite";
import { api, db, request, signIn } from "../../testing/api";
import { type MadeCase, makeCase, unitWith } from "../testing/case-records";
import { loadMaster } from "../testing/master";
import { asMember } from "../testing/world";

type Session = Awaited<ReturnType<typeof signIn>>;
interface Comment {
  id: string;
  text: string;
  author: { id: string };
  resolved: boolean;
  resolved_by: { id: string } | null;
  edited_at: string | null;
}

let writer: Session;
let reader: Session;
let chief: Session;
let made: MadeCase;
let at: string;
beforeAll(async () => {
  await loadMaster();
  [writer, reader, chief] = [await signIn([]), await signIn([]), await signIn(["incomes:super_admin"])];
  const unit = await unitWith([]);
  await atomically(db, [
    ...asMember(writer.personId, "editor", [unit]),
    ...asMember(reader.personId, "viewer", [unit]),
  ]);
  made = await makeCase(writer.token, { business_unit_id: unit });
  at = `/incomes/cases/${made.id}/comments`;
});

const call = (method: string, path: string, { token }: Session, body?: object) =>
  api<Comment & { data: Comment[] }>(method, path, { token, ...(body ? { body } : {}) });

it("whoever reads a case comments on a number of it, and on nothing that it does not have", async () => {
  const segment_id = made.segments[0]?.id;
  const key = `${made.commodities[0]?.id}:3`;
  const said = await call("POST", at, reader, { text: "A whole year?\r\nOr a season?", segment_id, key });
  expect(said).toMatchObject({
    status: 201,
    body: {
      ...{ text: "A whole year?\nOr a season?", segment_id, key },
      ...{ author: { id: reader.personId }, resolved: false, edited_at: null },
    },
  });
  for (const wrong of [{ segment_id: "seg_none" }, { key: "diversified:1" }, { text: " " }]) {
    const refused = await call("POST", at, reader, { text: "x", ...wrong });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: Object.keys(wrong)[0] }] } });
  }
  await call("POST", at, writer, { text: "Fine otherwise" });
  expect((await call("GET", `${at}?key=${encodeURIComponent(key)}`, writer)).body.data).toHaveLength(1);
  expect((await call("GET", `${at}?q=FINE`, writer)).body.data.map(({ text }) => text)).toEqual([
    "Fine otherwise",
  ]);
});

it("its author changes it; its author or who lets others in deletes it; anybody resolves it", async () => {
  const { id } = (await call("POST", at, reader, { text: "Sure?" })).body;
  const one = `${at}/${id}`;
  expect((await call("PATCH", one, writer, { text: "No" })).status).toBe(403);
  expect((await call("PATCH", one, reader, { text: "Really sure?" })).body).toMatchObject({
    text: "Really sure?",
    edited_at: expect.any(String),
  });
  expect((await call("POST", `${one}/resolve`, writer)).body).toMatchObject({
    resolved: true,
    resolved_by: { id: writer.personId },
  });
  expect((await call("GET", `${at}?status=resolved`, reader)).body.data.map((found) => found.id)).toEqual([
    id,
  ]);
  expect((await call("POST", `${one}/reopen`, reader)).body).toMatchObject({
    resolved: false,
    resolved_by: null,
  });
  const theirs = (await call("POST", at, chief, { text: "From above" })).body;
  expect((await call("DELETE", `${at}/${theirs.id}`, reader)).status).toBe(403);
  expect((await call("DELETE", `${at}/${theirs.id}`, writer)).status).toBe(204);
  expect((await call("GET", `${at}/${theirs.id}`, reader)).status).toBe(404);
});

it("a key that the installation made, behind which nobody stands, comments and resolves as nobody", async () => {
  const { key: token } = await issueKey(["admin"]);
  const said = await api<Comment>("POST", at, { token, body: { text: "Imported", key: "diversified:35" } });
  expect(said).toMatchObject({ status: 201, body: { text: "Imported", author: null } });
  const one = `${at}/${said.body.id}`;
  const settled = await api<Comment>("POST", `${one}/resolve`, { token });
  expect(settled).toMatchObject({ status: 200, body: { resolved: true, resolved_by: null } });
  expect((await api("PATCH", one, { token, body: { text: "Mine" } })).status).toBe(403);
  expect((await api("DELETE", one, { token })).status).toBe(204);
});

it("its page shows what is said of a number, with the number chosen for the next comment", async () => {
  const key = "diversified:35";
  await call("POST", at, writer, { text: "Remittances <too>?", key });
  const page = await request("GET", `/dashboard${at}?key=${key}`, {
    headers: { accept: "text/html", cookie: `__Host-access=${reader.token}` },
  });
  const html = await page.text();
  expect(html).toContain("Remittances &lt;too>?");
  expect(html).not.toContain("Fine otherwise");
  expect(html).toMatch(/<option selected value="diversified:35">|<option value="diversified:35" selected>/);
});

import { beforeAll, expect, it } from "vitest";
import { administrator, api, db, request } from "../../testing/api";
import { atomically } from "../db/db";
import { cookieNames } from "../identity/cookies";
import { record, recordEach } from "./record";

interface Trail {
  data: { action: string; subject_id: string }[];
  total: number;
}

let token: string;
beforeAll(async () => {
  ({ token } = await administrator());
  const settings = { name: "Field team", time_zone: "Asia/Kathmandu", locale: "en" };
  await api("PUT", "/settings/organisation", { token, body: settings });
  // Kathmandu is 5 hours and 45 minutes ahead of UTC.
  for (const [at, subject] of [
    ["2025-03-01T18:14:59.999Z", "last of the 1st"],
    ["2025-03-01T18:15:00.000Z", "first of the 2nd"],
    ["2025-03-02T18:14:59.999Z", "last of the 2nd"],
    ["2025-03-02T18:15:00.000Z", "first of the 3rd"],
  ] as const) {
    const by = { actor: null, requestId: "test", now: Date.parse(at) };
    await record(db, by, "test.happened", subject);
  }
});

const read = async (query: string) => {
  const { status, body } = await api<Trail>("GET", `/audit-log?sort=at&${query}`, { token });
  return { status, subjects: body.data?.map(({ subject_id }) => subject_id) };
};

it("what was done is found by local days, both inclusive", async () => {
  const second = ["first of the 2nd", "last of the 2nd"];
  expect(await read("from=2025-03-02&to=2025-03-02")).toEqual({ status: 200, subjects: second });
  expect((await read("to=2025-03-02")).subjects).toEqual(["last of the 1st", ...second]);
  expect((await read("from=2025-03-02&action=test.happened")).subjects).toEqual([
    ...second,
    "first of the 3rd",
  ]);
  expect((await read("from=2025-02-30")).status).toBe(400);
});

it("what was done is found by words", async () => {
  expect((await read("q=OF+THE+3")).subjects).toEqual(["first of the 3rd"]);
  expect((await read("q=100%25")).subjects).toEqual([]);
});

it("what was done is a file too, whole and with the same filters", async () => {
  const by = { actor: null, requestId: "test", now: Date.parse("2024-05-01T12:00:00.000Z") };
  const many = Array.from({ length: 1_234 }, (_, i) => `record ${i}`);
  for (let at = 0; at < many.length; at += 200) {
    await atomically(db, [recordEach(by, "file.written", many.slice(at, at + 200))]);
  }
  await record(db, by, "file.formula", '=HYPERLINK("https://evil.example")', { note: '=1+1, "quoted"' });
  const file = async (query: string) => {
    const answer = await request("GET", `/api/v1/audit-log?format=csv&${query}`, { token });
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="audit-log.csv"');
    return (await answer.text()).replace("\uFEFF", "").trimEnd().split("\r\n");
  };
  const [head, ...rows] = await file("action=file.written&limit=1&page=9");
  expect(head).toBe("id,at,actor_kind,actor_id,actor_name,action,subject_id,detail,request_id");
  expect(new Set(rows.map((row) => row.split(",")[6])).size).toBe(1_234);
  const ids = rows.map((row) => row.split(",")[0] ?? "");
  expect(ids).toEqual([...ids].sort().reverse());
  expect((await file("action=file.written&sort=at")).slice(1)).toEqual([...rows].reverse());
  expect(await file("from=2024-05-02&to=2024-05-03")).toEqual([head]);
  expect((await file("from=2024-05-01&to=2024-05-01")).length).toBe(1_236);
  expect((await file("action=file.formula"))[1]).toContain(`"'=HYPERLINK`);
  expect((await request("GET", "/api/v1/audit-log?format=xlsx", { token })).status).toBe(400);
});

it("the page has the days and the file", async () => {
  const cookie = `${cookieNames.access}=${token}`;
  const page = (query: string) =>
    request("GET", `/dashboard/settings/audit-log?${query}`, { headers: { cookie } });
  const shown = await (await page("from=2025-03-02&to=2025-03-02")).text();
  expect(shown).toContain("first of the 2nd");
  expect(shown).not.toContain("first of the 3rd");
  expect(shown).toMatch(/name="from" value="2025-03-02"/);
  const file = await page("from=2025-03-02&to=2025-03-02&format=csv");
  expect(file.headers.get("content-type")).toContain("text/csv");
  const text = await file.text();
  expect(text.split("\r\n")).toHaveLength(4);
  expect(text).toContain("test.happened");
});

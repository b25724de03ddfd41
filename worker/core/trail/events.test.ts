import { beforeAll, expect, it } from "vitest";
import { administrator, api, db } from "../../testing/api";
import { record } from "./record";

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

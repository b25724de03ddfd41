import { beforeAll, expect, it } from "vitest";
import { api, origin, request, signIn } from "../../testing/api";
import type { Question } from "../engine/question";
import { makeCase } from "../testing/case-records";
import { loadMaster } from "../testing/master";

let token: string;
beforeAll(async () => {
  await loadMaster();
  token = (await signIn(["incomes:super_admin"])).token;
});

interface Version {
  version: number;
  questions: Question[];
}
const read = async (version: number) =>
  (await api<Version>("GET", `/incomes/question-sets/${version}`, { token })).body;
const publish = (questions: unknown[], headers: Record<string, string> = {}) =>
  api<Version & { path: string; position: number }>("POST", "/incomes/question-sets", {
    ...{ token, headers, body: { questions } },
  });

it("numbers versions, each by one request alone, and new cases follow the newest", async () => {
  const old = await makeCase(token);
  const { questions } = await read(1);
  const fewer = questions.filter(({ id }) => id !== 9);
  const priced = fewer.map((one) => (one.id === 3 ? { ...one, formula: "#8 * 2" } : one));
  const key = { "idempotency-key": "set-2" };
  const made = await publish(priced, key);
  expect(made).toMatchObject({ status: 201, body: { version: 2, questions: priced } });
  expect((await publish(priced, key)).body.version).toBe(2);
  expect((await read(2)).questions).toEqual(priced);
  const list = await api<{ data: object[]; total: number }>("GET", "/incomes/question-sets", { token });
  expect(list.body).toMatchObject({ total: 2, data: [{ version: 2 }, { version: 1, questions: 50 }] });

  const fresh = await makeCase(token);
  expect(fresh).toMatchObject({ question_set: 2 });
  const answered = async (of: typeof fresh, question: number, current: number) =>
    api("PATCH", `/incomes/cases/${of.id}/values`, {
      token,
      body: {
        values: [{ segment_id: of.segments[0]?.id, key: `${of.commodities[0]?.id}:${question}`, current }],
      },
    });
  expect((await answered(fresh, 9, 1)).status).toBe(400);
  await answered(fresh, 8, 3);
  const volume = async (of: typeof fresh) => {
    const { body } = await api<{ segments: { current: { values: Record<string, number> } }[] }>(
      "GET",
      `/incomes/cases/${of.id}/results`,
      { token },
    );
    return body.segments[0]?.current.values[`${of.commodities[0]?.id}:3`];
  };
  expect(await volume(fresh)).toBe(6);

  // The one that was there stays, until it is moved; what it would lose is told first, and undo brings it back.
  expect((await api("GET", `/incomes/cases/${old.id}`, { token })).body).toMatchObject({ question_set: 1 });
  await answered(old, 8, 3);
  await answered(old, 9, 1);
  expect(await volume(old)).toBe(2);
  const move = (body: object) => api("POST", `/incomes/cases/${old.id}/question-set`, { token, body });
  expect(await move({ version: 3 })).toMatchObject({ status: 400 });
  const lost = [{ segment_id: old.segments[0]?.id, key: `${old.commodities[0]?.id}:9` }];
  expect(await move({ version: 2 })).toMatchObject({ status: 409, body: { code: "would_lose", lost } });
  const moved = await move({ version: 2, confirm_loss: true });
  expect(moved).toMatchObject({ status: 200, body: { question_set: 2, revision: 4 } });
  expect(await volume(old)).toBe(6);
  await api("POST", `/incomes/cases/${old.id}/revisions/4/undo`, { token, body: {} });
  expect(await volume(old)).toBe(2);
});

it("refuses a formula that names what is not below it, with path and position", async () => {
  const { questions } = await read(1);
  const at = questions.findIndex(({ id }) => id === 4);
  const wrong = questions.map((one) => (one.id === 4 ? { ...one, formula: "#10 + #8" } : one));
  expect(await publish(wrong)).toMatchObject({
    status: 400,
    body: { code: "formula_invalid", path: `questions.${at}.formula`, position: 6 },
  });
});

it("publishes a question from its page, and shows where a formula is at fault", async () => {
  const path = "/dashboard/incomes/admin/master/questions";
  const cookie = { accept: "text/html", cookie: `__Host-access=${token}` };
  const open = async (at: string) => (await request("GET", at, { headers: cookie })).text();
  const tried = await open(`${path}?formula=${encodeURIComponent("#2*#3")}&v2=2&v3=1,5`);
  expect(tried).toContain("It comes to 3");
  expect(await open(`${path}?formula=${encodeURIComponent("(1")}`)).toContain("it ends too early");
  const before = await open(`${path}/35`);
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(before)?.[1] ?? "";
  const send = async (fields: Record<string, string>) =>
    request("POST", `${path}/35`, {
      headers: {
        ...cookie,
        ...{ origin, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" },
      },
      body: new URLSearchParams({ csrf: hidden("csrf"), version: hidden("version"), ...fields }).toString(),
    });
  expect((await send({ label_en: "", label_fr: "Salaires" })).status).toBe(400);
  expect((await send({ label_en: "Wages", label_fr: "Salaires" })).status).toBe(303);
  const version = Number(hidden("version")) + 1;
  const { questions } = await read(version);
  expect(questions.find(({ id }) => id === 35)).toMatchObject({
    ...{ label: { en: "Wages", fr: "Salaires" }, type: "diversified", unit: ["currency", null] },
  });
  expect(questions).toHaveLength((await read(version - 1)).questions.length);
});

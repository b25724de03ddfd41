import { createExecutionContext, evictDurableObject, runInDurableObject } from "cloudflare:test";
import { expect, it } from "vitest";
import worker from "../..";
import { administrator, origin, signIn, testEnv } from "../../testing/api";
import { issueKey } from "../testing/suite";
import type { RequestCounter } from "./request-counter";

/** A call to a product that lets so many through in a minute. */
const call = (token: string, { quota = "5", path = "/api/v1/me", init = {} as RequestInit } = {}) =>
  worker.fetch(
    new Request(origin + path, {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) },
    }) as never,
    { ...testEnv, API_REQUESTS_A_MINUTE: quota },
    createExecutionContext(),
  );

const limitOf = (answer: Response) => {
  const [, remaining, reset] = /^"api";r=(\d+);t=(\d+)$/.exec(answer.headers.get("ratelimit") ?? "") ?? [];
  return { remaining: Number(remaining), reset: Number(reset) };
};
const counterOf = (id: string) => testEnv.REQUEST_COUNTER.getByName(id);

/** As if a minute had passed. */
const passMinute = (id: string) =>
  runInDurableObject(counterOf(id), async (_: RequestCounter, state: DurableObjectState) => {
    await state.storage.put("window", { endsAt: 1, count: 5 });
  }).then(() => evictDurableObject(counterOf(id)));

it("tells exactly how many requests are left, until none is", async () => {
  const { token } = await administrator();
  for (const left of [4, 3, 2, 1, 0]) {
    const answer = await call(token);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("ratelimit-policy")).toBe('"api";q=5;w=60');
    const { remaining, reset } = limitOf(answer);
    expect(remaining).toBe(left);
    expect(reset).toBeGreaterThan(50);
    expect(reset).toBeLessThanOrEqual(60);
  }
  const refused = await call(token);
  const { remaining, reset } = limitOf(refused);
  expect([refused.status, remaining]).toEqual([429, 0]);
  expect(refused.headers.get("retry-after")).toBe(String(reset));
  expect(await refused.json()).toMatchObject({ code: "too_many_requests", status: 429 });
  expect((await call(token, { path: "/api/v1/nothing-here" })).status).toBe(429);
});

it("of many at once exactly so many get through, each told another remainder", async () => {
  const { token } = await administrator();
  const answers = await Promise.all(Array.from({ length: 8 }, () => call(token)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
  const left = answers.filter(({ status }) => status === 200).map((answer) => limitOf(answer).remaining);
  expect(left.sort()).toEqual([0, 1, 2, 3, 4]);
});

it("counts what was refused for another reason, and what a page's script sends", async () => {
  const { token } = await signIn(["elsewhere:guest"]);
  expect(limitOf(await call(token, { path: "/api/v1/users" }))).toMatchObject({ remaining: 4 });
  expect(limitOf(await call(token, { path: "/api/v1/me?nonsense=1" }))).toMatchObject({ remaining: 3 });
  expect(limitOf(await call(token, { path: "/api/v1/nothing-here" }))).toMatchObject({ remaining: 2 });
});

it("a change on a condition is one request, though the product reads the record for it", async () => {
  const { token } = await administrator();
  const tag = (await call(token)).headers.get("etag") ?? "";
  const init = {
    method: "PATCH",
    body: JSON.stringify({ name: "Bimala" }),
    headers: { "if-match": tag, "content-type": "application/json" },
  };
  const changed = await call(token, { init });
  expect([changed.status, limitOf(changed).remaining]).toEqual([200, 3]);
});

it("the count outlives the object that keeps it, and begins anew after a minute", async () => {
  const { token, personId } = await administrator();
  await call(token);
  await evictDurableObject(counterOf(personId));
  expect(limitOf(await call(token)).remaining).toBe(3);
  await passMinute(personId);
  expect(limitOf(await call(token)).remaining).toBe(4);
});

it("each person and each key has a minute of their own, whatever session or device", async () => {
  const one = await administrator();
  const again = await signIn([], { personId: one.personId });
  const other = await administrator();
  const { key } = await issueKey(["admin"]);
  await call(one.token);
  expect(limitOf(await call(again.token)).remaining).toBe(3);
  expect(limitOf(await call(other.token)).remaining).toBe(4);
  expect(limitOf(await call(key, { path: "/api/v1/users" })).remaining).toBe(4);
});

it("who is nobody is told nothing of it; 0 is no limit, and 3000 where nothing is set", async () => {
  expect((await call("nobody")).headers.has("ratelimit")).toBe(false);
  const { token } = await administrator();
  expect((await call(token, { quota: "0" })).headers.has("ratelimit")).toBe(false);
  expect((await call(token, { quota: "" })).headers.get("ratelimit-policy")).toBe('"api";q=3000;w=60');
});

it("nobody is refused because the counter is away", async () => {
  const { token } = await administrator();
  const away = { getByName: () => ({ count: () => Promise.reject(new Error("overloaded")) }) };
  const answer = await worker.fetch(
    new Request(`${origin}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } }) as never,
    { ...testEnv, REQUEST_COUNTER: away as unknown as typeof testEnv.REQUEST_COUNTER },
    createExecutionContext(),
  );
  expect([answer.status, answer.headers.has("ratelimit")]).toEqual([200, false]);
});

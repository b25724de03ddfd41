import { expect, it } from "vitest";
import { openDb } from "../../core/db/db";
import { administrator, testEnv } from "../../testing/api";
import { keyRing } from "../signing/key-ring";
import { callsOf } from "../testing/links";
import { regenerateReferral } from "./regenerate-referral";

const { token } = await administrator();
const { create, list, read, scene } = callsOf(token);

it("calls that all found the link in place still replace it once", async () => {
  const { wanted } = await scene();
  const { body: old } = await create(wanted);
  const by = { actor: null, requestId: "test", now: Date.now() };
  const ring = keyRing(testEnv.LINK_KEYS);
  const results = await Promise.allSettled(
    Array.from({ length: 5 }, () => regenerateReferral(openDb(testEnv), ring, by, { role: "admin" }, old.id)),
  );
  const made = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  expect(made).toHaveLength(1);
  for (const result of results) {
    if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "conflict" });
  }
  expect((await read(old.id)).body.replaced_by).toBe(made[0]);
  expect((await list(`officer_id=${wanted.officer_id}`)).body.total).toBe(2);
});

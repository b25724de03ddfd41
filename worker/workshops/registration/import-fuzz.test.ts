import { createExecutionContext, createMessageBatch } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import worker from "../..";
import type { Env } from "../../env";
import { administrator, api, db, testEnv } from "../../testing/api";
import { dice } from "../../testing/dice";
import { runs } from "../../testing/runs";
import { type KnownPlaces, randomFile } from "../testing/random-import";
import { ask, makeAssessment, makeRegion } from "../testing/records";
import { register } from "../testing/registered";

// Random files of participants against what ../testing/random-import.ts knows of them: all or nothing, with every
// fault at its row and column. And however often the queue tells of an invitation, it is sent once.

let token: string;
let province: string;
let places: KnownPlaces;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  token = (await administrator()).token;
  const region = await makeRegion(token);
  const mark = crypto.randomUUID().slice(0, 8);
  const make = async (level: string, name: string, parent_id: string) =>
    (
      await ask<{ id: string }>(token, "POST", "/places", {
        level,
        name,
        parent_id,
        code: `${name.slice(0, 3)}-${mark}`,
      })
    ).id;
  province = await make("province", `Aralen ${mark}`, region.id);
  const town = await make("municipality", "Talon", province);
  const village = await make("barangay", "Sitio Uno", town);
  const other = await make("province", `Other ${mark}`, region.id);
  const foreign = await make("municipality", "Foreign Town", other);
  places = {
    province: [province, `Aralen ${mark}`, `ARALEN ${mark}`, `Ara-${mark}`],
    municipality: [town, "Talon", "talon", `tal-${mark}`],
    barangay: [village, "sitio uno", `Sit-${mark}`],
    foreign: [foreign, "Foreign Town"],
  };
});

/** How much there is of all that an import could leave behind. */
const counts = (assessmentId: string) =>
  db.get(sql`SELECT (SELECT count(*) FROM participants WHERE assessment_id = ${assessmentId}) AS participants,
    (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM grants) AS grants,
    (SELECT count(*) FROM workshop_log WHERE assessment_id = ${assessmentId}) AS log,
    (SELECT count(*) FROM sign_in_links) AS links, (SELECT count(*) FROM outbox) AS mails,
    (SELECT last_number FROM assessments WHERE id = ${assessmentId}) AS last_number`);

interface Answer {
  detail: string;
  rows: number;
  valid: number;
  created: number;
  joined: number;
  errors: { row: number; column: string; message: string }[];
  skipped: { row: number; reason: string }[];
  participants: { name: string; number: number }[];
}

/** Of most files every cell is as it should be: otherwise few were taken. */
const seldomIn = (seed: number): number => (seed % 2 === 0 ? 100_000 : 15);

it("a file makes all of its participants or none, and tells each fault at its row and column", async () => {
  const seen = { whole: 0, faulty: 0, refused: 0 };
  for (let seed = 1; seed <= runs(25, 400); seed++) {
    const roll = dice(seed);
    const { id } = await makeAssessment(token);
    const here = await register(token, id, province);
    const file = randomFile(roll, places, `${seed}.${id.slice(-6)}`, here.email ?? "", seldomIn(seed));
    const send = (query: string) => {
      const body = new FormData();
      body.set("file", new Blob([file.bytes]), file.name);
      return api<Answer>("POST", `/workshops/assessments/${id}/participants/import${query}`, { token, body });
    };
    const before = await counts(id);
    const tried = await send("?dry_run=true");
    expect([seed, await counts(id)]).toEqual([seed, before]);
    const made = await send(seed % 3 === 0 ? "?invite=true" : "");
    if (file.refused) {
      seen.refused += 1;
      const { status, detail } = file.refused;
      for (const { status: got, body } of [tried, made])
        expect([seed, got, body.detail]).toEqual([seed, status, detail]);
    } else if (file.errors.length > 0) {
      seen.faulty += 1;
      for (const { status, body } of [tried, made]) {
        const at = body.errors.map(({ row, column }) => `${row} ${column}`);
        expect([seed, status, at.sort(), body.rows]).toEqual([seed, 400, [...file.errors].sort(), file.rows]);
        expect(body.valid).toBe(file.created.length);
        expect(body.errors.every(({ message }) => message.length > 5)).toBe(true);
      }
    } else {
      seen.whole += 1;
      const { rows, skipped, created } = file;
      expect([seed, tried.status, tried.body]).toEqual([
        seed,
        200,
        { rows, valid: created.length, errors: [], skipped },
      ]);
      expect([seed, made.status, made.body.created, made.body.joined, made.body.skipped]).toEqual([
        ...[seed, 201, created.length, 0, skipped],
      ]);
      expect(made.body.participants.map(({ name }) => name)).toEqual(created);
      expect(made.body.participants.map(({ number }) => number)).toEqual(created.map((_, n) => n + 2));
      const again = await send("");
      expect([seed, again.status, again.body.created]).toEqual([seed, 201, 0]);
      continue;
    }
    expect([seed, await counts(id)]).toEqual([seed, before]);
  }
  for (const [kind, many] of Object.entries(seen)) expect([kind, many > 1]).toEqual([kind, true]);
});

it("sends each invitation once, however often its job runs", async () => {
  const { id } = await makeAssessment(token);
  const people = await Promise.all([1, 2, 3].map(() => register(token, id, province)));
  const sent: { to: string; text: string }[] = [];
  const messages: unknown[] = [];
  const env = {
    ...testEnv,
    ENVIRONMENT: "production",
    MAIL: {
      send: async (mail: { to: string; text: string }) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        sent.push(mail);
      },
    },
    JOBS: { sendBatch: async (all: { body: unknown }[]) => messages.push(...all.map(({ body }) => body)) },
  } as unknown as Env;
  const call = (key: string) =>
    worker.fetch(
      new Request(`https://milepost.test/api/v1/workshops/assessments/${id}/invitations`, {
        method: "POST",
        headers: {
          ...{ authorization: `Bearer ${token}`, "content-type": "application/json" },
          "idempotency-key": key,
        },
        body: "{}",
      }) as never,
      env,
      createExecutionContext(),
    );
  for (const _ of [1, 2]) expect((await call("once")).status).toBe(202);
  expect(messages).toHaveLength(3);
  const deliver = async () => {
    const batch = createMessageBatch(
      "milepost-jobs",
      messages.map((body, n) => ({ id: `m${n}`, timestamp: new Date(), attempts: 1, body })),
    );
    await worker.queue(batch as never, env);
  };
  await Promise.all([deliver(), deliver(), deliver()]);
  for (const _ of [1, 2]) await deliver();
  expect(sent.map(({ to }) => to).sort()).toEqual(people.map(({ email }) => email).sort());
  for (const { text } of sent) expect(text).toMatch(/\/mana\/enter\/[\w-]{43}/);
});

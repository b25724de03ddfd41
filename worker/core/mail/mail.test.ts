import { sql } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { db, testEnv } from "../../testing/api";
import { atomically } from "../db/db";
import { systemCall } from "../jobs/job";
import { runJob } from "../jobs/run-job";
import { newMail, sendMail } from "./mail";

const mail = {
  to: "a@example.org",
  subject: "Hello\r\nBcc: b@example.org",
  text: "The link: https://x.test/secret",
};

/** Production, with a mail server that does as it is told. */
function deployed(send: () => Promise<unknown>) {
  const MAIL = { send } as unknown as SendEmail;
  return { ...testEnv, ENVIRONMENT: "production" as const, MAIL };
}
const waiting = (id: string) => db.all<{ body: string }>(sql`SELECT * FROM outbox WHERE id = ${id}`);
async function written(env: typeof testEnv) {
  const { statements, jobs } = await newMail(env, mail, Date.now());
  await atomically(db, statements);
  const id = jobs[0]?.message.id ?? "";
  const job = await db.get<{ subject: string }>(sql`SELECT subject FROM jobs WHERE id = ${id}`);
  return { id, mail: job?.subject ?? "" };
}

it("goes out through the binding once, its subject on one line, and is gone then", async () => {
  const send = vi.fn(async () => ({ messageId: "1" }));
  const env = deployed(send);
  const { id, mail } = await written(env);
  for (const _ of [1, 2]) await runJob(systemCall(env, "test"), sendMail, id);
  expect(send.mock.calls).toEqual([
    [
      {
        from: testEnv.MAIL_FROM,
        to: "a@example.org",
        subject: "Hello Bcc: b@example.org",
        text: "The link: https://x.test/secret",
      },
    ],
  ]);
  expect(await waiting(mail)).toEqual([]);
});

it("that comes again and again offers one click that ends it", async () => {
  const send = vi.fn(async () => ({}));
  const env = deployed(send);
  const unsubscribe = "https://x.test/unsubscribe/t";
  const { statements, jobs } = await newMail(env, { ...mail, unsubscribe }, Date.now());
  await atomically(db, statements);
  await runJob(systemCall(env, "test"), sendMail, jobs[0]?.message.id ?? "");
  expect(send.mock.calls).toMatchObject([
    [
      {
        headers: {
          "List-Unsubscribe": "<https://x.test/unsubscribe/t>",
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
      },
    ],
  ]);
});

it("waits sealed: neither whom it is for nor what it says can be read meanwhile", async () => {
  const { mail } = await written(deployed(async () => ({})));
  const [row] = await waiting(mail);
  const kept = JSON.stringify([row, Buffer.from(row?.body ?? "", "base64").toString("latin1")]);
  expect(kept).not.toMatch(/example\.org|secret|Hello/);
});

it("that the mail server refuses is tried again later, and is not lost", async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  const send = vi.fn(async () => ({}));
  send.mockRejectedValueOnce(new Error("451 try later"));
  const env = deployed(send);
  const { id, mail } = await written(env);
  await runJob(systemCall(env, "test"), sendMail, id);
  expect(await waiting(mail)).toHaveLength(1);
  await runJob(systemCall(env, "test", Date.now() + 31_000), sendMail, id);
  expect(send).toHaveBeenCalledTimes(2);
  expect(await waiting(mail)).toEqual([]);
});

it("is written with its cause or not at all", async () => {
  const { statements, jobs } = await newMail(
    deployed(async () => ({})),
    mail,
    Date.now(),
  );
  const broken = sql`INSERT INTO guards (code) VALUES ('forbidden')`;
  await expect(atomically(db, [...statements, broken])).rejects.toThrow();
  expect(await db.all(sql`SELECT 1 FROM jobs WHERE id = ${jobs[0]?.message.id ?? ""}`)).toEqual([]);
});

it("that was sent right before storage went away is not sent again", async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  const send = vi.fn(async () => ({}));
  const env = deployed(send);
  const { id, mail } = await written(env);
  const call = systemCall(env, "test");
  // The outbox cannot be reached from the moment that the message has gone out.
  const { run } = call.db;
  send.mockImplementationOnce(async () => {
    vi.spyOn(call.db, "run").mockRejectedValueOnce(new Error("D1_ERROR: Network connection lost."));
    return {};
  });
  await runJob(call, sendMail, id);
  expect(call.db.run).not.toBe(run);
  expect(await waiting(mail)).toHaveLength(1);
  await runJob(systemCall(env, "test", Date.now() + 31_000), sendMail, id);
  expect(send).toHaveBeenCalledTimes(1);
  expect(await waiting(mail)).toEqual([]);
  expect((await testEnv.FILES.list({ prefix: "private/sent-mail/" })).objects).toEqual([]);
});

import { sql } from "drizzle-orm";
import { hasDumped, readDump } from "../../core/backup/run-backup";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { deleteFolder } from "../../core/export/segments";
import { Problem } from "../../core/http/problem";
import type { JobCall } from "../../core/jobs/job";
import { forgetMailTo } from "../../core/mail/forget-mail";
import { recordEach } from "../../core/trail/record";
import { folderOf } from "../exports/stored-export";
import { decryptAddress } from "../signups/address";
import type { signups } from "../tables";
import { closeExports, erasure, phonesOf } from "./erase-candidate";
import { eraseInFiles } from "./erase-files";
import { exportsWith } from "./exports-with";
import { allHashesOf } from "./find-candidate";
import { forgetTraces, tracesOf } from "./forget-traces";
import { namesOf } from "./names";

type Row = RawRow<
  typeof signups,
  "id" | "occurred_at" | "email_hash" | "email_encrypted" | "phone_encrypted" | "traits"
>;

interface Person {
  row: Row;
  address: string;
  /** What the address may be kept by, imported ones too. */
  hashes: string[];
}

async function personOf(dataKey: string, row: Row): Promise<Person> {
  const address = await decryptAddress(dataKey, row.email_encrypted);
  return { row, address, hashes: [...new Set([row.email_hash, ...allHashesOf(dataKey, address)])] };
}

const isKnownByOthers = (hashes: readonly string[], ids: string) => sql`
  FROM json_each(${JSON.stringify(hashes)}) h CROSS JOIN signups s ON s.email_hash = h.value
  WHERE s.id NOT IN (SELECT value FROM json_each(${ids}))`;

/** Those of whom no sign-up stays: of the others, what is kept of an address is still the newer one's. */
async function leaving(db: Db, people: readonly Person[], ids: string): Promise<Person[]> {
  const stay = await db.all<{ hash: string }>(
    sql`SELECT DISTINCT h.value AS hash ${isKnownByOthers(
      people.flatMap(({ hashes }) => hashes),
      ids,
    )}`,
  );
  const staying = new Set(stay.map(({ hash }) => hash));
  return people.filter(({ hashes }) => !hashes.some((hash) => staying.has(hash)));
}

/**
 * Erases sign-ups as a request of each person would, with `keep` in the batch. What lies in files goes first, while the
 * database still says whom to look for, so that a run which ends in between is made good by the next one. False where it
 * has to wait: a dump is being written, or somebody signs up at this very moment.
 */
export async function forgetContacts(call: JobCall, rows: readonly Row[], keep: Statement): Promise<boolean> {
  const { env, db, by, now } = call;
  const known = rows.filter(({ email_encrypted: text }) => text !== "");
  const ids = known.map(({ id }) => id);
  const list = JSON.stringify(ids);
  const people = await Promise.all(known.map((row) => personOf(env.DATA_KEY, row)));
  const whole = await leaving(db, people, list);
  const hashes = whole.flatMap((person) => person.hashes);
  const addresses = whole.map(({ address }) => address);
  const phones = await phonesOf(
    env.DATA_KEY,
    whole.map(({ row }) => row),
  );
  const dump = await readDump(db);
  if (ids.length > 0 && !(await eraseInFiles(call, { ids, hashes, addresses, phones }))) return false;
  const files = await exportsWith(db, list);
  const traces = forgetTraces(await tracesOf(env.DATA_KEY, known));
  try {
    await atomically(db, [
      guard("conflict", hasDumped(dump)),
      guard("conflict", sql`EXISTS (SELECT 1 ${isKnownByOthers(hashes, list)})`),
      ...erasure(list, { hashes, names: namesOf(addresses, phones), traces }),
      ...(await forgetMailTo(env, db, addresses)),
      ...closeExports(JSON.stringify(files), now),
      recordEach(by, "signup.erased", ids),
      keep,
    ]);
  } catch (error) {
    if (error instanceof Problem && error.code === "conflict") return false;
    throw error;
  }
  for (const id of files) await deleteFolder(env, folderOf(id)).catch(() => {}); // what is left of it goes at night
  return true;
}

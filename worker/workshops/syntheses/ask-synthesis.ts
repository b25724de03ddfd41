import { sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { notValid } from "../../core/http/parse";
import type { JobMessage } from "../../core/jobs/job";
import type { Author } from "../../core/trail/record";
import type { Env } from "../../env";
import { logActor, writeLog } from "../log/write-log";
import { extractiveModel } from "./extractive/extract";
import { findSynthesis } from "./find-syntheses";
import { type Provider, remoteOf, usualModel } from "./remote/remotes";
import type { NewSynthesis } from "./schemas";

export const synthesiseKind = "workshops.synthesise";

export const synthesisJob = (id: string): { message: JobMessage } => ({
  message: { kind: synthesiseKind, id },
});

const refuse = (path: string, message: string) => notValid([{ path, message }]);

async function modelOf(
  db: Db,
  env: Env,
  assessmentId: string,
  { provider, model }: { provider: Provider; model?: string | undefined },
): Promise<string> {
  if (provider === "extractive") {
    if (model !== undefined) throw refuse("model", "This provider has one model of its own.");
    return extractiveModel;
  }
  const row = await db.get<{ allowed: number }>(
    sql`SELECT remote_synthesis AS allowed FROM assessments WHERE id = ${assessmentId}`,
  );
  if (row?.allowed !== 1) throw refuse("provider", "This assessment lets no answer go to a model outside.");
  const chosen = model ?? usualModel(env, provider);
  if (!remoteOf(env, provider) || !chosen) throw refuse("provider", "This provider is not set up.");
  return chosen;
}

interface Asked extends NewSynthesis {
  replaces?: string;
}

function insert(by: Author, assessmentId: string, id: string, asked: Asked, model: string): Statement[] {
  const { workshop, province_id = null, stakeholder_type = null, provider, replaces = null } = asked;
  return [
    ...claimKey(by),
    sql`INSERT INTO workshop_syntheses (id, assessment_id, workshop, province_id, stakeholder_type, status, provider,
        model, replaces, created_by, created_at)
      VALUES (${id}, ${assessmentId}, ${workshop}, ${province_id}, ${stakeholder_type}, 'queued', ${provider},
        ${model}, ${replaces}, ${by.actor?.id ?? ""}, cast(${by.now} AS integer))`,
    ...writeLog(assessmentId, [
      {
        action: "synthesise",
        actor: logActor(by),
        at: by.now,
        workshop,
        metadata: { synthesis_id: id, provider },
      },
    ]),
  ];
}

/** A synthesis that a job makes. Harmless where `id` exists (a repeated idempotency key). */
export async function askSynthesis(
  { db, env, by }: { db: Db; env: Env; by: Author },
  assessmentId: string,
  id: string,
  asked: NewSynthesis,
): Promise<void> {
  if (await db.get(sql`SELECT 1 FROM workshop_syntheses WHERE id = ${id}`)) return;
  if (
    asked.province_id &&
    !(await db.get(sql`SELECT 1 FROM places WHERE id = ${asked.province_id} AND level = 'province'`))
  ) {
    throw refuse("province_id", "There is no such province.");
  }
  const model = await modelOf(db, env, assessmentId, asked);
  await atomically(db, insert(by, assessmentId, id, asked, model));
}

/** The same question once more, to the answers of now; the old one stays. */
export async function askAgain(
  { db, env, by }: { db: Db; env: Env; by: Author },
  assessmentId: string,
  sid: string,
  id: string,
): Promise<void> {
  if (await db.get(sql`SELECT 1 FROM workshop_syntheses WHERE id = ${id}`)) return;
  const { workshop, filters, provider, model } = await findSynthesis(db, assessmentId, sid);
  await modelOf(db, env, assessmentId, { provider, ...(provider === "extractive" ? {} : { model }) });
  const asked: Asked = {
    ...{ workshop, provider, replaces: sid },
    ...(filters.province_id ? { province_id: filters.province_id } : {}),
    ...(filters.stakeholder_type ? { stakeholder_type: filters.stakeholder_type } : {}),
  };
  await atomically(db, [
    guard(
      "wrong_state",
      sql`EXISTS (SELECT 1 FROM workshop_syntheses WHERE id = ${sid} AND status IN ('queued', 'processing'))`,
    ),
    ...insert(by, assessmentId, id, asked, model),
  ]);
}

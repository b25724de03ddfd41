import { env } from "cloudflare:workers";
import { atomically, type Db, type Statement } from "../../core/db/db";
import { announce } from "../../core/live/announce";
import type { Env } from "../../env";

/** One change of what participants of an assessment are at: once it is written, whoever follows the figures is told. */
export async function changeAndTell(db: Db, assessmentId: string, statements: Statement[]): Promise<void> {
  if (statements.length === 0) return;
  await atomically(db, statements);
  announce(env as unknown as Env, "workshops", [assessmentId]);
}

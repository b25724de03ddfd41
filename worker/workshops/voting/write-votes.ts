import { sql } from "drizzle-orm";
import { atomically, type Db, guard } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { notValid } from "../../core/http/parse";
import { notFound, Problem } from "../../core/http/problem";
import type { Author } from "../../core/trail/record";
import { logActor, writeLog } from "../log/write-log";
import type { Account } from "../progress/account";
import type { StoredTheme } from "../syntheses/find-syntheses";
import { needsState } from "../syntheses/review";
import type { WorkshopType } from "../workshop-types";
import type { Vote } from "./figures";
import { isHeard } from "./heard";
import type { StatementRecord } from "./schemas";

/** Opens or closes the voting on a synthesis. Its themes are its first statements; they stay when it opens again. */
export async function setVoting(
  db: Db,
  by: Author,
  assessmentId: string,
  id: string,
  isOpen: boolean,
): Promise<void> {
  const row = await db.get<{ themes: string }>(sql`SELECT themes FROM workshop_syntheses WHERE id = ${id}`);
  const themes = JSON.parse(row?.themes ?? "[]") as StoredTheme[];
  const rows = themes.map((theme, n) => [theme.id, theme.title, n]);
  await atomically(db, [
    needsState(id, sql`'completed', 'reviewed', 'approved'`),
    sql`UPDATE workshop_syntheses SET voting = ${isOpen ? "open" : "closed"} WHERE id = ${id}`,
    ...(isOpen
      ? [
          sql`INSERT INTO synthesis_statements (id, synthesis_id, assessment_id, text, status, n, created_at)
            SELECT value ->> 0, ${id}, ${assessmentId}, value ->> 1, 'accepted', value ->> 2, cast(${by.now} AS integer)
            FROM json_each(${JSON.stringify(rows)}) WHERE true ON CONFLICT (id) DO NOTHING`,
        ]
      : []),
  ]);
}

/** What a participant added is shown to the others, or not. */
export async function judgeStatement(
  db: Db,
  synthesisId: string,
  id: string,
  status: "accepted" | "rejected",
): Promise<StatementRecord> {
  const row = await db.get<{ text: string; number: number | null }>(
    sql`SELECT s.text, s.number FROM synthesis_statements s
      WHERE s.id = ${id} AND s.synthesis_id = ${synthesisId} AND ${isHeard}`,
  );
  if (!row) throw notFound("There is no such statement.");
  if (row.number === null) throw new Problem("wrong_state", "A theme is accepted as it is.");
  await atomically(db, [sql`UPDATE synthesis_statements SET status = ${status} WHERE id = ${id}`]);
  return { id, text: row.text, source: "participant", status };
}

const closed = () => new Problem("voting_closed", "This voting is closed.");

const refuseClosed = ({ setting }: Account): void => {
  if (setting.closed) throw new Problem("assessment_closed", "This assessment is closed.");
};

/** The voting was closed since it was looked at. */
const staysOpen = (synthesisId: string) =>
  guard(
    "voting_closed",
    sql`NOT EXISTS (SELECT 1 FROM workshop_syntheses WHERE id = ${synthesisId} AND voting = 'open')`,
  );

/** What a participant says of a statement, as often as they change their mind. The log does not say what. */
export async function castVote(db: Db, by: Author, account: Account, id: string, vote: Vote): Promise<void> {
  refuseClosed(account);
  const { assessment_id, number, id: participantId } = account.row;
  const row = await db.get<{ synthesis_id: string; voting: string; workshop: WorkshopType }>(sql`
    SELECT s.synthesis_id, y.voting, y.workshop FROM synthesis_statements s
    CROSS JOIN workshop_syntheses y ON y.id = s.synthesis_id
    WHERE s.id = ${id} AND s.assessment_id = ${assessment_id} AND s.status = 'accepted' AND ${isHeard}`);
  if (!row) throw notFound("There is no such statement.");
  if (row.voting !== "open") throw closed();
  await atomically(db, [
    staysOpen(row.synthesis_id),
    sql`INSERT INTO synthesis_votes (assessment_id, number, statement_id, vote)
      VALUES (${assessment_id}, cast(${number} AS integer), ${id}, ${vote})
      ON CONFLICT (assessment_id, number, statement_id) DO UPDATE SET vote = excluded.vote`,
    ...writeLog(assessment_id, [
      {
        ...{ action: "vote", actor: logActor(by), at: by.now, participantId, workshop: row.workshop },
        metadata: { synthesis_id: row.synthesis_id },
      },
    ]),
  ]);
}

/** So many statements one participant may add to one voting. */
const MOST_STATEMENTS = 3;

/** A statement that others see once a facilitator accepts it. Harmless where `id` exists. */
export async function addStatement(
  db: Db,
  by: Author,
  account: Account,
  id: string,
  { synthesis_id, text }: { synthesis_id: string; text: string },
): Promise<void> {
  if (await db.get(sql`SELECT 1 FROM synthesis_statements WHERE id = ${id}`)) return;
  refuseClosed(account);
  const { assessment_id, number } = account.row;
  const row = await db.get<{ voting: string }>(sql`
    SELECT voting FROM workshop_syntheses WHERE id = ${synthesis_id} AND assessment_id = ${assessment_id}`);
  if (!row) throw notValid([{ path: "synthesis_id", message: "There is no such voting." }]);
  if (row.voting !== "open") throw closed();
  await atomically(db, [
    ...claimKey(by),
    staysOpen(synthesis_id),
    guard(
      "wrong_state",
      sql`(SELECT count(*) FROM synthesis_statements WHERE assessment_id = ${assessment_id}
        AND number = cast(${number} AS integer) AND synthesis_id = ${synthesis_id}) >= ${MOST_STATEMENTS}`,
    ),
    sql`INSERT INTO synthesis_statements (id, synthesis_id, assessment_id, number, text, status, n, created_at)
      VALUES (${id}, ${synthesis_id}, ${assessment_id}, cast(${number} AS integer), ${text}, 'pending',
        (SELECT coalesce(max(n), -1) + 1 FROM synthesis_statements WHERE synthesis_id = ${synthesis_id}),
        cast(${by.now} AS integer))`,
  ]);
}

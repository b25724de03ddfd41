import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { ParticipantRow } from "../participants/participant-row";
import { figuresOf, type GroupCount } from "./figures";
import type { OwnVote, StatementRecord, VotingFigures } from "./schemas";

interface StatementRow extends StatementRecord {
  groups: string;
}

/** What participants said of each statement, in the order in which these came. Who has withdrawn is not counted. */
export async function readVotes(db: Db, synthesisId: string): Promise<VotingFigures> {
  const [rows, voters] = await Promise.all([
    db.all<StatementRow>(sql`
      SELECT s.id, s.text, CASE WHEN s.number IS NULL THEN 'theme' ELSE 'participant' END AS source, s.status,
        (SELECT json_group_array(json_object('stakeholder_type', type, 'agree', agree, 'disagree', disagree,
            'pass', pass)) FROM (
          SELECT coalesce(p.stakeholder_type, 'other') AS type, sum(v.vote = 'agree') AS agree,
            sum(v.vote = 'disagree') AS disagree, sum(v.vote = 'pass') AS pass
          FROM synthesis_votes v CROSS JOIN participants p ON p.assessment_id = v.assessment_id AND p.number = v.number
          WHERE v.statement_id = s.id AND p.status <> 'withdrawn' GROUP BY type)) AS groups
      FROM synthesis_statements s WHERE s.synthesis_id = ${synthesisId} ORDER BY s.n, s.id`),
    db.get<{ count: number }>(sql`
      SELECT count(DISTINCT v.number) AS count FROM synthesis_statements s
      CROSS JOIN synthesis_votes v ON v.statement_id = s.id
      CROSS JOIN participants p ON p.assessment_id = v.assessment_id AND p.number = v.number
      WHERE s.synthesis_id = ${synthesisId} AND p.status <> 'withdrawn'`),
  ]);
  const statements = rows.map(({ groups, ...statement }) => ({
    ...statement,
    ...figuresOf(JSON.parse(groups) as GroupCount[]),
  }));
  return { voters: voters?.count ?? 0, statements } as VotingFigures;
}

/** All statements of open votings, in an order of the participant's own, which stays. */
export async function readOwnVotes(
  db: Db,
  { assessment_id, number, id }: Pick<ParticipantRow, "assessment_id" | "number" | "id">,
): Promise<OwnVote[]> {
  const rows = await db.all<OwnVote>(sql`
    SELECT s.id AS statement_id, s.synthesis_id, y.workshop, s.text,
      (SELECT vote FROM synthesis_votes v WHERE v.assessment_id = ${assessment_id}
        AND v.number = cast(${number} AS integer) AND v.statement_id = s.id) AS vote
    FROM workshop_syntheses y CROSS JOIN synthesis_statements s ON s.synthesis_id = y.id
    WHERE y.assessment_id = ${assessment_id} AND y.voting = 'open' AND s.status = 'accepted'`);
  const placeOf = (statement: string) => createHash("sha256").update(`${id} ${statement}`).digest("hex");
  return rows
    .map((row) => ({ row, place: placeOf(row.statement_id) }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ row }) => row);
}

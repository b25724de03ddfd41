import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { ParticipantRow } from "../participants/participant-row";
import { figuresOf, type GroupCount } from "./figures";
import { isHeard } from "./heard";
import type { OwnVote, StatementRecord, VotingFigures } from "./schemas";

interface StatementRow extends StatementRecord {
  groups: string;
}

/** What participants said of each statement, in the order in which these came. Who has withdrawn is not counted, nor heard. */
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
      FROM synthesis_statements s WHERE s.synthesis_id = ${synthesisId} AND ${isHeard} ORDER BY s.n, s.id`),
    db.get<{ count: number }>(sql`
      SELECT count(DISTINCT v.number) AS count FROM synthesis_statements s
      CROSS JOIN synthesis_votes v ON v.statement_id = s.id
      CROSS JOIN participants p ON p.assessment_id = v.assessment_id AND p.number = v.number
      WHERE s.synthesis_id = ${synthesisId} AND p.status <> 'withdrawn' AND ${isHeard}`),
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
    WHERE y.assessment_id = ${assessment_id} AND y.voting = 'open' AND s.status = 'accepted' AND ${isHeard}`);
  const placeOf = (statement: string) => createHash("sha256").update(`${id} ${statement}`).digest("hex");
  return rows
    .map((row) => ({ row, place: placeOf(row.statement_id) }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ row }) => row);
}

/** The votings that these statements are of, in the order of their workshops, each with the title of its own. */
export async function readVotings(
  db: Db,
  assessmentId: string,
  votes: readonly OwnVote[],
): Promise<{ synthesis_id: string; title: string }[]> {
  const ids = JSON.stringify([...new Set(votes.map(({ synthesis_id }) => synthesis_id))]);
  return db.all(sql`SELECT s.id AS synthesis_id, w.title FROM json_each(${ids}) j
    CROSS JOIN workshop_syntheses s ON s.id = j.value
    CROSS JOIN assessment_workshops w ON w.assessment_id = s.assessment_id AND w.type = s.workshop
    WHERE s.assessment_id = ${assessmentId} ORDER BY s.workshop, s.created_at, s.id`);
}

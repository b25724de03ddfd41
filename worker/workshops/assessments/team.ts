import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { FieldError } from "../../core/http/problem";
import type { ManyMails } from "../../core/mail/many-mails";
import type { Author } from "../../core/trail/record";
import { facilitatorLetters } from "../people/facilitator-letter";
import { beginFacilitating, endFacilitating } from "../people/facilitators";
import type { TeamMember } from "./schemas";

const places = (team: readonly TeamMember[], is: (member: TeamMember) => boolean): number[] =>
  team.flatMap((member, at) => (is(member) ? [at] : []));

/** Those of these people who are active staff or facilitators. */
async function mayBeOnTeams(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.all<{ id: string }>(sql`
    SELECT DISTINCT p.id FROM json_each(${JSON.stringify(ids)}) n JOIN people p ON p.id = n.value
      JOIN grants g ON g.person_id = p.id
    WHERE p.deactivated_at IS NULL AND ((g.module = 'workshops' AND g.role IN ('staff', 'facilitator'))
      OR (g.module = 'organisation' AND g.role = 'admin'))`);
  return new Set(rows.map(({ id }) => id));
}

/** Who is no staff and no facilitator, a second leader, and who is named twice as the same. Who was on it may stay. */
export async function teamErrors(
  db: Db,
  team: readonly TeamMember[],
  before: readonly TeamMember[],
): Promise<FieldError[]> {
  const may = await mayBeOnTeams(db, [...new Set(team.map(({ person_id }) => person_id))]);
  const leaders = places(team, ({ role }) => role === "team_leader");
  return team.flatMap((member, at): FieldError[] => {
    const { person_id, role } = member;
    const is = (other: TeamMember) => other.person_id === person_id && other.role === role;
    if (!may.has(person_id) && !before.some(is)) {
      return [{ path: `team.${at}.person_id`, message: "Choose staff and facilitators." }];
    }
    if (team.findIndex(is) < at) {
      return [{ path: `team.${at}.role`, message: "This person has this role already." }];
    }
    if (role === "team_leader" && leaders[0] !== at) {
      return [{ path: `team.${at}.role`, message: "There is one team leader." }];
    }
    return [];
  });
}

const facilitatorsOf = (team: readonly TeamMember[]): string[] =>
  team.filter(({ role }) => role === "facilitator").map(({ person_id }) => person_id);

/**
 * The team becomes this one. Who facilitates now has the role with the request that follows, and who does no more, and
 * nowhere else, has not. Who facilitates from now on is told so by mail.
 */
export async function putTeam(
  db: Db,
  by: Author,
  { id: assessmentId, title }: { id: string; title: string },
  team: readonly TeamMember[],
  before: readonly TeamMember[],
): Promise<ManyMails> {
  const [now, then] = [facilitatorsOf(team), facilitatorsOf(before)];
  const gained = now.filter((id) => !then.includes(id));
  const rows = team.map(({ person_id, role }) => [person_id, role]);
  const letters = await facilitatorLetters(db, by, gained, [title]);
  const statements = [
    sql`DELETE FROM assessment_team WHERE assessment_id = ${assessmentId}`,
    sql`INSERT INTO assessment_team (assessment_id, person_id, role, n)
      SELECT ${assessmentId}, value ->> 0, value ->> 1, key FROM json_each(${JSON.stringify(rows)})`,
    ...(await beginFacilitating(db, by, gained)),
    ...then.filter((id) => !now.includes(id)).flatMap((id) => endFacilitating(by, id)),
    ...letters.statements,
  ];
  return { statements, jobs: letters.jobs };
}

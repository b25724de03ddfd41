import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { readHistory, readWorkshop } from "../answers/read-answers";
import { logQuery } from "../facilitating/schemas";
import { listLog } from "../log/list-log";
import type { Account } from "../progress/account";
import { statusOf } from "../progress/progress";
import { inEachLanguage, titleIn } from "../questions/first-words";
import { isWorkshopType, workshopTypes } from "../workshop-types";
import type { Happened, PastAnswer, WorkshopShown } from "./views/person-shown";

/** The five workshops of somebody, with the questions and answers of those that were opened. */
export const readShown = (db: Db, account: Account, reader: string): Promise<WorkshopShown[]> =>
  Promise.all(
    workshopTypes.map(async (type): Promise<WorkshopShown> => {
      const of = account.workshops.find((one) => one.type === type);
      const status = statusOf(account.progress, type);
      const base = { type, title: titleIn(of?.title ?? type, reader), dueAt: of?.due_at ?? null, status };
      if (status === "locked") return { ...base, questions: [], answers: {}, submittedAt: null };
      const { questions, answers, submitted_at } = await readWorkshop(db, account, type);
      return { ...base, questions: inEachLanguage(questions), answers, submittedAt: submitted_at };
    }),
  );

/** What happened to somebody, the latest first; who did it by name where it was nobody themself. */
export async function readHappened(db: Db, { row }: Account): Promise<Happened[]> {
  const query = logQuery.parse({ participant_id: row.id, limit: "30" });
  const { data } = await listLog(db, row.assessment_id, query);
  const ids = JSON.stringify(data.flatMap(({ actor }) => (actor.id === null ? [] : [actor.id])));
  const people = await db.all<{ id: string; name: string }>(sql`SELECT p.id, p.name FROM json_each(${ids}) j
    CROSS JOIN people p ON p.id = j.value`);
  return data.map(({ id, at, actor, workshop, action, metadata }) => ({
    ...{ id, at, workshop, action, note: typeof metadata.note === "string" ? metadata.note : null },
    by: actor.kind === "participant" ? null : (people.find((one) => one.id === actor.id)?.name ?? ""),
  }));
}

/** What stood at a question before: `workshop_1.question` in the address; null where none is asked for. */
export async function readPast(db: Db, { row }: Account, asked: string): Promise<PastAnswer | null> {
  const [workshop = "", question = ""] = asked.split(".");
  // Who has withdrawn is read by nobody.
  if (row.status === "withdrawn" || !isWorkshopType(workshop) || !/^[a-z][a-z0-9_]{0,49}$/.test(question))
    return null;
  return { workshop, question, data: await readHistory(db, row, workshop, question) };
}

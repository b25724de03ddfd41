import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { PageCall } from "../../core/http/pages";
import { readFormOwner } from "../../core/identity/form-owner";
import type { Schedule } from "../../core/jobs/schedule";
import type { Question, Simple } from "../questions/definition";
import type { Value } from "../questions/draft-check";
import { isWorkshopType, type WorkshopType } from "../workshop-types";
import { type FormFields, isIn, valueIn } from "./form-fields";

/** As long as a link that signs in: who waits for a new one finds their words still there. */
const keptFor = 7 * 86_400_000;

const isField = (name: string) => name.startsWith("a.") || name.startsWith("r.");

/** A participant's own form of a workshop, or that of somebody who writes for them: nobody is shown another's. */
export type UnsentName = WorkshopType | `${WorkshopType}/${string}`;
export const writtenBy = (workshop: WorkshopType, personId: string): UnsentName => `${workshop}/${personId}`;

/** What a form does whose session has ended. `theirs`: the account that this person writes in, of participants `p`. */
const keeping =
  (
    nameFor: (workshop: WorkshopType, personId: string) => UnsentName,
    theirs: (personId: string, call: PageCall<FormFields>) => SQL,
  ) =>
  async (call: PageCall<FormFields>): Promise<null> => {
    const { c, env, db, form, now } = call;
    const personId = await readFormOwner(env, { owner: form.owner ?? "", csrf: form.csrf ?? "" });
    const workshop = c.req.param("type") ?? "";
    if (personId === null || !isWorkshopType(workshop)) return null;
    const fields = Object.entries(form).filter(([name]) => isField(name));
    if (!fields.some(([name, text]) => name.startsWith("a.") && text.trim() !== "")) return null;
    await db.run(sql`INSERT INTO unsent_forms (assessment_id, number, workshop, fields, kept_at)
      SELECT p.assessment_id, p.number, ${nameFor(workshop, personId)},
        ${JSON.stringify(Object.fromEntries(fields))}, cast(${now} as integer)
      FROM participants p WHERE p.assessment_id = ${c.req.param("id") ?? ""} AND ${theirs(personId, call)}
      ON CONFLICT (assessment_id, number, workshop)
        DO UPDATE SET fields = excluded.fields, kept_at = excluded.kept_at`);
    return null;
  };

/**
 * Keeps what stands in a form whose session has ended, for whoever's page sent it and for nobody else: without script it
 * is nowhere but in the request. A later one takes its place.
 */
export const keepUnsentForm = keeping(
  (workshop) => workshop,
  (personId) => sql`p.person_id = ${personId}`,
);

/** The same of who writes for a participant, and may. */
export const keepUnsentFormFor = keeping(
  writtenBy,
  (personId, { c }) => sql`p.id = ${c.req.param("pid") ?? ""} AND (
    EXISTS (SELECT 1 FROM assessment_team t WHERE t.assessment_id = p.assessment_id
      AND t.person_id = ${personId} AND t.role = 'facilitator')
    OR EXISTS (SELECT 1 FROM grants g WHERE g.person_id = ${personId}
      AND ((g.module = 'workshops' AND g.role = 'staff') OR (g.module = 'organisation' AND g.role = 'admin'))))`,
);

/** Whose: the participant's account. */
interface Of {
  assessment_id: string;
  number: number;
}

const ofForm = ({ assessment_id, number }: Of, name: UnsentName) =>
  sql`assessment_id = ${assessment_id} AND number = cast(${number} as integer) AND workshop = ${name}`;

/** What was typed and not stored, as a page gives it back. */
export interface UnsentForm {
  /** By which it is forgotten once a page that showed it has saved. */
  keptAt: number;
  /** Fields of questions that can still be answered and hold something else. */
  fields: FormFields;
  /** Texts that have no place there any more. */
  leftovers: string[];
}

const textsIn = (form: FormFields) =>
  Object.entries(form).filter(([name, text]) => name.startsWith("a.") && text.trim() !== "");

/** What is asked for in a field of this name; undefined where the question has none. */
function askedAt(question: Question, name: string): Simple | undefined {
  const own = `a.${question.id}`;
  if (question.type !== "repeater" && question.type !== "structured") {
    return name === own ? question : undefined;
  }
  if (!name.startsWith(`${own}.`)) return undefined;
  const rest = name.slice(own.length + 1);
  const [, at = "", part = ""] = /^(\d{1,2})\.(.+)$/s.exec(rest) ?? [];
  const isOffered = question.type === "structured" || (at !== "" && Number(at) < question.max_items);
  const wanted = question.type === "structured" ? rest : part;
  return isOffered ? question.fields.find((field) => field.name === wanted) : undefined;
}

/** Whether a text that was typed in a field of this name can stand there. */
function hasPlace(questions: readonly Question[], name: string, text: string): boolean {
  return questions.some((question) => {
    const asked = askedAt(question, name);
    return asked?.type === "select" ? asked.options.some(({ value }) => value === text) : asked !== undefined;
  });
}

/** What is left of a form beside what is stored; null where all of it is stored. */
export function unsentOf(
  { keptAt, form }: { keptAt: number; form: FormFields },
  questions: readonly Question[],
  answers: Readonly<Record<string, { value: Value }>>,
  isOpen: boolean,
  locale: string,
): UnsentForm | null {
  const other = questions.filter(
    (question) =>
      isIn(question, form) &&
      JSON.stringify(valueIn(question, form, locale)) !== JSON.stringify(answers[question.id]?.value ?? null),
  );
  const belongs = (id: string, name: string) =>
    name === `a.${id}` || name.startsWith(`a.${id}.`) || name === `r.${id}`;
  const unsent = Object.entries(form).filter(([name]) => other.some(({ id }) => belongs(id, name)));
  const names = new Set(unsent.map(([name]) => name));
  const leftovers = textsIn(form).filter(
    ([name, text]) => !hasPlace(questions, name, text) || (!isOpen && names.has(name)),
  );
  if (unsent.length === 0 && leftovers.length === 0) return null;
  return {
    keptAt,
    fields: isOpen ? Object.fromEntries(unsent) : {},
    leftovers: leftovers.map(([, text]) => text),
  };
}

/** What somebody typed into a workshop's form when their session had ended; null where there is nothing. */
export async function readUnsentForm(
  db: Db,
  account: Of,
  name: UnsentName,
  now: number,
): Promise<{ keptAt: number; form: FormFields } | null> {
  const row = await db.get<{ kept_at: number; fields: string }>(sql`SELECT kept_at, fields FROM unsent_forms
    WHERE ${ofForm(account, name)} AND kept_at > ${now - keptFor}`);
  return row ? { keptAt: row.kept_at, form: JSON.parse(row.fields) as FormFields } : null;
}

/** Forgets what a page gave back, once that page has saved. `keptAt`: as the page tells it. */
export async function forgetUnsentForm(
  db: Db,
  account: Of,
  name: UnsentName,
  keptAt: string | undefined,
): Promise<void> {
  if (!/^\d{1,15}$/.test(keptAt ?? "")) return;
  await db.run(sql`DELETE FROM unsent_forms
    WHERE ${ofForm(account, name)} AND kept_at = cast(${Number(keptAt)} as integer)`);
}

export const forgetUnsentForms: Schedule = {
  every: "day",
  atHour: 3,
  catchUp: "latest",
  name: "workshops.forget_unsent_forms",
  run: async ({ db, now }) => {
    await db.run(sql`DELETE FROM unsent_forms WHERE kept_at <= ${now - keptFor}`);
  },
};

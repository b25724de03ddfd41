import { sql } from "drizzle-orm";
import { translator } from "../../../web/i18n/translate";
import { siteOrigin } from "../http/origin";
import { administratorsByMail } from "../identity/administrators-by-mail";
import type { JobCall } from "../jobs/job";
import type { Mailing } from "../mailings/mailing";
import { writeMailing } from "../mailings/write-mailing";
import { findCheck } from "./check";
import type { Findings, Incident } from "./findings";
import { healthPath } from "./paths";

/** One mail when something is off, one when all is well again. */
export const healthMailing: Mailing = {
  name: "organisation.health",
  label: "health.mailing",
  hint: "health.mailingHint",
  grants: ["organisation:admin"],
};

/** Whoever administers the organisation, has an address and wants it. */
async function readersOf(db: JobCall["db"]) {
  const readers = await administratorsByMail(db);
  const unwanting = await db.all<{ id: string }>(sql`
    SELECT person_id AS id FROM mailing_choices
    WHERE person_id IN (SELECT value FROM json_each(${JSON.stringify(readers.map(({ id }) => id))}))
      AND mailing = ${healthMailing.name} AND wanted = 0`);
  const without = new Set(unwanting.map(({ id }) => id));
  return readers.filter(({ id }) => !without.has(id));
}

/** Writes the mail about an incident that is due, once to each, however often it is called. */
export async function tellAdministrators(
  call: JobCall,
  incident: Incident,
  findings: Findings,
): Promise<void> {
  const { db, env } = call;
  const isOver = incident.endedAt !== null;
  const due = isOver ? "well" : "off";
  if (incident.told === due || (isOver && incident.told === "nothing")) return;
  for (const { id, name, email, locale } of await readersOf(db)) {
    const t = translator(locale);
    const lines = incident.checks.map((check) => {
      const label = findCheck(check)?.label;
      const finding = findings[check];
      const words = finding ? t(finding.words, finding.with) : "";
      return `- ${label ? t(label) : check}${isOver ? "" : `: ${words}`}`;
    });
    const text = [
      t("mail.hello", { name }),
      t(isOver ? "health.mailWell" : "health.mailOff"),
      lines.join("\n"),
      `${siteOrigin({ env })}${healthPath}`,
    ].join("\n\n");
    await writeMailing(call, {
      mailing: healthMailing.name,
      period: `${new Date(incident.startedAt).toISOString()} ${due}`,
      person: { id, email, locale },
      subject: t(isOver ? "health.mailWellSubject" : "health.mailOffSubject"),
      text,
    });
  }
  await db.run(sql`UPDATE incidents SET told = ${due} WHERE started_at = ${incident.startedAt}`);
}

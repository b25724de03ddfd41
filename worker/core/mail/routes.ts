import * as z from "zod";
import { Api } from "../http/api";
import { listOf, listPage } from "../http/list";
import { nameSchemas } from "../http/name-schemas";
import { notFound } from "../http/problem";
import { toInstant } from "../time";
import { outboxQuery, readOutbox } from "./outbox";

const keptMail = z.object({
  id: z.string(),
  recipient: z.string(),
  subject: z.string(),
  body: z.string(),
  created_at: z.string(),
});

nameSchemas({ KeptMail: keptMail });

export const mailApi = new Api("Development").get(
  "/outbox",
  {
    summary: "Mail that was kept instead of sent, in development alone",
    // Kept mail holds the links that open accounts, those of administrators too: a key could become one.
    access: { grants: ["organisation:admin"], people: true },
    query: outboxQuery,
    problems: ["not_found"],
    responses: { 200: listOf(keptMail) },
  },
  async ({ c, env, db, query }) => {
    if (env.ENVIRONMENT !== "development") throw notFound();
    const { rows, total } = await readOutbox(db, query);
    const data = rows.map((mail) => ({ ...mail, created_at: toInstant(mail.created_at) }));
    return c.json(listPage(data, query, total));
  },
);

import { sql } from "drizzle-orm";
import * as z from "zod";
import { Api } from "../http/api";
import { listOf, listPage, listQuery } from "../http/list";
import { notFound } from "../http/problem";
import { toInstant } from "../time";

export const mailApi = new Api("Development").get(
  "/outbox",
  {
    summary: "Mail that was kept instead of sent, in development alone",
    access: { grants: ["organisation:admin"] },
    query: listQuery(["created_at"], "-created_at").pick({ page: true, limit: true }),
    responses: {
      200: listOf(
        z.object({
          id: z.string(),
          recipient: z.string(),
          subject: z.string(),
          body: z.string(),
          created_at: z.string(),
        }),
      ),
    },
  },
  async ({ c, env, db, query }) => {
    if (env.ENVIRONMENT !== "development") throw notFound();
    const rows = await db.all<{
      id: string;
      recipient: string;
      subject: string;
      body: string;
      created_at: number;
      total: number;
    }>(sql`SELECT id, recipient, subject, body, created_at, count(*) OVER () AS total FROM outbox
      ORDER BY id DESC LIMIT cast(${query.limit} as integer)
      OFFSET cast(${(query.page - 1) * query.limit} as integer)`);
    const data = rows.map(({ total: _, ...mail }) => ({ ...mail, created_at: toInstant(mail.created_at) }));
    return c.json(listPage(data, query, rows[0]?.total ?? 0));
  },
);

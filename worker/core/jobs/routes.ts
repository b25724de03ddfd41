import * as z from "zod";
import { Api } from "../http/api";
import { listOf, listPage, listQuery } from "../http/list";
import { nameSchemas } from "../http/name-schemas";
import { toInstant } from "../time";
import { type DeadLetterRow, listDeadLetters } from "./dead-letters";
import { retryDeadLetter } from "./retry-dead-letter";

const deadLetterRecord = z.object({
  id: z.string(),
  kind: z.string(),
  body: z.unknown(),
  error: z.string(),
  attempts: z.int(),
  created_at: z.string(),
  retried_at: z.string().nullable(),
  retried_by: z.string().nullable(),
});

const toRecord = (row: DeadLetterRow): z.infer<typeof deadLetterRecord> => ({
  ...row,
  body: JSON.parse(row.body),
  created_at: toInstant(row.created_at),
  retried_at: toInstant(row.retried_at),
});

export const deadLettersQuery = listQuery(["created_at", "kind"], "-created_at").extend({
  kind: z.string().max(60).optional(),
  status: z.enum(["waiting", "retried"]).optional(),
});

nameSchemas({ DeadLetter: deadLetterRecord });

export const deadLetterApi = new Api("Dead letters")
  .get(
    "/dead-letters",
    {
      summary: "List the messages that exhausted their deliveries",
      access: {},
      query: deadLettersQuery,
      responses: { 200: listOf(deadLetterRecord) },
      example: {},
    },
    async ({ c, db, query }) => {
      const { rows, total } = await listDeadLetters(db, query);
      return c.json(listPage(rows.map(toRecord), query, total));
    },
  )
  .post(
    "/dead-letters/:id/retry",
    {
      summary: "Send one again",
      access: {},
      params: z.object({ id: z.string().max(60) }),
      responses: { 200: deadLetterRecord },
      example: { params: { id: "{dead_letter_id}" } },
    },
    async ({ c, env, db, by, params }) => c.json(toRecord(await retryDeadLetter(env, db, by, params.id))),
  );

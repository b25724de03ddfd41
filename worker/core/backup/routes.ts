import * as z from "zod";
import type { Env } from "../../env";
import { foldersIn, readSegments } from "../export/segments";
import { Api } from "../http/api";
import { nameSchemas } from "../http/name-schemas";
import { notFound } from "../http/problem";
import { orUnavailable } from "../http/unavailable";
import { backupsFolder, beginBackup, type Manifest, manifestOf } from "./run-backup";

const backupRecord = z.object({
  id: z.string(),
  started_at: z.string(),
  finished_at: z.string(),
  rows: z.record(z.string(), z.int()).describe("By table"),
  bytes: z.int(),
});

nameSchemas({ Backup: backupRecord });

// It holds all there is of everybody: a key that leaks must not be able to take it along.
const access = { grants: ["organisation:admin"], people: true } as const;

async function readManifest(env: Env, id: string): Promise<Manifest | null> {
  const file = await orUnavailable(() => env.FILES.get(manifestOf(id)));
  return file ? file.json<Manifest>() : null;
}

export const backupApi = new Api("Backups")
  .get(
    "/backups",
    {
      summary: "The dumps that are kept, the latest first",
      access,
      responses: { 200: z.object({ data: z.array(backupRecord) }) },
      example: {},
    },
    async ({ c, env }) => {
      const ids = (await orUnavailable(() => foldersIn(env, backupsFolder))).sort().reverse();
      const found = await Promise.all(ids.map((id) => readManifest(env, id)));
      const data = found.flatMap((one) =>
        one
          ? [
              {
                id: one.id,
                started_at: one.startedAt,
                finished_at: one.finishedAt,
                rows: one.rows,
                bytes: one.bytes,
              },
            ]
          : [],
      );
      return c.json({ data });
    },
  )
  .post(
    "/backups",
    {
      summary: "Dump all tables now; while a dump is under way, no other begins",
      access,
      idempotency: "repeatable",
      responses: { 202: z.object({ id: z.string().nullable() }) },
      example: {},
    },
    async ({ c, env, db, by }) => c.json({ id: await beginBackup({ env, db, by }) }, 202),
  )
  .get(
    "/backups/:id/file",
    {
      summary: "A whole dump as NDJSON, for npm run restore",
      access,
      params: z.object({ id: z.string().max(60) }),
      problems: ["not_found"],
      responses: { 200: { content: { "application/x-ndjson": null } } },
      example: { params: { id: "{backup_id}" } },
    },
    async ({ c, env, params }) => {
      const manifest = await readManifest(env, params.id);
      if (!manifest) throw notFound();
      return new Response(await readSegments(env, c.executionCtx, manifest.segments), {
        headers: {
          "content-type": "application/x-ndjson",
          "content-length": String(manifest.bytes),
          "content-disposition": `attachment; filename="milepost-${manifest.id}.ndjson"`,
          "cache-control": "private, no-store",
        },
      });
    },
  );

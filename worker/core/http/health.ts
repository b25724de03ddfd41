import * as z from "zod";
import { version } from "../../../package.json";
import { configurationFault, type Secrets } from "../../env";
import { askDatabase, isMigrated, type Tables } from "../db/is-migrated";
import { ensureAdministrator } from "../identity/first-administrator";
import type { Endpoint } from "./api";
import { log } from "./log";
import { Pages } from "./pages";

const health = z.object({
  status: z.enum(["ok", "unavailable"]),
  version: z.string(),
  checks: z.record(z.string(), z.enum(["ok", "failed"])),
});

export const healthEndpoint: Endpoint = {
  method: "get",
  path: "/healthz",
  isPage: true,
  tag: "Health",
  spec: {
    summary: "Ready to serve: storage answers, migrations are applied, secrets are set",
    access: "public",
    responses: { 200: health, 503: health },
  },
};

/** `GET /healthz`: 200 once everything is there, 503 until then. `tables`, `secrets`: all that the modules stand on. */
export function healthPages(tables: Tables, secrets: Secrets): Pages {
  return new Pages().get("/healthz", { access: "public" }, async ({ c, env, db, by }) => {
    const checks: z.infer<typeof health>["checks"] = {
      configuration: configurationFault(env, secrets) ? "failed" : "ok",
    };
    const failed = (error: unknown) => {
      log("error", "health.failed", { error: error instanceof Error ? error.name : typeof error });
      return "failed" as const;
    };
    checks.database = await askDatabase(db).then(() => "ok" as const, failed);
    if (checks.database === "ok") {
      checks.migrations = await isMigrated(db, tables).then((done) => (done ? "ok" : "failed"), failed);
      if (checks.migrations === "ok") {
        checks.administrator = await ensureAdministrator(env, db, by).then(() => "ok" as const, failed);
      }
    }
    const ready = Object.values(checks).every((check) => check === "ok");
    return c.json({ status: ready ? "ok" : "unavailable", version, checks }, ready ? 200 : 503, {
      "cache-control": "no-store",
    });
  });
}

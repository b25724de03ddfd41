import { sql } from "drizzle-orm";
import packageJson from "../../../package.json";
import { missingSecret } from "../../env";
import { Pages } from "./pages";

/** 200 when the product can serve: every secret is set, the database answers and holds the schema. Else 503. */
export const health = new Pages().get("/healthz", { access: "public" }, async ({ c, env, db }) => {
  const checks = {
    configuration: missingSecret(env) ?? "ok",
    database: await db.run(sql`SELECT name FROM organisation`).then(
      () => "ok",
      () => "unavailable",
    ),
  };
  const isReady = Object.values(checks).every((check) => check === "ok");
  return c.json(
    { status: isReady ? "ok" : "unavailable", version: packageJson.version, checks },
    isReady ? 200 : 503,
    { "cache-control": "no-store" },
  );
});

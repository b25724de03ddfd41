import type { Db } from "./db/db";
import { authenticate } from "./http/authenticate";
import { Pages, seeOther } from "./http/pages";

type FrontPage = (db: Db) => Promise<string | null>;

/** `/`: to the dashboard, for who is signed in; else where the first module says that has something to show, or to sign-in. */
export const frontPages = (fronts: readonly FrontPage[]): Pages =>
  new Pages().get("/", { access: "public" }, async ({ c, db }) => {
    if ((await authenticate(c))?.kind === "person") return seeOther("/dashboard");
    for (const front of fronts) {
      const path = await front(db);
      if (path !== null) return seeOther(path);
    }
    return seeOther("/login");
  });

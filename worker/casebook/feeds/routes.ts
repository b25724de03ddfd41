import type { AppContext } from "../../core/http/context";
import { siteOrigin } from "../../core/http/origin";
import { Pages } from "../../core/http/pages";
import { readOrganisation } from "../../core/organisation/organisation";
import { caseNotFound } from "../access/case-access";
import { addressOf, filtersOf } from "../public-api/filters";
import { findGone } from "../public-pages/find-gone";
import { archiveName } from "../reuse/archive-name";
import { goneProblem } from "../reuse/gone";
import { archiveFile, servePublicText } from "../reuse/serve-file";
import { atomFeed } from "./atom";
import { latestCases, latestWithdrawn, versionsOf, withdrawnVersionsOf } from "./read-feed";

const type = { "content-type": "application/atom+xml; charset=utf-8" };

/** `/cases/feed.atom`: what was published or withdrawn last, of the filters of the list. */
async function feedOfAll(c: AppContext): Promise<Response> {
  const [db, origin, { searchParams }] = [c.get("db"), siteOrigin(c), new URL(c.req.url)];
  const search = addressOf(searchParams);
  return servePublicText(c, type, async () => {
    const [name, entries, tombstones] = await Promise.all([
      archiveName(db),
      latestCases(db, origin, filtersOf(searchParams)),
      latestWithdrawn(db, origin),
    ]);
    const [self, page] = [`${origin}/cases/feed.atom${search}`, `${origin}/cases${search}`];
    return atomFeed({ self, page, title: name, author: name, entries, tombstones });
  });
}

/** `/cases/:case_id/feed.atom`: the versions of one case. */
async function feedOfCase(c: AppContext): Promise<Response> {
  const [db, origin, caseId] = [c.get("db"), siteOrigin(c), c.req.param("case_id") ?? ""];
  return servePublicText(c, type, async () => {
    const [name, entries] = await Promise.all([archiveName(db), versionsOf(db, origin, caseId)]);
    const [latest] = entries;
    if (!latest) {
      const withdrawn = await findGone(db, caseId);
      if (!withdrawn) throw caseNotFound();
      throw goneProblem(withdrawn, (await readOrganisation(db)).timeZone);
    }
    const page = `${origin}/cases/${caseId}`;
    const tombstones = await withdrawnVersionsOf(db, origin, caseId);
    const [self, { title }] = [`${page}/feed.atom`, latest];
    return atomFeed({ self, page, title, author: name, entries, tombstones });
  });
}

export const feedPages = new Pages();
feedPages.hono
  .get("/cases/feed.atom", archiveFile(feedOfAll))
  .get("/cases/:case_id/feed.atom", archiveFile(feedOfCase));

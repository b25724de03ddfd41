import { languageIn } from "../../../web/i18n/translate";
import type { AppContext } from "../../core/http/context";
import { siteOrigin } from "../../core/http/origin";
import { type PageCall, Pages, renderPage } from "../../core/http/pages";
import { textStream } from "../../core/http/text-stream";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import { caseNotFound } from "../access/case-access";
import { filtersOf } from "../public-api/filters";
import { findPublicCase, findPublicVersion } from "../public-api/public-cases";
import { findGone } from "../public-pages/find-gone";
import { anybody, ofOneState } from "../public-pages/show-archive";
import { toldIn } from "../public-pages/shown-case";
import { archiveName } from "./archive-name";
import { casesCsv, casesToWrite } from "./cases-csv";
import { type CitedCase, citeBibtex, citeRis } from "./cite";
import { goneProblem } from "./gone";
import { archiveFile, publicly, servePublicText } from "./serve-file";
import { Embed, WithdrawnEmbed } from "./views/embed";

const askedOf = (c: AppContext) => ({
  ...{ db: c.get("db"), origin: siteOrigin(c), path: "" },
  query: new URLSearchParams(),
});

const caseIdOf = (c: AppContext): string => {
  const id = c.req.param("case_id") ?? "";
  if (!id.startsWith("case-")) throw caseNotFound();
  return id;
};

/** `/cases/:case_id/embed`: a case within pages of other sites; 410 once it was withdrawn. */
async function embed({ c, db, t, locale }: PageCall<undefined>): Promise<Response> {
  const caseId = caseIdOf(c);
  const withdrawn = await findGone(db, caseId);
  const { timeZone } = await readOrganisation(db);
  const frame = { isFramed: true, isLight: true, isUnlisted: true } as const;
  if (withdrawn) {
    return renderPage(c, {
      ...frame,
      ...{ title: t("casebook.gone.title"), status: 410, headers: { "cache-control": "no-store" } },
      body: <WithdrawnEmbed day={localDay(withdrawn.at, timeZone)} reason={withdrawn.change_summary} />,
    });
  }
  const shown = await findPublicCase(askedOf(c), caseId);
  const reader = languageIn(locale);
  const { title, key_allegations } = toldIn(shown, reader);
  return renderPage(c, {
    ...frame,
    ...{ title: title.text, headers: { "cache-control": "no-cache" } },
    body: (
      <Embed
        archive={await archiveName(db, reader)}
        title={title}
        allegations={key_allegations.slice(0, 3)}
        day={localDay(Date.parse(shown.updated_at), timeZone)}
        url={shown.url}
      />
    ),
  });
}

/** `/cases.csv`: every case that the filters let in. */
async function csv(c: AppContext): Promise<Response> {
  const [db, origin] = [c.get("db"), siteOrigin(c)];
  const versions = await casesToWrite(db, filtersOf(new URL(c.req.url).searchParams));
  return new Response(textStream(casesCsv(db, origin, versions)), {
    headers: {
      ...publicly,
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="cases.csv"',
    },
  });
}

/** What is cited of a readable version; 410 or 404 where it is none. */
async function citedOf(c: AppContext): Promise<CitedCase> {
  const [caseId, number] = [caseIdOf(c), c.req.param("n") ?? ""];
  const [db, origin] = [c.get("db"), siteOrigin(c)];
  const gone = /^[1-9]\d{0,8}$/.test(number) ? await findGone(db, caseId, Number(number)) : null;
  const { timeZone } = await readOrganisation(db);
  if (gone) throw goneProblem(gone, timeZone);
  const { title, language, updated_at } = await findPublicVersion(askedOf(c), caseId, number);
  return {
    ...{ case_id: caseId, version: Number(number), title, archive: await archiveName(db, language) },
    ...{ day: localDay(Date.parse(updated_at), timeZone), url: `${origin}/cases/${caseId}/v/${number}` },
  };
}

const citation = (ending: string, type: string, write: (cited: CitedCase) => string) =>
  archiveFile((c) => {
    const name = `${c.req.param("case_id")}-v${c.req.param("n")}.${ending}`.replace(/[^\w.-]/g, "");
    const headers = {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${name}"`,
    };
    return servePublicText(c, headers, async () => write(await citedOf(c)));
  });

export const reusePages = new Pages().get("/cases/:case_id/embed", anybody, ofOneState(embed));
reusePages.hono
  .get("/cases.csv", archiveFile(csv))
  .get("/cases/:case_id/v/:n/citation.bib", citation("bib", "application/x-bibtex", citeBibtex))
  .get("/cases/:case_id/v/:n/citation.ris", citation("ris", "application/x-research-info-systems", citeRis));

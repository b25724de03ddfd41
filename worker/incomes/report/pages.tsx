import { Pages, renderPage } from "../../core/http/pages";
import { everybody } from "../access/rules";
import { openCase } from "../frame/open-case";
import { casePath, casesPath } from "../frame/steps";
import { findShared } from "../share-links/read-shared";
import { readPaper } from "./read-paper";
import { ReportFrame } from "./views/frame";
import { Report } from "./views/report";

/** A case to be printed, for whoever may read it; and for whoever has a link to it, signed in or not. */
export const reportPages = new Pages()
  .get(`${casesPath}/cases/:id/report`, { access: everybody }, async (call) => {
    const { found, record } = await openCase(call);
    const back = { href: casePath(record.id), label: call.t("incomes.report.back", { name: record.name }) };
    return renderPage(call.c, {
      title: `${call.t("incomes.report.title")}: ${record.name}`,
      isSheet: true,
      headers: { "cache-control": "private, no-store" },
      body: (
        <ReportFrame back={back}>
          <Report paper={await readPaper(call, found)} />
        </ReportFrame>
      ),
    });
  })
  .get("/incomes/shared/:token", { access: "public" }, async (call) => {
    const found = await findShared(call.db, call.c.req.param("token") ?? "", call.now);
    const paper = await readPaper(call, found);
    return renderPage(call.c, {
      title: paper.name,
      isSheet: true,
      isUnlisted: true,
      headers: { "cache-control": "private, no-store" },
      body: (
        <ReportFrame>
          <Report paper={paper} />
        </ReportFrame>
      ),
    });
  });

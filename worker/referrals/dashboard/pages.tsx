import type { Home } from "../../core/home";
import { parse } from "../../core/http/api";
import { type PageCall, renderApp } from "../../core/http/pages";
import { localDay } from "../../core/time";
import { campaignChoices, namesOf } from "../campaigns/choices";
import { countFailedExports } from "../exports/failed-exports";
import { type FiguresPage, readFiguresPage } from "../insight/figures-page";
import { frameOf } from "../insight/frame";
import { listReferrals } from "../links/find-referrals";
import { referralsQuery } from "../links/schemas";
import { readsAll } from "../policies";
import { isSpreadsheetFailing } from "../sheets/failing-runs";
import { shownTo } from "../shown-to";
import { readAside } from "../this-week/put-aside";
import { tellSentences } from "../this-week/sentences-of";
import { everybody } from "../viewer";
import { adminDashboard } from "./read-dashboard";
import { officerDashboard } from "./read-officer-dashboard";
import { AdminDashboard } from "./views/admin";
import { OfficerDashboard } from "./views/officer";

async function admin(call: PageCall<unknown>, page: FiguresPage) {
  const seesAddresses = page.reader.viewer.role === "admin";
  const [{ sentences, ...data }, aside, frame, failedExports, isFailing] = await Promise.all([
    adminDashboard(call.db, page.filter, page.compare, page.query, {
      now: call.now,
      decides: seesAddresses,
    }),
    readAside(call.db, call.person.id, call.now),
    frameOf(call, page),
    countFailedExports(call.db, call.now),
    isSpreadsheetFailing(call.db),
  ]);
  const { timeZone } = page.filter;
  return shownTo(
    page.reader.viewer,
    <AdminDashboard
      {...data}
      latest={seesAddresses ? data.latest : data.latest.map((row) => ({ ...row, emailMasked: "" }))}
      frame={frame}
      week={{
        ...tellSentences(sentences, (id) => aside.has(id)),
        back: new Map([...aside].map(([id, at]) => [id, localDay(at, timeZone)])),
        query: page.query,
        csrf: call.csrf,
      }}
      hasOfficers={page.officer.choices.length > 0}
      failedExports={failedExports}
      isSpreadsheetFailing={isFailing}
      now={call.now}
      locale={call.locale}
    />,
  );
}

async function officer(call: PageCall<unknown>, page: FiguresPage) {
  const [data, links, campaigns] = await Promise.all([
    officerDashboard(call.db, page.filter, call.now),
    listReferrals(call.db, page.reader, parse(referralsQuery, { open: "true", limit: "5", sort: "-clicks" })),
    campaignChoices(call.db, page.reader.viewer),
  ]);
  return (
    <OfficerDashboard
      {...data}
      preset={page.preset}
      period={page.filter.period}
      query={page.query}
      stream={page.stream}
      timeZone={page.filter.timeZone}
      name={call.person.name}
      links={links.data}
      campaignNames={namesOf(campaigns)}
    />
  );
}

/** `/dashboard` of whoever works with the tracker: the administrator's, or an officer's own. */
export const dashboard: Home = {
  access: everybody,
  async show(call) {
    const page = await readFiguresPage(call);
    const isWhole = readsAll(page.reader.viewer);
    return renderApp(call, {
      title: call.t("dashboard.title"),
      body: await (isWhole ? admin : officer)(call, page),
    });
  },
};

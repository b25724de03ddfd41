import { passes } from "../../core/access/actor";
import type { Home } from "../../core/home";
import { parse } from "../../core/http/api";
import { type PageCall, renderApp } from "../../core/http/pages";
import { setUpForm } from "../../core/organisation/set-up-pages";
import { withViews } from "../../core/saved-views/views-here";
import { settingsAccess } from "../../core/settings/pages";
import { localDay } from "../../core/time";
import { countFailedExports } from "../exports/failed-exports";
import { readFirstSteps } from "../guided-start/read-first-steps";
import { FirstStepsPage } from "../guided-start/views/first-steps";
import { type FiguresPage, readFiguresPage } from "../insight/figures-page";
import { frameOf } from "../insight/frame";
import { listReferrals } from "../links/find-referrals";
import { referralsQuery } from "../links/schemas";
import { findPasswordRequests } from "../officers/password-link";
import { readsAll } from "../policies";
import { templatesOf } from "../share/campaign-message";
import { isSpreadsheetFailing } from "../sheets/failing-runs";
import { shownTo } from "../shown-to";
import { readAside } from "../this-week/put-aside";
import { tellSentences } from "../this-week/sentences-of";
import { everybody } from "../viewer";
import { adminDashboard } from "./read-dashboard";
import { officerDashboard } from "./read-officer-dashboard";
import { AdminDashboard } from "./views/admin";
import { OfficerDashboard } from "./views/officer";

/** What an organisation in which nobody has clicked a link does first. */
async function firstSteps(call: PageCall<unknown>, page: FiguresPage) {
  const steps = await readFirstSteps(call.db, call.now);
  const mayTell = passes(call.person, settingsAccess);
  const body = shownTo(
    page.reader.viewer,
    <FirstStepsPage
      steps={steps}
      setUp={mayTell ? setUpForm(call) : null}
      today={page.filter.today}
      stream={page.stream}
      csrf={call.csrf}
    />,
  );
  return { body, isSteps: true };
}

async function admin(call: PageCall<unknown>, page: FiguresPage) {
  const seesAddresses = page.reader.viewer.role === "admin";
  const [{ sentences, ...data }, aside, frame, failedExports, isFailing, requests] = await Promise.all([
    adminDashboard(call.db, page.filter, page.compare, page.query, {
      now: call.now,
      decides: seesAddresses,
    }),
    readAside(call.db, call.person.id, call.now),
    frameOf(call, page),
    countFailedExports(call.db, call.now),
    isSpreadsheetFailing(call.db),
    seesAddresses ? findPasswordRequests(call.db) : [],
  ]);
  // An address that asks for something is answered with it, be it zeros.
  if (!data.isCounting && Object.keys(page.query).length === 0) return firstSteps(call, page);
  const { timeZone } = page.filter;
  const body = shownTo(
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
      failedExports={failedExports}
      isSpreadsheetFailing={isFailing}
      passwordRequests={requests.length}
      now={call.now}
      locale={call.locale}
    />,
  );
  return { body };
}

async function officer(call: PageCall<unknown>, page: FiguresPage) {
  const [data, links] = await Promise.all([
    officerDashboard(call.db, page.filter, call.now),
    listReferrals(call.db, page.reader, parse(referralsQuery, { open: "true", limit: "5", sort: "-clicks" })),
  ]);
  const body = (
    <OfficerDashboard
      {...data}
      preset={page.preset}
      isSwapped={page.isSwapped}
      period={page.filter.period}
      query={page.query}
      stream={page.stream}
      timeZone={page.filter.timeZone}
      name={call.person.name}
      links={links.data}
      templates={await templatesOf(call, links.data)}
    />
  );
  return { body, isWithoutCharts: true };
}

/** `/dashboard` of whoever works with the tracker: the administrator's, or an officer's own. */
export const dashboard: Home = {
  access: everybody,
  async show(call) {
    const page = await readFiguresPage(call);
    const isWhole = readsAll(page.reader.viewer);
    const { body, ...shown } = await (isWhole ? admin : officer)(call, page);
    return renderApp(call, {
      title: call.t("dashboard.title"),
      ...shown,
      body: isWhole ? await withViews(call, body) : body,
    });
  },
};

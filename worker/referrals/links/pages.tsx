import { asksForFile, listFile, listReach, wholeList } from "../../core/csv/list-file";
import { parse } from "../../core/http/api";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { idOf, show } from "../../core/http/show";
import { readOrganisation } from "../../core/organisation/organisation";
import { historyOf } from "../../core/trail/history";
import { campaignChoices, officerChoices } from "../campaigns/choices";
import { suspicionOf } from "../fraud/flags/suspicions";
import { detailFilter, linkFigures } from "../insight/read-details";
import { readsAll, type Viewer } from "../policies";
import { templatesOf } from "../share/campaign-message";
import { shownTo } from "../shown-to";
import { listSignups } from "../signups/find-signups";
import { signupsQuery } from "../signups/schemas";
import { everybody, type Reader, readerOf } from "../viewer";
import { findReferral, listReferrals, referralTotals } from "./find-referrals";
import { lastDayOf } from "./input";
import { type ReferralsQuery, referralsQuery } from "./schemas";
import { LinkDetail } from "./views/detail";
import { LinkList } from "./views/list";
import { linkName } from "./views/name";
import { linkState } from "./views/state";

/** A link's page; with what was wrong, where one of its forms was refused. */
export async function showLink(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const reader = await readerOf(call);
  const link = await findReferral(call.db, reader, idOf(call));
  const query = call.c.req.query();
  const { filter, preset, isSwapped } = await detailFilter(call, reader.viewer, {});
  const [figures, signups, history, campaigns, organisation, suspicion] = await Promise.all([
    linkFigures(call.db, filter, link, query),
    listSignups(
      call.env.DATA_KEY,
      call.db,
      reader,
      parse(signupsQuery, { referral_id: link.id, limit: "10" }),
      listReach,
    ),
    historyOf(call.db, link.id, { page: 1, limit: 50 }),
    campaignChoices(call.db, reader.viewer),
    readOrganisation(call.db),
    readsAll(reader.viewer) ? suspicionOf(call.db, "link", link.id) : null,
  ]);
  const campaign = campaigns.find(({ id }) => id === link.campaign_id);
  return show(call, {
    title: linkName(link, call.t),
    status,
    body: shownTo(
      reader.viewer,
      <LinkDetail
        link={link}
        templates={await templatesOf(call, [link])}
        origin={reader.origin}
        figures={figures}
        range={{ path: `/dashboard/links/${link.id}`, query, preset, isSwapped }}
        signups={signups}
        history={history.data}
        suspicion={suspicion}
        viewer={readsAll(reader.viewer) ? "admin" : "officer"}
        editable={mayChange(reader.viewer, campaign?.officersCreateLinks === true)}
        values={{
          label: link.label,
          last_day: lastDayOf(link, organisation.timeZone),
          ...refused?.values,
        }}
        refused={refused}
        csrf={call.csrf}
      />,
    ),
  });
}

/** An officer where the campaign says so. */
const mayChange = ({ role }: Viewer, officersCreateLinks: boolean) =>
  role === "admin" || (role === "officer" && officersCreateLinks);

async function linkFile(call: PageCall<unknown>, reader: Reader, query: ReferralsQuery) {
  const { t } = call;
  const { data } = await listReferrals(call.db, reader, wholeList(query));
  return listFile(
    call,
    "links",
    [
      [t("links.link"), ({ label }) => label],
      [t("links.url"), ({ url }) => url],
      [t("links.officer"), ({ officer_name }) => officer_name],
      [t("links.campaign"), ({ campaign_name }) => campaign_name],
      [t("links.status"), (link) => linkState(link, t)],
      [t("links.clicks"), ({ clicks }) => clicks],
      [t("links.unique_clicks"), ({ unique_clicks }) => unique_clicks],
      [t("links.signups"), ({ signups }) => signups],
      [t("links.enrolled"), ({ enrollments }) => enrollments],
      [t("links.created"), ({ created_at }) => created_at],
    ],
    data,
  );
}

export const linkPages = new Pages()
  .get("/dashboard/links", { access: everybody }, async (call) => {
    const reader = await readerOf(call);
    const { viewer } = reader;
    const address = call.c.req.query();
    const query = readList(referralsQuery, address);
    if (asksForFile(address)) return linkFile(call, reader, query);
    const [links, sums, campaigns, officers] = await Promise.all([
      listReferrals(call.db, reader, query),
      referralTotals(call.db, reader, query),
      campaignChoices(call.db, reader.viewer),
      readsAll(viewer) ? officerChoices(call.db) : [],
    ]);
    return show(call, {
      title: call.t("links.links"),
      body: shownTo(
        viewer,
        <LinkList
          links={links}
          sums={sums}
          campaigns={campaigns}
          officers={officers}
          viewer={readsAll(viewer) ? "admin" : "officer"}
          templates={readsAll(viewer) ? {} : await templatesOf(call, links.data)}
          mayCreate={
            campaigns.some((one) => mayChange(viewer, one.officersCreateLinks)) || viewer.role === "admin"
          }
          query={address}
          csrf={call.csrf}
        />,
      ),
    });
  })
  .get("/dashboard/links/:id", { access: everybody }, (call) => showLink(call));

import { LinkDetail } from "../../../web/pages/referrals/links/detail";
import { LinkList } from "../../../web/pages/referrals/links/list";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { readOrganisation } from "../../core/organisation/organisation";
import { historyOf } from "../../core/trail/history";
import { findReferral, listReferrals } from "../links/find-referrals";
import { referralsQuery } from "../links/schemas";
import { administratorsAndOfficers, readerOf } from "../viewer";
import { campaignChoices, officerChoices } from "./choices";
import { lastDayOf } from "./link-input";
import { idOf, show } from "./show";

/** A link's page; with what was wrong, where one of its forms was refused. */
export async function showLink(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const reader = await readerOf(call);
  const link = await findReferral(call.db, reader, idOf(call));
  const [history, campaigns, organisation] = await Promise.all([
    historyOf(call.db, link.id, { page: 1, limit: 50 }),
    campaignChoices(call.db, reader.viewer),
    readOrganisation(call.db),
  ]);
  const campaign = campaigns.find(({ id }) => id === link.campaign_id);
  return show(call, {
    title: link.label || `${link.officer_name}, ${link.campaign_name}`,
    status,
    body: (
      <LinkDetail
        link={link}
        history={history.data}
        viewer={reader.viewer.role}
        editable={reader.viewer.role === "admin" || campaign?.officersCreateLinks === true}
        values={{
          label: link.label,
          last_day: lastDayOf(link, organisation.timeZone),
          ...refused?.values,
        }}
        refused={refused}
        csrf={call.csrf}
      />
    ),
  });
}

export const linkPages = new Pages()
  .get("/dashboard/links", { access: administratorsAndOfficers }, async (call) => {
    const reader = await readerOf(call);
    const isAdmin = reader.viewer.role === "admin";
    const [links, campaigns, officers] = await Promise.all([
      listReferrals(call.db, reader, readList(referralsQuery, call.c.req.query())),
      campaignChoices(call.db, reader.viewer),
      isAdmin ? officerChoices(call.db) : [],
    ]);
    return show(call, {
      title: "Links",
      body: (
        <LinkList
          links={links}
          campaigns={campaigns}
          officers={officers}
          viewer={reader.viewer.role}
          mayCreate={isAdmin || campaigns.some(({ officersCreateLinks }) => officersCreateLinks)}
          query={call.c.req.query()}
        />
      ),
    });
  })
  .get("/dashboard/links/:id", { access: administratorsAndOfficers }, (call) => showLink(call));

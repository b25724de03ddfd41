import type { Db } from "../../core/db/db";
import { parse } from "../../core/http/api";
import { attempt, fields, idFromForm } from "../../core/http/attempt";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { goTo, show } from "../../core/http/show";
import { readOrganisation } from "../../core/organisation/organisation";
import { campaignChoices, findUnassigned, officerChoices, takesLinks } from "../campaigns/choices";
import { organisationToday } from "../campaigns/find-campaigns";
import { keyRing } from "../signing/key-ring";
import { administratorsAndOfficers, readerOf } from "../viewer";
import { createReferral } from "./create-referral";
import { linkPlaces, newLinkInput } from "./input";
import { newReferral } from "./schemas";
import { LinkForm } from "./views/form";

const activeOfficers = async (db: Db) => (await officerChoices(db)).filter(({ active }) => active);

async function showNew(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { viewer } = await readerOf(call);
  const values = refused?.values ?? call.c.req.query();
  const [choices, today, officers, unassigned] = await Promise.all([
    campaignChoices(call.db, viewer),
    organisationToday(call.db, call.now),
    viewer.role === "admin" ? activeOfficers(call.db) : null,
    viewer.role === "admin" ? findUnassigned(call.db, values) : null,
  ]);
  const campaigns = choices.filter(
    (campaign) => takesLinks(campaign, today) && (viewer.role === "admin" || campaign.officersCreateLinks),
  );
  return show(call, {
    title: call.t("links.new"),
    status,
    body: (
      <LinkForm
        campaigns={campaigns}
        officers={officers}
        unassigned={unassigned}
        values={values}
        refused={refused}
        csrf={call.csrf}
      />
    ),
  });
}

export const linkFormPages = new Pages()
  .get("/dashboard/links/new", { access: administratorsAndOfficers }, (call) => showNew(call))
  .post("/dashboard/links/new", { access: administratorsAndOfficers, form: fields }, async (call) => {
    const { viewer } = await readerOf(call);
    const created = await attempt(
      call.form,
      async () => {
        const { timeZone } = await readOrganisation(call.db);
        const input = newLinkInput(call.form, timeZone);
        const own = viewer.role === "officer" ? { ...input, officer_id: viewer.officerId ?? "" } : input;
        const wanted = parse(newReferral, own);
        const ring = keyRing(call.env.LINK_KEYS);
        return createReferral(call.db, ring, call.by, viewer, wanted, await idFromForm("referral", call));
      },
      linkPlaces,
    );
    return created.done
      ? goTo(call, `/dashboard/links/${created.value}`, call.t("links.told_ready"))
      : showNew(call, created.refused, created.status);
  });

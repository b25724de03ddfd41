import { LinkForm } from "../../../web/pages/referrals/links/form";
import { parse } from "../../core/http/api";
import { attempt, fields, idFromForm } from "../../core/http/attempt";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { readOrganisation } from "../../core/organisation/organisation";
import { createReferral } from "../links/create-referral";
import { keyRing } from "../links/key-ring";
import { newReferral } from "../links/schemas";
import { administratorsAndOfficers, readerOf } from "../viewer";
import { campaignChoices, officerChoices } from "./choices";
import { linkPlaces, newLinkInput } from "./link-input";
import { goTo, show } from "./show";

async function showNew(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { viewer } = await readerOf(call);
  const campaigns = (await campaignChoices(call.db, viewer)).filter(
    ({ open, officersCreateLinks }) => open && (viewer.role === "admin" || officersCreateLinks),
  );
  const officers =
    viewer.role === "admin" ? (await officerChoices(call.db)).filter(({ active }) => active) : null;
  return show(call, {
    title: call.t("links.new"),
    status,
    body: (
      <LinkForm
        campaigns={campaigns}
        officers={officers}
        values={refused?.values ?? call.c.req.query()}
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

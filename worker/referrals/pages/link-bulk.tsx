import { BulkLinks } from "../../../web/pages/referrals/links/bulk";
import { idFromKey, newId } from "../../core/db/ids";
import { parse } from "../../core/http/api";
import { attempt, fields } from "../../core/http/attempt";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { readOrganisation } from "../../core/organisation/organisation";
import { createReferrals } from "../links/create-referral";
import { keyRing } from "../links/key-ring";
import { newReferrals } from "../links/schemas";
import { administrators } from "../viewer";
import { assignedOfficers, campaignChoices } from "./choices";
import { bulkPlaces, newLinksInput } from "./link-input";
import { goTo, show } from "./show";

async function showBulk(
  call: PageCall<unknown>,
  campaignId: string,
  refused: Refused | null = null,
  status = 200,
) {
  const [campaigns, officers] = await Promise.all([
    campaignChoices(call.db, { role: "admin" }),
    assignedOfficers(call.db, campaignId),
  ]);
  return show(call, {
    title: "Links for a campaign’s officers",
    status,
    body: (
      <BulkLinks
        campaigns={campaigns.filter(({ open }) => open)}
        campaignId={campaignId}
        officers={officers.filter(({ active }) => active)}
        values={refused?.values ?? {}}
        refused={refused}
        csrf={call.csrf}
      />
    ),
  });
}

export const linkBulkPages = new Pages()
  .get("/dashboard/links/bulk", { access: administrators }, (call) =>
    showBulk(call, call.c.req.query("campaign_id") ?? ""),
  )
  .post("/dashboard/links/bulk", { access: administrators, form: fields }, async (call) => {
    const { campaign_id: campaignId = "", idempotency_key: key } = call.form;
    const created = await attempt(
      call.form,
      async () => {
        const { timeZone } = await readOrganisation(call.db);
        const wanted = parse(newReferrals, newLinksInput(call.form, timeZone));
        return createReferrals(call.db, keyRing(call.env.LINK_KEYS), call.by, wanted, async (officerId) =>
          key ? idFromKey("referral", call.person.id, `${key}\n${officerId}`) : newId("referral", call.now),
        );
      },
      bulkPlaces,
    );
    return created.done
      ? goTo(
          call,
          `/dashboard/links?campaign_id=${encodeURIComponent(campaignId)}`,
          created.value.length === 1 ? "The link is created." : `${created.value.length} links are created.`,
        )
      : showBulk(call, campaignId, created.refused, created.status);
  });

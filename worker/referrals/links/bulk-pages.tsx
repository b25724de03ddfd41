import { idFromKey, newId } from "../../core/db/ids";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { chosenIn } from "../../core/http/chosen";
import { type PageCall, Pages, type Refused, safeNext } from "../../core/http/pages";
import { goTo, show } from "../../core/http/show";
import { readOrganisation } from "../../core/organisation/organisation";
import { assignedOfficers, campaignChoices, hasActiveOfficers, takesLinks } from "../campaigns/choices";
import { organisationToday } from "../campaigns/find-campaigns";
import { keyRing } from "../signing/key-ring";
import { administrators } from "../viewer";
import { revokeReferrals } from "./change-referral";
import { createReferrals } from "./create-referral";
import { bulkPlaces, newLinksInput } from "./input";
import { newReferrals } from "./schemas";
import { BulkLinks } from "./views/bulk";

async function showBulk(
  call: PageCall<unknown>,
  campaignId: string,
  refused: Refused | null = null,
  status = 200,
) {
  const [campaigns, officers, today, hasOfficers] = await Promise.all([
    campaignChoices(call.db, { role: "admin" }),
    assignedOfficers(call.db, campaignId),
    organisationToday(call.db, call.now),
    hasActiveOfficers(call.db),
  ]);
  return show(call, {
    title: call.t("links.bulk_title"),
    status,
    body: (
      <BulkLinks
        campaigns={campaigns.filter((campaign) => takesLinks(campaign, today))}
        campaignId={campaignId}
        officers={officers.filter(({ active }) => active)}
        hasOfficers={hasOfficers}
        values={refused?.values ?? {}}
        refused={refused}
        csrf={call.csrf}
      />
    ),
  });
}

/** What the form asks for; "all officers" are those of the campaign who are active. */
async function wholeInput({ db, form }: PageCall<FormFields>, timeZone: string) {
  const input = newLinksInput(form, timeZone);
  if (form.all_officers === undefined) return input;
  const officers = await assignedOfficers(db, form.campaign_id ?? "");
  return { ...input, officer_ids: officers.filter(({ active }) => active).map(({ id }) => id) };
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
        const wanted = parse(newReferrals, await wholeInput(call, timeZone));
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
          call.t("links.told_n_created", { count: created.value.length }),
        )
      : showBulk(call, campaignId, created.refused, created.status);
  })
  .post("/dashboard/links/revoke", { access: administrators, form: fields }, async (call) => {
    const ids = chosenIn(call.form).slice(0, 100);
    if (ids.length > 0) await revokeReferrals(call.db, call.by, ids);
    return goTo(call, safeNext(call.form.back), call.t("links.told_n_revoked", { count: ids.length }));
  });

import { parse } from "../../core/http/api";
import { attempt, fields, idFromForm } from "../../core/http/attempt";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { goTo, idOf, show } from "../../core/http/show";
import { typedOrLeftOut } from "../../core/http/typed";
import { administrators, readerOf } from "../viewer";
import { duplicateCampaign } from "./duplicate-campaign";
import { findCampaign } from "./find-campaigns";
import { originsOf } from "./landing-page";
import { duplicateCampaignRequest } from "./schemas";
import { DuplicateCampaignForm } from "./views/duplicate";

async function showDuplicate(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { id, name } = await findCampaign(call.db, await readerOf(call), idOf(call));
  return show(call, {
    title: call.t("campaigns.duplicate_name", { name }),
    status,
    body: (
      <DuplicateCampaignForm
        campaign={{ id, name }}
        form={{ values: refused?.values ?? {}, refused }}
        csrf={call.csrf}
      />
    ),
  });
}

/** A campaign like another, on a page of its own. */
export const duplicatePages = new Pages()
  .get("/dashboard/campaigns/:id/duplicate", { access: administrators }, (call) => showDuplicate(call))
  .post("/dashboard/campaigns/:id/duplicate", { access: administrators, form: fields }, async (call) => {
    const made = await attempt(call.form, async () => {
      const { name = "", starts_on } = call.form;
      const body = parse(duplicateCampaignRequest, { name, starts_on: typedOrLeftOut(starts_on) });
      const id = await idFromForm("campaign", call);
      return duplicateCampaign(call, originsOf(call.c), idOf(call), body, id);
    });
    return made.done
      ? goTo(call, `/dashboard/campaigns/${made.value}`, call.t("campaigns.told_duplicated"))
      : showDuplicate(call, made.refused, made.status);
  });

import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { goTo, idOf, show } from "../../core/http/show";
import { tickedIn } from "../../core/http/typed";
import { formIds } from "../guided-start/form-ids";
import { startPath } from "../guided-start/paths";
import { staffCampaign } from "../guided-start/staff-campaign";
import { keyRing } from "../signing/key-ring";
import { administrators, readerOf } from "../viewer";
import { officerChoices } from "./choices";
import { createCampaign } from "./create-campaign";
import { editCampaign } from "./edit-campaign";
import { findCampaign } from "./find-campaigns";
import { campaignInput, campaignValues, newCampaignInput } from "./input";
import { originsOf } from "./landing-page";
import { campaignEdits, newCampaign } from "./schemas";
import { CampaignForm } from "./views/form";
import { campaignPath } from "./views/tabs";

async function showNew(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const officers = (await officerChoices(call.db)).filter(({ active }) => active);
  return show(call, {
    title: call.t("campaigns.new"),
    status,
    body: (
      <CampaignForm
        campaign={null}
        officers={officers}
        values={refused?.values ?? {}}
        refused={refused}
        csrf={call.csrf}
      />
    ),
  });
}

async function showEdit(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const campaign = await findCampaign(call.db, await readerOf(call), idOf(call));
  return show(call, {
    title: call.t("campaigns.edit_name", { name: campaign.name }),
    status,
    body: (
      <CampaignForm
        campaign={campaign}
        officers={[]}
        values={refused?.values ?? campaignValues(campaign)}
        refused={refused}
        csrf={call.csrf}
      />
    ),
  });
}

/**
 * A link for each officer who was ticked. Where a link cannot be made (it is over already, an officer has as many as
 * allowed) the campaign stands without, and its steps say so.
 */
const linkTicked = (call: PageCall<FormFields>, id: string) =>
  attempt(call.form, async () => {
    const staffing = { newcomers: [], officerIds: tickedIn(call.form, "officer_ids") };
    if (staffing.officerIds.length === 0) return;
    await staffCampaign(call.db, keyRing(call.env.LINK_KEYS), call.by, id, staffing, formIds(call));
  });

export const campaignFormPages = new Pages()
  .get("/dashboard/campaigns/new", { access: administrators }, (call) => showNew(call))
  .post("/dashboard/campaigns/new", { access: administrators, form: fields }, async (call) => {
    const created = await attempt(call.form, async () =>
      createCampaign(
        call.db,
        call.by,
        originsOf(call.c),
        parse(newCampaign, newCampaignInput(call.form)),
        await idFromForm("campaign", call),
      ),
    );
    if (!created.done) return showNew(call, created.refused, created.status);
    await linkTicked(call, created.value);
    return goTo(call, startPath(created.value), call.t("campaigns.told_created"));
  })
  .get("/dashboard/campaigns/:id/edit", { access: administrators }, (call) => showEdit(call))
  .post("/dashboard/campaigns/:id/edit", { access: administrators, form: fields }, async (call) => {
    const id = idOf(call);
    const current = campaignValues(await findCampaign(call.db, await readerOf(call), id));
    const edited = await attempt(call.form, async () => {
      const edits = parse(campaignEdits, editsOf(call.form, current, campaignInput));
      await editCampaign(call.db, call.by, originsOf(call.c), id, edits);
    });
    return edited.done
      ? goTo(call, campaignPath(id, "settings"), call.t("campaigns.told_saved"))
      : showEdit(call, edited.refused, edited.status);
  });

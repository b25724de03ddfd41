import { parse } from "../../core/http/api";
import { attempt, fields } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { goTo, idOf, show } from "../../core/http/show";
import { administrators, readerOf } from "../viewer";
import { askedInput, askedValues, changedQuestions } from "./asked-input";
import { editCampaign } from "./edit-campaign";
import { findCampaign } from "./find-campaigns";
import { originsOf } from "./landing-page";
import { campaignEdits } from "./schemas";
import { SignupFormSettings } from "./views/signup-form-settings";

async function showSettings(
  call: PageCall<unknown>,
  {
    values,
    refused = null,
    status = 200,
  }: { values?: Refused["values"]; refused?: Refused | null; status?: number },
) {
  const campaign = await findCampaign(call.db, await readerOf(call), idOf(call));
  return show(call, {
    title: `${call.t("campaigns.signup_form")} · ${campaign.name}`,
    status,
    body: (
      <SignupFormSettings
        campaign={campaign}
        form={{ values: refused?.values ?? values ?? askedValues(campaign), refused }}
        csrf={call.csrf}
      />
    ),
  });
}

const newQuestionId = () => `q${crypto.randomUUID().slice(0, 8)}`;

/** What a campaign's hosted form says and asks. Its questions are added, moved and removed before they are saved. */
export const askedPages = new Pages()
  .get("/dashboard/campaigns/:id/form", { access: administrators }, (call) => showSettings(call, {}))
  .post("/dashboard/campaigns/:id/form", { access: administrators, form: fields }, async (call) => {
    const { csrf: _, change, ...typed } = call.form;
    const values = change ? changedQuestions(typed, change, newQuestionId()) : null;
    if (values) return showSettings(call, { values });
    const id = idOf(call);
    const current = askedValues(await findCampaign(call.db, await readerOf(call), id));
    const edited = await attempt(typed, async () => {
      const edits = parse(campaignEdits, editsOf(typed, current, askedInput));
      await editCampaign(call.db, call.by, originsOf(call.c), id, edits);
    });
    return edited.done
      ? goTo(call, `/dashboard/campaigns/${id}`, call.t("campaigns.told_saved"))
      : showSettings(call, { refused: edited.refused, status: edited.status });
  });

import { parse } from "../../core/http/api";
import { attempt, fields } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { goTo, idOf, show } from "../../core/http/show";
import { formFunnel } from "../form-funnel/form-funnel";
import { overview } from "../insight/overview";
import { detailFilter } from "../insight/read-details";
import { shownTo } from "../shown-to";
import { administrators, type Reader, readerOf, readers } from "../viewer";
import { editCampaign } from "./edit-campaign";
import { findCampaign } from "./find-campaigns";
import { originsOf } from "./landing-page";
import { type CampaignRecord, campaignEdits } from "./schemas";
import { answerField, regionQuestion } from "./signup-form";
import { changedQuestions, signupFormInput, signupFormValues } from "./signup-form-input";
import { CampaignFormTab } from "./views/form-tab";
import { campaignPath } from "./views/tabs";

/** What the days of the page brought to the campaign's hosted form. */
async function formVisits(
  call: PageCall<unknown>,
  { viewer }: Reader,
  { id, questions, asks_region }: CampaignRecord,
) {
  const { filter, preset, isSwapped } = await detailFilter(call, viewer, { campaign_id: id });
  const [visits, { clicks, signups }] = await Promise.all([
    formFunnel(call.db, filter),
    overview(call.db, filter),
  ]);
  const labels = [...regionQuestion(asks_region), ...questions].map((question) => [
    answerField(question),
    question.label,
  ]);
  return {
    range: {
      path: campaignPath(id, "form"),
      ...{ query: call.c.req.query(), preset, isSwapped, ...filter.period },
    },
    figures: { visits, clicks, signups, questions: Object.fromEntries(labels) },
  };
}

async function showForm(
  call: PageCall<unknown>,
  {
    values,
    refused = null,
    status = 200,
  }: { values?: Refused["values"]; refused?: Refused | null; status?: number },
) {
  const reader = await readerOf(call);
  const campaign = await findCampaign(call.db, reader, idOf(call));
  return show(call, {
    title: `${call.t("campaigns.signup_form")} · ${campaign.name}`,
    status,
    body: shownTo(
      reader.viewer,
      <CampaignFormTab
        campaign={campaign}
        visits={campaign.landing_url ? null : await formVisits(call, reader, campaign)}
        query={call.c.req.query()}
        form={{ values: refused?.values ?? values ?? signupFormValues(campaign), refused }}
        csrf={call.csrf}
      />,
    ),
  });
}

const newQuestionId = () => `q${crypto.randomUUID().slice(0, 8)}`;

/** What a campaign's hosted form says and asks. Its questions are added, moved and removed before they are saved. */
export const signupFormPages = new Pages()
  .get("/dashboard/campaigns/:id/form", { access: readers }, (call) => showForm(call, {}))
  .post("/dashboard/campaigns/:id/form", { access: administrators, form: fields }, async (call) => {
    const { csrf: _, change, ...typed } = call.form;
    const values = change ? changedQuestions(typed, change, newQuestionId()) : null;
    if (values) return showForm(call, { values });
    const id = idOf(call);
    const current = signupFormValues(await findCampaign(call.db, await readerOf(call), id));
    const edited = await attempt(typed, async () => {
      const edits = parse(campaignEdits, editsOf(typed, current, signupFormInput));
      await editCampaign(call.db, call.by, originsOf(call.c), id, edits);
    });
    return edited.done
      ? goTo(call, campaignPath(id, "form"), call.t("campaigns.told_saved"))
      : showForm(call, { refused: edited.refused, status: edited.status });
  });

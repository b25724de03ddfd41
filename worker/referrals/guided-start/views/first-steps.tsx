import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  DateField,
  Field,
  FormActions,
  Live,
  PageHeader,
  PostForm,
} from "../../../../web/ui";
import { useMayWrite } from "../../../../web/ui/writes";
import { startPath } from "../paths";
import type { FirstSteps } from "../read-first-steps";
import { Step, type StepState, statesOf } from "./step";

export interface FirstStepsPageProps {
  steps: FirstSteps;
  /** The form that a new organisation is told with; null for whoever may not. */
  setUp: ComponentChildren | null;
  /** Of the organisation. */
  today: string;
  stream: string;
  csrf: string;
}

function NewCampaign({ today, csrf }: Pick<FirstStepsPageProps, "today" | "csrf">) {
  const { t } = useLanguage();
  const form = { values: { starts_on: today }, refused: null };
  return (
    <PostForm action="/dashboard/campaigns/new" csrf={csrf} once>
      <Field form={form} name="name" label={t("start.campaign_name")} required maxLength={120} />
      <DateField form={form} name="starts_on" label={t("campaigns.starts_on")} required />
      <FormActions>
        <Button tone="primary">{t("campaigns.create")}</Button>
        <ButtonLink href="/dashboard/campaigns/new" tone="plain">
          {t("start.all_settings")}
        </ButtonLink>
      </FormActions>
    </PostForm>
  );
}

/** Until the first click there is nothing to count: what to do instead of zeros. It ticks itself. */
export function FirstStepsPage({ steps, setUp, today, stream, csrf }: FirstStepsPageProps) {
  const { t } = useLanguage();
  const mayWrite = useMayWrite();
  const { campaign } = steps;
  const tracked = [campaign !== null, steps.officers, steps.links, steps.click, steps.signup];
  const states = statesOf([steps.organisation || setUp === null, ...tracked]);
  // Nobody has to tell of the organisation before they go on.
  const next = tracked.indexOf(false) + 2;
  const state = (number: number): StepState => states[number - 1] ?? "later";
  const go = (number: number, label: string, href: string) =>
    mayWrite &&
    number === next && (
      <div class="row">
        <ButtonLink href={href} tone={state(number) === "now" ? "primary" : "plain"}>
          {label}
        </ButtonLink>
      </div>
    );
  const at = (part: string) => `${startPath(campaign?.id ?? "")}#${part}`;
  return (
    <>
      <PageHeader title={t("dashboard.title")} lead={t("start.first_lead")} />
      <Live id="figures" stream={stream}>
        <ol class="steps">
          <Step number={1} state={state(1)} title={t("organisation.setUpTitle")}>
            {mayWrite && state(1) === "now" && setUp}
          </Step>
          <Step
            number={2}
            state={state(2)}
            title={t("start.campaign")}
            lead={campaign ? campaign.name : t("start.campaign_lead")}
          >
            {mayWrite && state(2) === "now" ? (
              <NewCampaign today={today} csrf={csrf} />
            ) : (
              go(2, t("dashboard.create_campaign"), "/dashboard/campaigns/new")
            )}
          </Step>
          <Step number={3} state={state(3)} title={t("start.officers")} lead={t("start.officers_lead")}>
            {go(3, t("start.add_officers_next"), at("officers"))}
          </Step>
          <Step number={4} state={state(4)} title={t("start.links")} lead={t("start.links_lead")}>
            {go(4, t("start.links_next"), at("links"))}
          </Step>
          <Step number={5} state={state(5)} title={t("start.click")} lead={t("start.click_lead")}>
            {go(5, t("start.try_it"), at("try"))}
          </Step>
          <Step number={6} state={state(6)} title={t("start.signup")} lead={t("start.signup_lead")}>
            {go(6, t("start.try_it"), at("try"))}
          </Step>
        </ol>
      </Live>
    </>
  );
}

import type { ComponentChildren } from "preact";
import { formatLongDate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Button, ButtonLink, FormActions, Icon, PostForm } from "../../../../web/ui";
import type { CampaignRecord } from "../../campaigns/schemas";
import { startPath } from "../paths";
import type { Start } from "../read-start";

export interface TryStepProps extends Pick<Start, "clicks" | "signup"> {
  campaign: Pick<CampaignRecord, "id" | "status" | "starts_on">;
  /** The link that is tried: of the first officer. */
  url: string;
  csrf: string;
}

function Arrival({ isHere, children }: { isHere: boolean; children: ComponentChildren }) {
  return (
    <li class={isHere ? "arrival--here" : undefined}>
      <span class="arrival__mark" aria-hidden="true">
        {isHere && <Icon name="check" />}
      </span>
      <span class={isHere ? undefined : "quiet"}>{children}</span>
    </li>
  );
}

/** The candidate's way in a tab of its own, while this page shows what arrives of it. */
export function TryStep({ campaign, url, clicks, signup, csrf }: TryStepProps) {
  const { t, locale } = useLanguage();
  if (campaign.status === "scheduled") {
    return (
      <>
        <p>{t("start.opens_on", { day: formatLongDate(campaign.starts_on, locale) })}</p>
        <div class="row">
          <ButtonLink href={`/dashboard/campaigns/${campaign.id}/edit`} tone="plain">
            {t("start.change_day")}
          </ButtonLink>
        </div>
      </>
    );
  }
  const isAttributed = signup?.isSettled && signup.officer !== null;
  return (
    <>
      <ul class="arrivals" aria-live="polite">
        <Arrival isHere={clicks > 0}>
          {clicks > 0 ? t("start.clicks_here", { count: clicks }) : t("start.click_awaited")}
        </Arrival>
        <Arrival isHere={Boolean(signup?.isSettled)}>
          {signup?.isSettled
            ? isAttributed
              ? t("start.signup_of", { who: signup.emailMasked, officer: signup.officer ?? "" })
              : t("start.signup_unattributed", { who: signup.emailMasked })
            : t("start.signup_awaited")}
        </Arrival>
        <Arrival isHere={Boolean(signup?.isEnrolled)}>
          {t(signup?.isEnrolled ? "start.enrolled" : "start.enrolment_awaited")}
        </Arrival>
      </ul>
      {signup?.isSettled && !signup.isEnrolled ? (
        <PostForm action={`${startPath(campaign.id)}/enrolment`} csrf={csrf} id="start-enrol">
          <input type="hidden" name="signup_id" value={signup.id} />
          <FormActions>
            <Button tone="primary">{t("start.enrol")}</Button>
            <ButtonLink href={`/dashboard/signups/${signup.id}`} tone="plain">
              {t("start.story")}
            </ButtonLink>
          </FormActions>
        </PostForm>
      ) : (
        <div class="row">
          {signup?.isEnrolled ? (
            <ButtonLink href="/dashboard">{t("start.to_dashboard")}</ButtonLink>
          ) : (
            <>
              <ButtonLink href={url} tone="primary" icon="external" external>
                {t("start.try_it")}
              </ButtonLink>
              <a href={startPath(campaign.id)}>{t("start.look_again")}</a>
            </>
          )}
        </div>
      )}
    </>
  );
}

import { formatLongDate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink } from "../../../../web/ui";
import { type SignupCampaignProps, SignupFrame } from "./signup-frame";

/** Where the campaign leads on to. */
export interface NextStepProps {
  link: { url: string; label: string | null } | null;
  whatsapp: string | null;
  /** `day`: YYYY-MM-DD */
  calendar: { day: string; path: string } | null;
}

function NextStep({ link, whatsapp, calendar }: NextStepProps) {
  const { t, locale } = useLanguage();
  return (
    <section class="stack stack--tight">
      <h2>{t("visitor.next")}</h2>
      <div class="form__actions">
        {link && <ButtonLink href={link.url}>{link.label ?? t("visitor.nextLink")}</ButtonLink>}
        {whatsapp && (
          <ButtonLink href={whatsapp} tone={link ? "plain" : "primary"} icon="message">
            {t("visitor.whatsapp")}
          </ButtonLink>
        )}
        {calendar && (
          <ButtonLink href={calendar.path} tone="plain" icon="calendar" download>
            {t("visitor.calendar", { day: formatLongDate(calendar.day, locale) })}
          </ButtonLink>
        )}
      </div>
    </section>
  );
}

/** After signing up. The campaign is null where the address does not say which. */
export function SignupSuccess({
  campaign,
  next,
}: {
  campaign: SignupCampaignProps | null;
  /** Null where there is none, or nothing says that the form was sent. */
  next: NextStepProps | null;
}) {
  const { t } = useLanguage();
  return (
    <SignupFrame icon="check" {...(campaign ?? { name: "", logoUrl: null, organisation: "" })}>
      <h1 tabIndex={-1}>{t("visitor.doneTitle")}</h1>
      <p>
        {campaign ? t("visitor.thanksFor", { campaign: campaign.name }) : t("visitor.thanks")}{" "}
        {t(next ? "visitor.doneFirst" : "visitor.done")}
      </p>
      {next && <NextStep {...next} />}
    </SignupFrame>
  );
}

/** After "continue on another device". */
export function InterestNoted({ campaign, address }: { campaign: SignupCampaignProps; address: string }) {
  const { t } = useLanguage();
  return (
    <SignupFrame icon="mail" {...campaign}>
      <h1 tabIndex={-1}>{t("visitor.elsewhereTitle")}</h1>
      <p>{t("visitor.elsewhere")}</p>
      <p>
        <a href={address}>{address}</a>
      </p>
    </SignupFrame>
  );
}

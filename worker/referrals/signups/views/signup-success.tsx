import { useLanguage } from "../../../../web/i18n/language";
import { type SignupCampaignProps, SignupFrame } from "./signup-frame";

/** After signing up. The campaign is null where the address does not say which. */
export function SignupSuccess({ campaign }: { campaign: SignupCampaignProps | null }) {
  const { t } = useLanguage();
  return (
    <SignupFrame icon="check" {...(campaign ?? { name: "", logoUrl: null, organisation: "" })}>
      <h1 tabIndex={-1}>{t("visitor.doneTitle")}</h1>
      <p>
        {campaign ? t("visitor.thanksFor", { campaign: campaign.name }) : t("visitor.thanks")}{" "}
        {t("visitor.done")}
      </p>
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

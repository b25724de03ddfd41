import { formatLongDate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { PublicShell } from "../../../../web/layout/public-shell";
import { InWords } from "../../../../web/ui/in-words";
import type { ClosedReason } from "../../links/link-state";

/** What a visitor sees whose link leads nowhere. `reason` is null where the link is not one of ours. */
export function LinkClosed(props: {
  reason: ClosedReason | null;
  campaign: { name: string; startsOn: string } | null;
}) {
  const { t, locale } = useLanguage();
  const { reason, campaign } = props;
  if (!reason || !campaign) {
    return (
      <PublicShell icon="warning">
        <h1>{t("visitor.linkInvalid")}</h1>
        <p>{t("visitor.linkInvalidWords")}</p>
      </PublicShell>
    );
  }
  if (reason === "campaign_not_open") {
    const day = <time dateTime={campaign.startsOn}>{formatLongDate(campaign.startsOn, locale)}</time>;
    return (
      <PublicShell icon="calendar">
        <h1>{t("visitor.linkEarly", { campaign: campaign.name })}</h1>
        <p>
          <InWords of="visitor.linkOpens" with={{ day }} />
        </p>
      </PublicShell>
    );
  }
  return (
    <PublicShell icon="link">
      <h1>{t("visitor.linkClosed")}</h1>
      <p>
        {t(`visitor.${reason}`)} {t("visitor.askForNew")}
      </p>
    </PublicShell>
  );
}

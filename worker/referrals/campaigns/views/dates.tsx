import { useLanguage } from "../../../../web/i18n/language";
import { Day } from "../../../../web/ui/time";

/** "from 1 Nov 2026", or both ends. */
export function CampaignDates({ campaign }: { campaign: { starts_on: string; ends_on: string | null } }) {
  const { t } = useLanguage();
  const { starts_on: first, ends_on: last } = campaign;
  if (last) {
    return (
      <>
        <Day day={first} /> – <Day day={last} />
      </>
    );
  }
  const [before, after] = t("campaigns.from_day").split("{day}");
  return (
    <>
      {before}
      <Day day={first} />
      {after}
    </>
  );
}

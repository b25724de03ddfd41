import { formatLongDate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { InWords } from "../../../../web/ui/in-words";
import { type SignupCampaignProps, SignupFrame } from "./signup-frame";

/** A campaign that takes no sign-ups: over, or not begun. */
export function SignupClosed(props: SignupCampaignProps & { opensOn: string | null }) {
  const { t, locale } = useLanguage();
  const { name: campaign, opensOn } = props;
  const day = opensOn && <time dateTime={opensOn}>{formatLongDate(opensOn, locale)}</time>;
  return (
    <SignupFrame icon={day ? "calendar" : "archive"} {...props}>
      <h1>{t(day ? "visitor.notOpenTitle" : "visitor.closedTitle")}</h1>
      <p>
        {day ? (
          <InWords of="visitor.signUpFrom" with={{ campaign, day }} />
        ) : (
          t("visitor.closed", { campaign })
        )}
      </p>
    </SignupFrame>
  );
}

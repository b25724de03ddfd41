import { useLanguage } from "../../../../web/i18n/language";
import type { Translate } from "../../../../web/i18n/translate";
import { Badge, Notice, type Tone } from "../../../../web/ui";
import type { ReferralRecord } from "../schemas";

type State = Pick<ReferralRecord, "closed_because">;

const tones: Record<NonNullable<State["closed_because"]>, Tone> = {
  revoked: "bad",
  expired: "quiet",
  officer_inactive: "quiet",
  campaign_archived: "quiet",
  campaign_ended: "quiet",
  campaign_not_open: "info",
};

/** What a visitor would meet, in a word or two. */
export const linkState = ({ closed_because }: State, t: Translate): string =>
  t(`links.state_${closed_because ?? "open"}`);

export function LinkState({ link }: { link: State }) {
  const { t } = useLanguage();
  return (
    <Badge tone={link.closed_because === null ? "good" : tones[link.closed_because]} dot>
      {linkState(link, t)}
    </Badge>
  );
}

/** Why there is nothing to share; nothing where the link is open. */
export function WhyClosed({ link }: { link: State }) {
  const { t } = useLanguage();
  const { closed_because: reason } = link;
  return reason && <Notice tone="warn">{t(`links.why_${reason}`)}</Notice>;
}

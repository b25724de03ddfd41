import { useLanguage } from "../../../../../web/i18n/language";
import type { MessageKey } from "../../../../../web/i18n/translate";
import { Badge } from "../../../../../web/ui";
import type { Reason } from "../../rules/rule";

/** Why rules find a sign-up suspicious, in the reader's language, the heaviest first. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useLanguage();
  return (
    <ul class="suspicion__reasons">
      {reasons.map(({ rule, code, values, points }) => (
        <li key={rule}>
          <Badge tone="quiet">{t("signups.points", { count: points })}</Badge>
          <span>{t(`fraud.reason.${code}` as MessageKey, values as never)}</span>
        </li>
      ))}
    </ul>
  );
}

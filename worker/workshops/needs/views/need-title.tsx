import { useLanguage } from "../../../../web/i18n/language";
import { Badge, type Tone } from "../../../../web/ui";
import { needOf } from "../../paths";
import type { NeedRecord } from "../schemas";

const tones: Record<NeedRecord["urgency"], Tone> = {
  ...{ immediate: "bad", short_term: "warn", medium_term: "info", long_term: "quiet" },
};

/** How soon something is needed, by word and colour. */
export function Urgency({ urgency }: Pick<NeedRecord, "urgency">) {
  const { t } = useLanguage();
  return (
    <Badge tone={tones[urgency]} dot>
      {t(`workshops.urgency.${urgency}`)}
    </Badge>
  );
}

/** A need in a list of few: what it is, how soon, and how much depends on it. */
export function NeedTitle({ need }: { need: Pick<NeedRecord, "id" | "title" | "urgency" | "impact"> }) {
  const { t } = useLanguage();
  return (
    <>
      <a href={needOf(need.id)}>{need.title}</a>
      <div class="row">
        <Urgency urgency={need.urgency} />
        <span class="quiet small">{t("workshops.needs.impact_of", { n: need.impact })}</span>
      </div>
    </>
  );
}

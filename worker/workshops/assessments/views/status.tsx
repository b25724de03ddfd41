import { useLanguage } from "../../../../web/i18n/language";
import { Badge, type Tone } from "../../../../web/ui";
import type { Status } from "../values";

const tones: Record<Status, Tone> = {
  ...{
    planning: "quiet",
    preparation: "quiet",
    data_collection: "info",
    analysis: "info",
    reporting: "warn",
  },
  ...{ completed: "good", cancelled: "quiet" },
};

/** How far an assessment is, by word and colour. */
export function AssessmentStatus({ status }: { status: Status }) {
  const { t } = useLanguage();
  return (
    <Badge tone={tones[status]} dot>
      {t(`workshops.status.${status}`)}
    </Badge>
  );
}

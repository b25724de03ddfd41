import { useLanguage } from "../../../../web/i18n/language";
import { Badge, type Tone } from "../../../../web/ui";
import type { Help } from "../help";

const tones: Record<Help, Tone> = {
  ...{ late: "warn", behind: "warn", not_opened: "warn", no_consent: "warn" },
  ...{ not_begun: "quiet", writing: "info", waiting: "quiet", done: "good", withdrawn: "quiet" },
};

export function HelpBadge({ help }: { help: Help }) {
  const { t } = useLanguage();
  return (
    <Badge tone={tones[help]} dot>
      {t(`roster.help.${help}`)}
    </Badge>
  );
}

import { formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Patterns } from "../../../../web/ui/charts/legend";
import { Parts, type PartTone } from "../../../../web/ui/charts/parts";
import { type Stand, stands } from "../stand";

const toneOf: Record<Stand, PartTone> = {
  reached: "good",
  on_course: "on",
  running: "quiet",
  ahead: "quiet",
  behind: "behind",
  missed: "bad",
};

/** How many targets stand how, as parts of all. */
export function TargetStands({ standing }: { standing: Record<Stand, number> }) {
  const { t, locale } = useLanguage();
  return (
    <>
      <Patterns />
      <Parts
        label={t("targets.summary")}
        parts={stands.map((stand) => ({
          label: t(`targets.${stand}`),
          value: standing[stand],
          words: formatNumber(standing[stand], locale),
          tone: toneOf[stand],
        }))}
      />
    </>
  );
}

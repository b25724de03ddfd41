import { useLanguage } from "../../../../web/i18n/language";
import { type Progress, statusOf } from "../../progress/progress";
import { numberOf, workshopTypes } from "../../workshop-types";

const signs = { submitted: "✓", open: "○", locked: "·" } as const;

/** The five workshops of somebody, each by a sign and, for screen readers, a word. */
export function Steps({ progress }: { progress: Progress }) {
  const { t } = useLanguage();
  return (
    <ol class="led-steps">
      {workshopTypes.map((type) => {
        const status = statusOf(progress, type);
        return (
          <li key={type} class={`led-steps__one led-steps__one--${status}`}>
            <span aria-hidden="true">{status === "open" ? numberOf(type) : signs[status]}</span>
            <span class="visually-hidden">
              {t("leading.workshop_n", { n: numberOf(type) })}: {t(`guest.status.${status}`)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import { Card } from "../../../../web/ui";
import { Time } from "../../../../web/ui/time";
import type { HistoryEvent } from "../../../core/trail/history";
import { actionWords, actorWords } from "./history-words";

/** What was done to the link, latest first. */
export function LinkHistory({ history }: { history: HistoryEvent[] }) {
  const { t } = useLanguage();
  return (
    <Card title={t("links.history")}>
      {history.length === 0 && <p class="quiet">{t("links.history_none")}</p>}
      <ol class="history">
        {history.map((event) => (
          <li key={event.id}>
            <strong>{actionWords(event.action, t)}</strong>
            <span class="quiet small">
              {actorWords(event.actor, t)} · <Time at={event.at} />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

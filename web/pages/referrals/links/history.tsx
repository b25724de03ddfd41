import type { HistoryEvent } from "../../../../worker/core/trail/history";
import { Card } from "../../../ui";
import { Time } from "../parts/time";
import { actionWords, actorWords } from "./history-words";

/** What was done to the link, latest first. */
export function LinkHistory({ history }: { history: HistoryEvent[] }) {
  return (
    <Card title="History">
      {history.length === 0 && <p class="quiet">Nothing is recorded of it yet.</p>}
      <ol class="history">
        {history.map((event) => (
          <li key={event.id}>
            <strong>{actionWords(event.action)}</strong>
            <span class="quiet small">
              {actorWords(event.actor)} · <Time at={event.at} />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

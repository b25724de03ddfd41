import { request } from "../../../../web/islands/runtime/request";
import { follow } from "../../../../web/islands/runtime/stream";
import type { ReadCase } from "../shape";
import type { DriverStore } from "./store";

/** Follows the revisions of the case: what somebody else saves is shown in place. Returns what ends it. */
export function followCase(part: HTMLElement, store: DriverStore): () => void {
  return follow(part, {
    onMessage(message) {
      if (message.type !== "figures") return;
      const { revision } = message.figures;
      if (typeof revision !== "number" || store.knows(revision)) return;
      void request(store.props.caseAt, { headers: { accept: "application/json" } }).then(async (answer) => {
        if (answer.kind === "ok") store.takeIn((await answer.response.json()) as ReadCase);
      });
    },
    onAlive() {},
    onLost() {},
  });
}

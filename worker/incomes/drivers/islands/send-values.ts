import { request } from "../../../../web/islands/runtime/request";
import type { Conflict, SendAnswer, ValuesToSend } from "../saver";

interface Refusal {
  detail?: string;
  conflicts?: Conflict[];
  errors?: { path: string; message: string }[];
}

/**
 * One call of `PATCH /cases/:id/values`, in words that the saver knows. What is refused for good is an entry that the
 * answer names; a right, a segment or the whole case that is gone may come back, and what was typed waits for it.
 */
export async function sendValues(address: string, body: ValuesToSend, measures: string): Promise<SendAnswer> {
  const answer = await request(address, {
    method: "PATCH",
    headers: {
      ...{ "content-type": "application/json", accept: "application/json" },
      "x-measures": measures,
    },
    body: JSON.stringify(body),
  });
  if (answer.kind === "ok") {
    const { revision } = (await answer.response.json()) as { revision: number };
    return { kind: "saved", revision };
  }
  if (answer.kind !== "refused") {
    return { kind: "failed", message: answer.kind === "failed" ? answer.message : "" };
  }
  const { status } = answer.response;
  if (status === 412) return { kind: "measured anew" };
  if (status !== 400 && status !== 409) return { kind: "failed", message: answer.message };
  const refusal = (await answer.response.json().catch(() => ({}))) as Refusal;
  if (refusal.conflicts && refusal.conflicts.length > 0) {
    return { kind: "conflict", conflicts: refusal.conflicts };
  }
  const entries = (refusal.errors ?? []).flatMap(({ path }) => {
    const at = /^values\.(\d+)/.exec(path)?.[1];
    return at === undefined ? [] : [Number(at)];
  });
  if (status === 400 && entries.length > 0) {
    return { kind: "refused", message: refusal.detail ?? answer.message, entries: [...new Set(entries)] };
  }
  return { kind: "failed", message: refusal.detail ?? answer.message };
}

import { request } from "../../../../web/islands/runtime/request";
import type { Conflict, SendAnswer, ValuesToSend } from "../saver";

interface Refusal {
  detail?: string;
  conflicts?: Conflict[];
  errors?: { path: string; message: string }[];
}

/** One call of `PATCH /cases/:id/values`, in words that the saver knows. */
export async function sendValues(address: string, body: ValuesToSend): Promise<SendAnswer> {
  const answer = await request(address, {
    method: "PATCH",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
  });
  if (answer.kind === "ok") {
    const { revision } = (await answer.response.json()) as { revision: number };
    return { kind: "saved", revision };
  }
  if (answer.kind !== "refused") {
    return { kind: "failed", message: answer.kind === "failed" ? answer.message : "" };
  }
  if (answer.response.status === 401 || answer.response.status === 429)
    return { kind: "failed", message: answer.message };
  const refusal = (await answer.response.json().catch(() => ({}))) as Refusal;
  if (refusal.conflicts && refusal.conflicts.length > 0) {
    return { kind: "conflict", conflicts: refusal.conflicts };
  }
  const entries = (refusal.errors ?? []).flatMap(({ path }) => {
    const at = /^values\.(\d+)/.exec(path)?.[1];
    return at === undefined ? [] : [Number(at)];
  });
  return { kind: "refused", message: refusal.detail ?? answer.message, entries: [...new Set(entries)] };
}

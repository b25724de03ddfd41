import type { Env } from "../../env";
import { within } from "../http/within";
import { addressFault } from "./look-up";
import { signedHeaders } from "./secret";

/** What came of one attempt. */
export interface Outcome {
  isDelivered: boolean;
  /** The receiver wants no more. */
  isGone: boolean;
  status: number | null;
  head: string | null;
  error: string | null;
}

const patience = 10_000;
const keptOfAnswer = 1024;

async function readHead(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return "";
  const pieces: Uint8Array[] = [];
  let size = 0;
  while (size < keptOfAnswer) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    size += value.length;
  }
  reader.cancel().catch(() => {}); // the rest of a long answer is nobody's
  const text = new TextDecoder().decode(Buffer.concat(pieces).subarray(0, keptOfAnswer));
  return text.replaceAll("\u0000", "");
}

const failed = (error: string): Outcome => ({
  ...{ isDelivered: false, isGone: false, status: null, head: null },
  error,
});

function judge(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return "Redirects are not followed.";
  return status === 410 ? "The receiver wants no more events." : `The receiver answered ${status}.`;
}

const isTimeout = (error: unknown) => error instanceof Error && /Timeout|Abort/.test(error.name);

/** Sends a body once, to an address that is judged anew, for what its name leads to may have changed. */
export async function sendDelivery(
  env: Env,
  { url, secrets }: { url: string; secrets: readonly string[] },
  message: { id: string; at: number; body: string },
): Promise<Outcome> {
  if (secrets.length === 0) return failed("The secret cannot be read under this DATA_KEY. Rotate it.");
  const fault = await addressFault(env, url);
  if (fault) return failed(fault);
  try {
    return await within(patience, async (signal) => {
      const response = await fetch(url, {
        method: "POST",
        redirect: "manual",
        headers: {
          "content-type": "application/json",
          "user-agent": "Milepost-Webhooks/1",
          ...signedHeaders(secrets, message),
        },
        body: message.body,
        signal,
      });
      const { status } = response;
      const error = judge(status);
      // The receiver has answered: that it does not finish its sentence changes nothing.
      const head = await readHead(response).catch(() => "");
      return { isDelivered: error === null, isGone: status === 410, status, head, error };
    });
  } catch (error) {
    return failed(
      isTimeout(error)
        ? "The receiver did not answer within 10 seconds."
        : "The receiver could not be reached.",
    );
  }
}

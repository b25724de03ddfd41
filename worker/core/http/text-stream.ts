import { describeError } from "../jobs/bury-job";
import { log } from "./log";

const encoder = new TextEncoder();

/**
 * Texts, or bytes, as a body that is written while it is read. Where they fail the answer breaks off, so that nobody
 * takes a part for the whole.
 */
export function textStream(pieces: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const { value, done } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
      } catch (error) {
        log("error", "answer.broken_off", { error: describeError(error) });
        controller.error(error);
      }
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
}

import { type Outcome, startMortal } from "./kill.ts";
import type { Ending } from "./started.ts";
import { verdict } from "./verdict.ts";

async function endUnderLoad(ending: Ending): Promise<Outcome> {
  const product = await startMortal();
  try {
    return await product.endUnderLoad({ links: 5, connections: 64, ms: 5000, graceMs: 250 }, ending);
  } finally {
    await product.stop();
  }
}

/** SIGKILL in the midst of clicks from 64 connections and of sign-ups, as the product runs by `npm start`. */
export async function killed(): Promise<void> {
  const { answered, late, inFlight, counted, accepted, missing, saves, lostSaves } = await endUnderLoad({
    signal: "SIGKILL",
    to: "group",
  });
  verdict(
    "clicks counted after SIGKILL under load, of those answered 250 ms before",
    `${counted}, lost ${Math.max(0, answered - counted)}`,
    `${answered - late} to ${answered + inFlight}`,
    counted >= answered - late && counted <= answered + inFlight,
  );
  verdict(
    `of ${accepted} sign-ups answered 202, missing or not attributed 10 s later`,
    missing,
    "0",
    missing === 0,
  );
  verdict(
    `of ${saves} numbers of a case that were saved one after another, lost`,
    lostSaves,
    "0",
    lostSaves === 0,
  );
}

/** SIGTERM, as a service manager sends it to all processes: nothing that was answered may be missing. */
export async function terminated(): Promise<void> {
  const { answered, inFlight, counted, missing, endedAfter } = await endUnderLoad({
    signal: "SIGTERM",
    to: "group",
  });
  verdict(
    "clicks counted after SIGTERM to the process group under load",
    `${counted}, lost ${Math.max(0, answered - counted)}`,
    `${answered} to ${answered + inFlight}`,
    counted >= answered && counted <= answered + inFlight,
  );
  verdict("sign-ups answered 202 before it, missing", missing, "0", missing === 0);
  verdict("milliseconds until all processes ended", endedAfter, "at most 5000", endedAfter <= 5000);
}

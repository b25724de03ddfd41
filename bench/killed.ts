import { killUnderLoad } from "./kill.ts";
import { verdict } from "./verdict.ts";

/** SIGKILL in the midst of clicks from 64 connections and of sign-ups, as the product runs by `npm start`. */
export async function killed(): Promise<void> {
  const { answered, late, inFlight, counted, accepted, missing } = await killUnderLoad({
    links: 5,
    connections: 64,
    ms: 5000,
  });
  verdict(
    "clicks counted after SIGKILL under load",
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
}

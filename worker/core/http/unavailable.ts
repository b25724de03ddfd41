import { Problem } from "./problem";

/** What people are told while something that the product stands on is away. */
export const unavailable = () =>
  new Problem("storage_unavailable", "Storage does not answer. Try again in a moment.", {
    headers: { "retry-after": "5" },
  });

/** The work of a store or a queue: whatever it fails with, it is away. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw unavailable();
  }
}

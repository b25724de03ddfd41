import type { JobCall } from "../../core/jobs/job";
import type { Facts } from "./gather-facts";

/** What settling needs of a link's counter. */
interface Counter {
  /** Writes what it has counted to the database before it answers. */
  flushNow(): Promise<void>;
}

/**
 * Sign-ups never exceed clicks, and a sign-up may come right after its click, before the counter wrote it. A link that
 * seems to have no click left is asked to write what it holds, and the facts are read again.
 */
export async function countClicks(
  call: JobCall,
  facts: Facts,
  readAgain: () => Promise<Facts>,
): Promise<Facts> {
  const used = [...facts.links.values()].filter((link) => link.signups >= link.clicks);
  if (used.length === 0) return facts;
  for (const link of used) {
    const counter = call.env.CLICK_COUNTER.getByName(link.id) as unknown as Partial<Counter>;
    await counter.flushNow?.();
  }
  return readAgain();
}

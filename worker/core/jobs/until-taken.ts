const isOverloaded = (error: unknown) =>
  typeof error === "object" && error !== null && "overloaded" in error && error.overloaded === true;

/**
 * Hands something to a Durable Object again and again until it is taken, after 50 ms first, then each time about twice
 * as late; an object that is overloaded is given a second at least, as its platform asks. What is handed over must be
 * harmless when repeated, and `hand` must find the object anew: a stub that has failed may stay broken. Answers the last
 * error where it failed `retries` + 1 times.
 */
export async function untilTaken(
  hand: () => Promise<unknown>,
  retries: number,
): Promise<{ taken: true } | { taken: false; error: unknown }> {
  for (let attempt = 0; ; attempt++) {
    try {
      await hand();
      return { taken: true };
    } catch (error) {
      if (attempt === retries) return { taken: false, error };
      const wait = 50 * 2 ** attempt * (0.75 + Math.random() / 2);
      await scheduler.wait(isOverloaded(error) ? Math.max(1000, wait) : wait);
    }
  }
}

import type { DeliveredBatch } from "./click-batch";
import { shareMs, waitAtCounter } from "./waits";

interface Gathering {
  batches: DeliveredBatch[];
  clicks: number;
  /** For all who brought one of the batches. */
  taken: PromiseWithResolvers<void>;
}

/** So many clicks wait for no others: what is stored together has a size. */
const maxClicks = 500;

/**
 * Gathers the batches that arrive within a moment of each other, so that they are stored as one, and answers each when
 * they are. A batch that comes alone is stored at once. What waits here is in memory alone: its sender still has it,
 * and hands it over again where no answer comes.
 */
export class GatheredBatches {
  readonly #take: (batches: readonly DeliveredBatch[]) => void;
  #gathering: Gathering | null = null;
  #lastTakenAt = Number.NEGATIVE_INFINITY;

  constructor(take: (batches: readonly DeliveredBatch[]) => void) {
    this.#take = take;
  }

  async add(batch: DeliveredBatch, now: number): Promise<void> {
    const isAlone = this.#gathering === null && now - this.#lastTakenAt >= shareMs;
    this.#gathering ??= { batches: [], clicks: 0, taken: Promise.withResolvers() };
    const gathering = this.#gathering;
    gathering.batches.push(batch);
    gathering.clicks += batch.log.us.length;
    const wait = isAlone || gathering.clicks >= maxClicks ? 0 : waitAtCounter(batch.waited);
    if (wait === 0) this.takeNow();
    else void scheduler.wait(wait).then(() => this.#gathering === gathering && this.takeNow());
    await gathering.taken.promise;
  }

  /** Stores what waits. Whoever brought it learns whether that failed. */
  takeNow(): void {
    const gathering = this.#gathering;
    if (!gathering) return;
    this.#gathering = null;
    this.#lastTakenAt = Date.now();
    try {
      this.#take(gathering.batches);
      gathering.taken.resolve();
    } catch (error) {
      gathering.taken.reject(error);
    }
  }
}

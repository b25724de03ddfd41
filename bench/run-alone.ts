import { Worker } from "node:worker_threads";

const megabyte = 1024 ** 2;

/** What a script that runs alone says when it is done; `refused`: why it came to nothing. */
export interface Told {
  refused?: string;
  ms: number;
}

/**
 * Runs a script in a thread of its own. `megabytes`: the most that it held, what nobody uses any more but was not yet
 * collected among it: more than what lives. The limit is of the heap; buffers stand beside it.
 */
export async function runAlone<T extends Told>(
  script: string,
  workerData: unknown,
  heapMegabytes: number,
): Promise<T & { megabytes: number }> {
  const thread = new Worker(script, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 8 },
  });
  let most = 0;
  let isDone = false;
  const told = new Promise<T>((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", (error) => resolve({ refused: `out of memory: ${error.message}`, ms: 0 } as T));
    thread.once("exit", () => reject(new Error("the thread ended and told nothing")));
  }).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const held = await thread.getHeapStatistics().catch(() => null);
    if (held) most = Math.max(most, held.used_heap_size + held.external_memory);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const found = await told;
  await thread.terminate();
  return { ...found, megabytes: Math.round(most / megabyte) };
}

/**
 * Runs what asks another server, with a signal that ends it after so many ms by a `TimeoutError`. The timer goes when it
 * is over: `AbortSignal.timeout` keeps its own to the end, and a call of the runtime has 10,000 of them at most.
 */
export async function within<Result>(
  ms: number,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new DOMException("timeout", "TimeoutError")), ms);
  try {
    return await run(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Time as the client of Google's API sees it; tests let it pass at once. */
export const clock = {
  now: (): number => Date.now(),
  wait: (ms: number): Promise<unknown> => scheduler.wait(ms),
};

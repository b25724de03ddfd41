/** Does it for each; where one fails, the others have their turn all the same, and the first failure is thrown then. */
export async function tryEach<T>(all: readonly T[], run: (one: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const one of all) await run(one).catch((error: unknown) => void failures.push(error));
  if (failures.length > 0) throw failures[0];
}

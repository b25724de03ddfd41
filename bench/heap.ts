/** What the Worker's isolate holds, asked over the runtime's inspector (Chrome DevTools Protocol). */
export interface Heap {
  /** Megabytes that are in use, buffers among them, after what nobody uses was collected. */
  inUse(): Promise<number>;
  close(): void;
}

interface Usage {
  usedSize: number;
  backingStorageSize?: number;
}

/** Looks into the isolate of the product's own Worker. `inspector`: the runtime's origin for debuggers. */
export async function watchHeap(inspector: string): Promise<Heap> {
  const targets = (await (await fetch(`${inspector}/json`)).json()) as {
    id: string;
    webSocketDebuggerUrl: string;
  }[];
  const own = targets.find(({ id }) => id.startsWith("core:user:milepost"));
  if (!own) throw new Error("the inspector tells of no Worker of ours");
  const socket = new WebSocket(own.webSocketDebuggerUrl);
  await new Promise((opened, failed) => {
    socket.addEventListener("open", opened);
    socket.addEventListener("error", failed);
  });
  let last = 0;
  const waiting = new Map<number, (result: unknown) => void>();
  socket.addEventListener("message", ({ data }) => {
    const { id, result } = JSON.parse(String(data));
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  const ask = <T>(method: string) =>
    new Promise<T>((answer) => {
      last += 1;
      waiting.set(last, answer as (result: unknown) => void);
      socket.send(JSON.stringify({ id: last, method }));
    });
  return {
    async inUse() {
      await ask("HeapProfiler.collectGarbage");
      const { usedSize, backingStorageSize = 0 } = await ask<Usage>("Runtime.getHeapUsage");
      return (usedSize + backingStorageSize) / 1024 ** 2;
    },
    close: () => socket.close(),
  };
}

/** Bytes, and ms, for which somebody who is refused may go on sending: Cloudflare takes no larger requests on most plans. */
const most = 100 * 1024 * 1024;
const patience = 10_000;

/**
 * Reads what is left of a body that nobody wants. Who sends a file and is cut off in the middle of it hears that the
 * connection broke, and not why it was refused: many programs read an answer only once they have sent everything.
 */
export async function drainBody({ body }: Request): Promise<void> {
  if (!body || body.locked) return;
  const reader = body.getReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  try {
    for (let size = 0; size < most; ) {
      const part = await Promise.race([reader.read(), late]);
      if (!part || part.done) return;
      size += part.value.byteLength;
    }
  } catch {
    // It broke off: nobody is left to be told.
  } finally {
    clearTimeout(timer);
    reader.cancel().catch(() => {});
  }
}

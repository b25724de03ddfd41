/** A comment so often, so that nothing on the way takes the stream for dead. */
const beatMs = 20_000;

/** What a socket says, as Server-Sent Events: for clients that have no WebSocket. */
export function eventStream(socket: WebSocket): Response {
  const encoder = new TextEncoder();
  let beat: ReturnType<typeof setInterval> | undefined;
  const end = () => clearInterval(beat);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => {
        try {
          controller.enqueue(encoder.encode(text));
        } catch {
          end();
          socket.close();
        }
      };
      write("retry: 3000\n\n");
      socket.addEventListener("message", ({ data }) => {
        if (typeof data !== "string" || data === "pong") return;
        const { type } = JSON.parse(data) as { type: string };
        write(`event: ${type}\ndata: ${data}\n\n`);
      });
      socket.addEventListener("close", () => {
        end();
        try {
          controller.close();
        } catch {
          // the reader was first
        }
      });
      socket.accept();
      beat = setInterval(() => write(": still here\n\n"), beatMs);
    },
    cancel() {
      end();
      socket.close();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

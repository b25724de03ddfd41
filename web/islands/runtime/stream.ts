import { backoff } from "./backoff";

export type Message =
  | { type: "figures"; at: number; figures: Record<string, number | null> }
  | { type: "part"; at: number; page: string; html: string }
  | { type: "changed" };

export interface Streaming {
  onMessage: (message: Message, isFirst: boolean, say: (what: object) => void) => void;
  /** The stream is there and answers. */
  onAlive: () => void;
  /** It is not there, or not any more; it is tried again. */
  onLost: () => void;
}

/** So long it may be silent before it is asked whether it is there, and so long an answer may take, ms. */
const silence = 25_000;
const patience = 6000;

/**
 * Follows the stream that `data-stream` of the part names, by WebSocket. It is left while the page is hidden or there
 * is no network, and tried again, less and less often, where it cannot be had. Returns what ends it.
 */
export function follow(part: HTMLElement, { onMessage, onAlive, onLost }: Streaming): () => void {
  let socket: WebSocket | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasEnded = false;

  const isWanted = () =>
    !hasEnded && Boolean(part.dataset.stream) && navigator.onLine && document.visibilityState === "visible";

  function leave(): void {
    clearTimeout(timer);
    const left = socket;
    socket = null;
    left?.close();
  }

  function lose(): void {
    leave();
    failures++;
    onLost();
    if (isWanted()) timer = setTimeout(open, backoff(failures, Math.random(), 2000, 60_000));
  }

  function open(): void {
    leave();
    if (!isWanted()) return;
    const address = new URL(part.dataset.stream ?? "", location.href);
    address.protocol = address.protocol.replace("http", "ws");
    let isFirst = true;
    let opened: WebSocket;
    try {
      opened = new WebSocket(address);
    } catch {
      lose();
      return;
    }
    socket = opened;
    timer = setTimeout(lose, patience);
    opened.onmessage = ({ data }) => {
      if (opened !== socket) return;
      failures = 0;
      clearTimeout(timer);
      timer = setTimeout(() => {
        opened.send("ping");
        timer = setTimeout(lose, patience);
      }, silence);
      onAlive();
      if (data === "pong") return;
      onMessage(JSON.parse(data as string) as Message, isFirst, (what) => opened.send(JSON.stringify(what)));
      isFirst = false;
    };
    opened.onclose = () => {
      if (opened === socket) lose();
    };
  }

  const again = () => {
    failures = 0;
    open();
  };
  document.addEventListener("visibilitychange", again);
  addEventListener("online", again);
  addEventListener("offline", () => {
    leave();
    onLost();
  });
  new MutationObserver(again).observe(part, { attributeFilter: ["data-stream"] });
  open();
  return () => {
    hasEnded = true;
    leave();
  };
}

import { useEffect } from "preact/hooks";
import { RoomKeys } from "../views/room-keys";

const links = () => [...document.querySelectorAll<HTMLAnchorElement>("a[data-room]")];
const open = (name: string) =>
  links()
    .find(({ dataset }) => dataset.room === name)
    ?.click();

/** The room by keyboard: 1 to 5 and the arrows choose the workshop, F fills the screen, Escape leads back. */
export default function RoomKeysIsland(props: { words: string }) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const now = Number(links().find((link) => link.ariaCurrent === "page")?.dataset.room ?? 1);
      if (/^[1-5]$/.test(event.key)) open(event.key);
      else if (event.key === "ArrowRight") open(String(Math.min(5, now + 1)));
      else if (event.key === "ArrowLeft") open(String(Math.max(1, now - 1)));
      else if (event.key === "f") document.documentElement.requestFullscreen?.().catch(() => {});
      else if (event.key === "Escape" && !document.fullscreenElement) open("leave");
    };
    // A screen that goes dark tells a room nothing.
    const keepLit = () => {
      if (document.visibilityState !== "visible" || !navigator.wakeLock) return;
      navigator.wakeLock.request("screen").catch(() => {}); // a battery that runs low refuses
    };
    keepLit();
    document.addEventListener("visibilitychange", keepLit);
    addEventListener("keydown", hear);
    return () => {
      document.removeEventListener("visibilitychange", keepLit);
      removeEventListener("keydown", hear);
    };
  }, []);
  return <RoomKeys {...props} />;
}

import { useEffect } from "preact/hooks";
import { CloseScan, type CloseScanProps } from "../views/close-scan";

/** Keeps the screen lit while the code is held out, also after another app was looked at; Escape closes it. */
export default function CloseScanIsland(props: CloseScanProps) {
  useEffect(() => {
    const keepLit = () => {
      if (document.visibilityState !== "visible" || !navigator.wakeLock) return;
      navigator.wakeLock.request("screen").catch(() => {}); // a battery that runs low refuses
    };
    const hear = (event: KeyboardEvent) => {
      if (event.key === "Escape") location.assign(props.href);
    };
    keepLit();
    document.addEventListener("visibilitychange", keepLit);
    addEventListener("keydown", hear);
    return () => {
      document.removeEventListener("visibilitychange", keepLit);
      removeEventListener("keydown", hear);
    };
  }, [props.href]);
  return <CloseScan {...props} />;
}

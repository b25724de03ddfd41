import { useEffect } from "preact/hooks";
import { Writer, type WriterProps } from "../views/writer";
import { writeHtml } from "./write-html";

/** The text as it will look, in place of its HTML. */
export default function WriterIsland(props: WriterProps) {
  const { of, label, asksAddress } = props;
  useEffect(() => {
    const [box, area] = [document.getElementById(`${of}-writer`), document.getElementById(of)];
    return box && area instanceof HTMLTextAreaElement ? writeHtml(box, area, label, asksAddress) : undefined;
  }, [of, label, asksAddress]);
  return <Writer {...props} />;
}

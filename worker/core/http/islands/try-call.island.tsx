import { useEffect, useRef, useState } from "preact/hooks";
import { TryCall, type TryCallProps } from "../views/try-call";
import { type CallToTry, curlOf, type OpenApiDocument, readCalls } from "./calls";
import { type CallAnswer, sendCall } from "./send-call";

const initialValues = ({ fields }: CallToTry) =>
  Object.fromEntries(fields.map(({ name, initial }) => [name, initial]));

/** The document is fetched once somebody wants to try a call: most come to read. */
async function fetchCalls(): Promise<CallToTry[]> {
  const response = await fetch("/api/v1/openapi.json", { credentials: "omit" });
  return readCalls((await response.json()) as OpenApiDocument);
}

export default function TryCallIsland({ words }: Pick<TryCallProps, "words">) {
  const place = useRef<HTMLDivElement>(null);
  const known = useRef<Promise<CallToTry[]> | null>(null);
  const [calls, setCalls] = useState<CallToTry[] | null>(null);
  const [call, setCall] = useState<CallToTry | null>(null);
  const [values, setValues] = useState<Record<string, string>>({});
  const [text, setText] = useState("");
  const [file, setFile] = useState<File | null>(null);
  // In memory alone: leaving the page forgets it.
  const [key, setKey] = useState("");
  const [answer, setAnswer] = useState<CallAnswer | "sending" | "failed" | null>(null);
  const [saved, setSaved] = useState("");
  const [opened, setOpened] = useState(0);

  const choose = (chosen: CallToTry | undefined) => {
    if (!chosen) return;
    setCall(chosen);
    setValues(initialValues(chosen));
    setText(chosen.body?.example ?? "");
    setFile(null);
    setAnswer(null);
  };

  const open = async (id?: string) => {
    known.current ??= fetchCalls();
    try {
      const all = await known.current;
      setCalls(all);
      choose(all.find((each) => each.id === id) ?? all[0]);
    } catch {
      known.current = null;
      setAnswer("failed");
    }
    place.current?.scrollIntoView({ block: "start" });
    setOpened((times) => times + 1);
  };

  // Once what was opened is on the page: the first time, that takes until the document has come.
  useEffect(() => {
    if (opened > 0) place.current?.querySelector("select")?.focus();
  }, [opened]);

  useEffect(() => {
    const openFromCall = ({ target }: Event) => {
      const button = target instanceof Element ? target.closest<HTMLElement>("[data-try]") : null;
      if (button) void open(button.dataset.try);
    };
    addEventListener("click", openFromCall);
    for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-try]"))
      button.disabled = false;
    return () => removeEventListener("click", openFromCall);
  }, []);

  const blob = answer !== null && typeof answer === "object" && answer.text === null ? answer.blob : null;
  useEffect(() => {
    if (!blob) return;
    const address = URL.createObjectURL(blob);
    setSaved(address);
    return () => URL.revokeObjectURL(address);
  }, [blob]);

  const send = async (event: Event) => {
    event.preventDefault();
    if (!call || answer === "sending") return;
    setAnswer("sending");
    try {
      setAnswer(await sendCall(call, { values, text, file }, file, key.trim()));
    } catch {
      setAnswer("failed");
    }
  };

  return (
    <div ref={place}>
      <TryCall
        words={words}
        state={{
          calls,
          call,
          values,
          text,
          key,
          answer,
          saved,
          curl: call ? curlOf(call, { values, text, file }, key.trim(), location.origin) : "",
        }}
        on={{
          open: () => void open(),
          choose: (id) => choose(calls?.find((each) => each.id === id)),
          fill: (name, value) => setValues({ ...values, [name]: value }),
          type: setText,
          attach: setFile,
          useKey: setKey,
          send,
        }}
      />
    </div>
  );
}

import type { ComponentChildren } from "preact";
import type { CallField, CallToTry } from "../islands/calls";

/** What the page says here, in its language: an island gets its words with its props. */
export interface TryWords {
  title: string;
  lead: string;
  open: string;
  call: string;
  key: string;
  keyHint: string;
  optional: string;
  notSent: string;
  body: string;
  file: string;
  send: string;
  sending: string;
  failed: string;
  answer: string;
  headers: string;
  answerBody: string;
  empty: string;
  save: string;
  curl: string;
}

export interface TryCallProps {
  words: TryWords;
  state: {
    /** Null until somebody wants to try one. */
    calls: CallToTry[] | null;
    call: CallToTry | null;
    values: Readonly<Record<string, string>>;
    text: string;
    key: string;
    answer:
      | {
          status: number;
          statusText: string;
          milliseconds: number;
          headers: [name: string, value: string][];
          text: string | null;
        }
      | "sending"
      | "failed"
      | null;
    /** Where an answer that is no text can be saved from. */
    saved: string;
    curl: string;
  };
  on: {
    open(): void;
    choose(id: string): void;
    fill(name: string, value: string): void;
    type(text: string): void;
    attach(file: File | null): void;
    useKey(key: string): void;
    send(event: Event): void;
  };
}

const typedIn = (event: Event) =>
  (event.currentTarget as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;

interface LabelledProps {
  id: string;
  label: string;
  hint?: string;
  children: ComponentChildren;
}

const Labelled = ({ id, label, hint, children }: LabelledProps) => (
  <div class="field">
    <label class="field__label" for={id}>
      {label}
    </label>
    {hint && (
      <p class="field__hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {children}
  </div>
);

function FieldToFill({ field, words, state, on }: TryCallProps & { field: CallField }) {
  const { name, place, isRequired, options } = field;
  const id = `try-${name}`;
  const shared = {
    id,
    class: "input",
    required: isRequired,
    value: state.values[name] ?? "",
    onInput: (event: Event) => on.fill(name, typedIn(event)),
  };
  return (
    <Labelled id={id} label={`${name} (${place})${isRequired ? "" : ` ${words.optional}`}`}>
      {options.length > 0 ? (
        <select {...shared}>
          <option value="">{words.notSent}</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} type="text" autocomplete="off" autocapitalize="off" spellcheck={false} />
      )}
    </Labelled>
  );
}

function Body({ words, state, on }: TryCallProps) {
  const body = state.call?.body;
  if (!body) return null;
  if (body.kind !== "text") {
    return (
      <Labelled id="try-file" label={`${words.file} (${body.type})`}>
        <input
          key={state.call?.id}
          id="try-file"
          class="input"
          type="file"
          onChange={(event) => on.attach(event.currentTarget.files?.[0] ?? null)}
        />
      </Labelled>
    );
  }
  return (
    <Labelled id="try-body" label={`${words.body} (${body.type})`}>
      <textarea
        id="try-body"
        class="input try-call__code"
        rows={Math.min(20, Math.max(4, body.example.split("\n").length + 1))}
        spellcheck={false}
        value={state.text}
        onInput={(event) => on.type(typedIn(event))}
      />
    </Labelled>
  );
}

const Code = ({ label, text }: { label: string; text: string }) => (
  <figure class="code-block">
    <figcaption class="field__label">{label}</figcaption>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
    <pre class="try-call__shown" tabIndex={0}>
      <code>{text}</code>
    </pre>
  </figure>
);

function Answer({ words, state: { answer, saved } }: TryCallProps) {
  const said =
    answer === null
      ? ""
      : answer === "sending"
        ? words.sending
        : answer === "failed"
          ? words.failed
          : `${words.answer} ${answer.status} ${answer.statusText} · ${answer.milliseconds} ms`;
  return (
    <>
      <p role="status" class="try-call__status">
        {said}
      </p>
      {answer !== null && typeof answer === "object" && (
        <>
          <Code
            label={words.headers}
            text={answer.headers.map(([name, value]) => `${name}: ${value}`).join("\n")}
          />
          {answer.text === null ? (
            <p>
              <a class="button button--plain" href={saved} download="">
                {words.save}
              </a>
            </p>
          ) : answer.text === "" ? (
            <p>{words.empty}</p>
          ) : (
            <Code label={words.answerBody} text={answer.text} />
          )}
        </>
      )}
    </>
  );
}

function Calls({
  calls,
  call,
  words,
  on,
}: { calls: CallToTry[]; call: CallToTry } & Omit<TryCallProps, "state">) {
  return (
    <Labelled id="try-call" label={words.call}>
      <select
        id="try-call"
        class="input"
        value={call.id}
        onChange={(event) => on.choose(typedIn(event))}
        lang="en"
      >
        {[...Map.groupBy(calls, ({ tag }) => tag)].map(([tag, some]) => (
          <optgroup key={tag} label={tag}>
            {some.map(({ id, method, path }) => (
              <option key={id} value={id}>
                {method} {path}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Labelled>
  );
}

/** Choose a call, fill it in, send it with a key, and see what comes back. */
export function TryCall(props: TryCallProps) {
  const { words, state, on } = props;
  const { calls, call } = state;
  return (
    <section class="try-call" id="try">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {calls && call ? (
        <form class="try-call__form" onSubmit={on.send}>
          <Labelled id="try-key" label={words.key} hint={words.keyHint}>
            <input
              id="try-key"
              class="input try-call__key"
              type="text"
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              aria-describedby="try-key-hint"
              value={state.key}
              onInput={(event) => on.useKey(typedIn(event))}
            />
          </Labelled>
          <Calls calls={calls} call={call} words={words} on={on} />
          <p lang="en">{call.summary}</p>
          {call.fields.map((field) => (
            <FieldToFill key={`${call.id} ${field.name}`} field={field} {...props} />
          ))}
          <Body {...props} />
          <div>
            <button type="submit" class="button button--primary">
              {words.send}
            </button>
          </div>
          <Answer {...props} />
          <Code label={words.curl} text={state.curl} />
        </form>
      ) : (
        <div>
          <button type="button" class="button button--plain" onClick={on.open}>
            {words.open}
          </button>
          <p role="status">{state.answer === "failed" ? words.failed : ""}</p>
        </div>
      )}
    </section>
  );
}

import { useEffect, useRef } from "preact/hooks";
import { fieldName } from "../plain-form";
import { readLink, readYear } from "../read-source";
import { Known } from "./known";
import { SourceField } from "./source-field";
import type { DriverStore } from "./store";

interface SourceValue {
  kind: string;
  note: string;
  link: string | null;
  reference_id: string | null;
  year: number | null;
  confidence: string | null;
}

const noSource: SourceValue = {
  ...{ kind: "survey", note: "", link: null, reference_id: null, year: null, confidence: null },
};

/** Range and source of one number: F2 from its cell opens it. */
export function AboutNumber({ store }: { store: DriverStore }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const about = store.about.value;
  const { words, kinds, confidences, mayEdit } = store.props;

  useEffect(() => {
    if (about && !dialog.current?.open) dialog.current?.showModal();
  }, [about]);

  const close = () => {
    const from = store.about.peek();
    store.about.value = null;
    if (!from) return;
    const row = [...store.rows.keys()].indexOf(from.key);
    document.getElementsByName(fieldName(from.segment, row, from.mode))[0]?.focus();
  };

  if (!about) return <dialog ref={dialog} class="about-number" aria-label={words.about_number} />;
  const { segment: at, key, mode } = about;
  const state = store.segments[at];
  const row = store.rows.get(key);
  const field = mode === "current" ? "source" : "feasible_source";
  const of = `${at} ${key} ${mode}`;
  const source = state?.answer(key)[field] as SourceValue | null | undefined;
  const change = (part: Partial<SourceValue>) =>
    store.set(at, key, field, { ...(source ?? noSource), ...part });
  return (
    <dialog ref={dialog} class="about-number" aria-labelledby="about-number-title" onClose={close}>
      <form method="dialog" class="about-number__form" data-plain="">
        <header>
          <h2 id="about-number-title">{row?.label}</h2>
          <p class="quiet small">
            {[state?.segment.name, words[mode], store.text(at, key, mode).value, row?.unit]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </header>
        {mode === "current" && (
          <fieldset class="about-number__range" disabled={!mayEdit}>
            <legend class="field__label">{words.range_hint}</legend>
            <div class="about-number__pair">
              {(["low", "high"] as const).map((end) => (
                <label key={end} class="field">
                  <span class="field__hint">{words[end]}</span>
                  <input
                    class="input"
                    inputMode="decimal"
                    value={store.text(at, key, end).value}
                    aria-invalid={store.look(at, key, end).value === "refused" ? "true" : undefined}
                    onInput={(event) => store.type(at, key, end, event.currentTarget.value)}
                  />
                </label>
              ))}
            </div>
          </fieldset>
        )}
        <fieldset class="about-number__source" disabled={!mayEdit}>
          <label class="field">
            <span class="field__label">{words.source}</span>
            <select
              class="input"
              value={source?.kind ?? ""}
              onChange={(event) => {
                const kind = event.currentTarget.value;
                if (kind === "") store.set(at, key, field, null);
                else change({ kind });
              }}
            >
              <option value="">{words.source_none}</option>
              {kinds.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          {source && (
            <>
              <label class="field">
                <span class="field__label">{words.note}</span>
                <textarea
                  class="input"
                  rows={2}
                  maxLength={500}
                  value={source.note}
                  onChange={(event) => change({ note: event.currentTarget.value })}
                />
              </label>
              <div class="about-number__pair">
                <SourceField
                  key={`year ${of}`}
                  label={words.year}
                  wrong={words.not_a_year}
                  value={source.year}
                  read={readYear}
                  inputMode="numeric"
                  onValue={(year) => change({ year })}
                />
                <label class="field">
                  <span class="field__label">{words.confidence}</span>
                  <select
                    class="input"
                    value={source.confidence ?? ""}
                    onChange={(event) => change({ confidence: event.currentTarget.value || null })}
                  >
                    <option value="">{words.empty}</option>
                    {confidences.map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                </label>
              </div>
              <SourceField
                key={`link ${of}`}
                label={words.link}
                wrong={words.not_linked}
                value={source.link}
                read={readLink}
                inputMode="url"
                placeholder="https://"
                onValue={(link) => change({ link })}
              />
            </>
          )}
        </fieldset>
        <Known store={store} />
        <a
          class="about-number__comments"
          href={`${store.props.commentsAt}?${new URLSearchParams({ key, segment_id: state?.segment.id ?? "" })}`}
        >
          {words.comments}
        </a>
        <button class="button button--primary" type="submit">
          <span>{words.done}</span>
        </button>
      </form>
    </dialog>
  );
}

import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { useLanguage } from "../i18n/language";
import { IdsBegin } from "./field-ids";
import { FormOutlineContext } from "./form-outline";
import type { FormState } from "./form-state";
import { Icon } from "./icon";

export interface PostFormProps {
  action: string;
  /** "" on a public page. */
  csrf: string;
  /** Creates something: carries a key, so that the same form sent twice creates it once. */
  once?: boolean;
  /** Sends files. */
  upload?: boolean;
  /** Buttons in a row, no space of its own. */
  compact?: boolean;
  /** Different for two forms of a page that go to the same address. */
  id?: string;
  /** One of several of its kind on the page: the ids of its fields begin with its own. */
  apart?: boolean;
  /** Leaves sending to the browser alone. */
  plain?: boolean;
  /** An address that is told once that somebody began to fill the form in, with its field `visit`. */
  started?: string;
  /** Edits what was shown so: what nobody changes here is left alone, whatever it has become (`editsOf`). */
  edits?: FormState | undefined;
  /** Saves itself as it is filled in; `SavesItself` stands at its end. Its answers are a redirect, or itself with faults. */
  saves?: boolean;
  /** Of a form that saves itself: the ids of what is brought up to date then, where that is not the whole page. */
  saved?: string;
  /** The answer opens beside the page. */
  target?: "_blank";
  class?: string;
  children?: ComponentChildren;
}

/** What the form was shown with; of one that was refused, what it says itself. */
export const BasedOn = ({ values }: { values: FormState["values"] }) => (
  <input type="hidden" name="based_on" value={values.based_on ?? JSON.stringify(values)} />
);

/**
 * A POST form. Its id finds it again in the page that answers, so that only the form changes when it is refused.
 * With script its button rests while it is sent and nothing typed is lost when the network is.
 */
export function PostForm(props: PostFormProps) {
  const { carry } = useLanguage();
  const {
    action,
    csrf,
    once,
    upload,
    compact,
    id = `form${action.replace(/\W+/g, "-")}`,
    apart,
    plain,
    started,
    edits,
    saves,
    saved,
    target,
    class: more,
    children,
  } = props;
  return (
    <form
      method="post"
      action={csrf ? action : carry(action)}
      id={id}
      class={[compact ? "form form--compact" : "form", more].filter(Boolean).join(" ")}
      enctype={upload ? "multipart/form-data" : undefined}
      target={target}
      data-plain={plain ? "" : undefined}
      data-started={started}
      data-saves={saves ? "" : undefined}
      data-saved-parts={saved}
      novalidate={!compact}
    >
      {csrf && <input type="hidden" name="csrf" value={csrf} />}
      {edits && <BasedOn values={edits.values} />}
      {once && <input type="hidden" name="idempotency_key" value={crypto.randomUUID()} />}
      {apart ? <IdsBegin.Provider value={`${id}-`}>{children}</IdsBegin.Provider> : children}
    </form>
  );
}

/**
 * What was refused, above the fields and in their order: each fault names its field and leads to it; one of no field
 * stands as words. What is `sent` is nothing of the sender's own, which they would save.
 */
export function FormFaults({ form: { refused }, sent }: { form: FormState; sent?: boolean }) {
  const { t, say } = useLanguage();
  const outline = useContext(FormOutlineContext);
  const begin = useContext(IdsBegin);
  if (!refused) return null;
  const many = refused.errors.length > 1;
  const lead = sent ? (many ? "ui.someNotSent" : "ui.notSent") : many ? "ui.someNotSaved" : "ui.notSaved";
  return (
    <div class="form-faults" role="alert" tabIndex={-1} data-form-faults="">
      <Icon name="warning" />
      <div>
        <p>{refused.errors.length === 0 ? say(refused.message) : t(lead)}</p>
        {refused.errors.length > 0 && (
          <ul>
            {outline.faultsOf(refused).map(({ path, message, field, label }) => (
              <li key={path}>
                {label === undefined ? (
                  say(message)
                ) : (
                  <a href={`#${begin}field-${field}`}>
                    {/[?!:]$/.test(label)
                      ? `${label} ${say(message)}`
                      : t("ui.named", { what: label, name: say(message) })}
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** The buttons at a form's end. */
export const FormActions = ({ children }: { children: ComponentChildren }) => (
  <div class="form__actions">{children}</div>
);

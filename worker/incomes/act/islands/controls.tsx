import { writeDecimal } from "../../../../web/i18n/decimal";
import { choiceFields, GOALS, MOST_BINS, rangeFields, STEPS } from "../choice";
import { type ActReading, nameOf, unitOf } from "../reading";
import type { ActStore } from "./store";

interface Option {
  value: string;
  label: string;
}

function Choose({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: Option[];
}) {
  return (
    <label class="act__field">
      <span>{label}</span>
      <select class="input" name={name} value={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Typed({
  name,
  label,
  says,
  value,
  isIdle = false,
}: {
  name: string;
  label: string;
  says: string;
  value: string;
  /** Nothing that is chosen takes it: with script it hides until something does. */
  isIdle?: boolean;
}) {
  return (
    <label class={isIdle ? "act__field act__field--idle" : "act__field"}>
      <span>
        {label}
        <span class="visually-hidden">, {says}</span>
      </span>
      <input class="input" name={name} inputMode="decimal" value={value} autocomplete="off" />
    </label>
  );
}

function AxisFields({ store, reading, name }: { store: ActStore; reading: ActReading; name: "x" | "y" }) {
  const { words, locale } = store.props;
  const fields = store.fields.value;
  const axis = reading.choice[name];
  if (!axis) return null;
  const own = rangeFields(fields, name, axis.lever);
  const typed = (end: "min" | "max", value: number | undefined) =>
    own[end] || (value === undefined ? "" : writeDecimal(value, locale));
  return (
    <div class="act__axis">
      <Choose name={name} label={words[name]} value={axis.lever} options={leversIn(reading)} />
      <Typed
        name={`${name}_min`}
        label={words.from}
        says={words[name]}
        value={typed("min", axis.values[0])}
      />
      <Typed
        name={`${name}_max`}
        label={words.to}
        says={words[name]}
        value={typed("max", axis.values.at(-1))}
      />
      <span class="act__unit quiet small">{unitOf(reading, axis.lever)}</span>
    </div>
  );
}

const leversIn = (reading: ActReading): Option[] =>
  reading.choice.levers.map((key) => ({ value: key, label: nameOf(reading, key) }));

/** What is turned, as a form that works without script too. */
export function Controls({ store, reading }: { store: ActStore; reading: ActReading }) {
  const { words, action, csrf, mayEdit, input, locale } = store.props;
  const { choice } = reading;
  const fields = store.fields.value;
  const none = { value: "", label: words.none };
  const rest = (taken: readonly (string | undefined)[]) => [
    none,
    ...leversIn(reading).filter(({ value }) => !taken.includes(value)),
  ];
  const taken = [choice.x?.lever, choice.y?.lever];
  const follow = (event: Event & { currentTarget: HTMLFormElement }) => {
    const { target } = event;
    const name = target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.name : "";
    store.take(event.currentTarget, name);
  };
  return (
    <section class="card" aria-labelledby="act-choose">
      <header class="card__header">
        <h2 id="act-choose">{words.choose}</h2>
      </header>
      <form method="get" action={action} class="act__form" data-plain="" onInput={follow}>
        <div class="act__fields">
          <Choose
            name="segment"
            label={words.segment}
            value={choice.segment.id}
            options={input.segments.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Choose
            name="base"
            label={words.base}
            value={choice.base}
            options={(["current", "feasible"] as const).map((value) => ({
              value,
              label: words[`base_${value}`],
            }))}
          />
          <Choose
            name="goal"
            label={words.goal}
            value={choice.goalKind}
            options={GOALS.map((value) => ({ value, label: words[`goal_${value}`] }))}
          />
          <Typed
            name="value"
            label={words.value}
            says={words.goal}
            isIdle={choice.goalKind === "target"}
            value={choice.goalKind === "target" ? "" : fields.value || writeDecimal(choice.goalValue, locale)}
          />
        </div>
        <AxisFields store={store} reading={reading} name="x" />
        <AxisFields store={store} reading={reading} name="y" />
        <details class="act__more" open={Boolean(choice.bin || choice.third)}>
          <summary>{words.more}</summary>
          <div class="act__fields">
            <Choose
              name="bin"
              label={words.bin}
              value={choice.bin?.lever ?? ""}
              options={rest([...taken, choice.third ?? ""])}
            />
            <Choose
              name="bins"
              label={words.bins}
              value={String(choice.bins)}
              options={Array.from({ length: MOST_BINS }, (_, i) => ({
                value: String(i + 1),
                label: String(i + 1),
              }))}
            />
            <Choose
              name="third"
              label={words.third}
              value={choice.third ?? ""}
              options={rest([...taken, choice.bin?.lever])}
            />
            <Choose
              name="steps"
              label={words.steps}
              value={String(choice.steps)}
              options={STEPS.map((value) => ({ value: String(value), label: String(value) }))}
            />
          </div>
        </details>
        <div class="form__actions">
          <button class="button button--plain act__show" type="submit">
            <span>{words.show}</span>
          </button>
        </div>
      </form>
      {mayEdit && (
        <form method="post" action={action} class="form__actions" data-plain="">
          <input type="hidden" name="csrf" value={csrf} />
          {choiceFields.map((name) => (
            <input key={name} type="hidden" name={name} value={fields[name] ?? ""} />
          ))}
          <button class="button button--plain" type="submit">
            <span>{words.keep}</span>
          </button>
        </form>
      )}
    </section>
  );
}

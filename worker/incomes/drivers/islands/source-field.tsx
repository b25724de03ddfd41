import { useState } from "preact/hooks";

interface SourceFieldProps<Value> {
  label: string;
  /** What is said of a text that is none. */
  wrong: string;
  value: Value | null;
  /** Null for nothing typed, undefined for a text that is none. */
  read: (text: string) => Value | null | undefined;
  onValue: (value: Value | null) => void;
  inputMode: "numeric" | "url";
  placeholder?: string;
}

/** A link or a year of a source. What is typed and is none stays in the field, which says so; what was kept stays kept. */
export function SourceField<Value extends string | number>(props: SourceFieldProps<Value>) {
  const { label, wrong, value, read, onValue, ...input } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const change = (field: HTMLInputElement) => {
    const found = read(field.value);
    // The dialog stays open while it is none.
    field.setCustomValidity(found === undefined ? wrong : "");
    setTyped(found === undefined ? field.value : null);
    if (found !== undefined) onValue(found);
  };
  return (
    <label class="field">
      <span class="field__label">{label}</span>
      <input
        class="input"
        value={typed ?? value ?? ""}
        aria-invalid={typed === null ? undefined : "true"}
        onChange={(event) => change(event.currentTarget)}
        {...input}
      />
      {typed !== null && (
        <span class="field__fault" role="alert">
          {wrong}
        </span>
      )}
    </label>
  );
}

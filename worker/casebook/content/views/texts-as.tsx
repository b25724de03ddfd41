import { type ComponentChildren, createContext, Fragment } from "preact";
import { useContext } from "preact/hooks";
import type { ContentField } from "../fields";

/** A run of text within a field. */
export interface TextRun {
  text: string;
  /** It leads somewhere by itself: no other link may stand in it. */
  isLink: boolean;
  /** A block or a line begins with it: it does not go on with the run before. */
  isApart: boolean;
}

/** How runs that follow one another are shown, one for each. */
export type TextsAs = (runs: readonly TextRun[]) => ComponentChildren[];

const Shown = createContext<TextsAs>((runs) => runs.map(({ text }) => text));
export const useTextsAs = (): TextsAs => useContext(Shown);

/** How the texts of a field are shown to who looks at a draft; null: as they are. */
export const FieldTexts = createContext<((field: ContentField) => TextsAs) | null>(null);

/** What stands within is of this field. */
export function InField({ field, children }: { field: ContentField; children: ComponentChildren }) {
  const textsOf = useContext(FieldTexts);
  return textsOf ? (
    <Shown.Provider value={textsOf(field)}>{children}</Shown.Provider>
  ) : (
    <Fragment>{children}</Fragment>
  );
}

/** A text of the field that it stands in. */
export function Text({ of }: { of: string }) {
  return <>{useTextsAs()([{ text: of, isLink: false, isApart: true }])}</>;
}

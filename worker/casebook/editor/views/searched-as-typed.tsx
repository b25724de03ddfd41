export interface SearchedAsTypedProps {
  of: "entities" | "sources";
  /** The ids of the form whose choices are searched, and of the field that says what for. */
  form: string;
  field: string;
  /** What was found last. */
  said: string;
  words: { found: string; none: string };
}

/** How much a search found. */
export const SearchedAsTyped = ({ said }: SearchedAsTypedProps) => (
  <p class="quiet small" role="status">
    {said}
  </p>
);

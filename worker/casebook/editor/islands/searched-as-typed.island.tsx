import { useEffect, useState } from "preact/hooks";
import { SearchedAsTyped, type SearchedAsTypedProps } from "../views/searched-as-typed";
import { searchChoices } from "./search-choices";

/** Choices that follow what is typed. */
export default function SearchedAsTypedIsland(props: SearchedAsTypedProps) {
  const { of, form, field, words } = props;
  const [said, setSaid] = useState(props.said);
  useEffect(
    () =>
      searchChoices({ of, form, field }, (total) =>
        setSaid(total === 0 ? words.none : words.found.replace("{n}", String(total))),
      ),
    [of, form, field, words],
  );
  return <SearchedAsTyped {...props} said={said} />;
}
